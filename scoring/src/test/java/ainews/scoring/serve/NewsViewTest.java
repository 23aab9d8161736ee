package ainews.scoring.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EntitySignal;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NewsViewTest {
    private static final int CAPACITY = 3;
    private static final Comparator<Story> BY_ID = Comparator.comparing(Story::getStoryId);

    private final NewsView view = new NewsView(CAPACITY);

    @Test
    void shouldShowLatestRecordOfEachArticleNewestFirst() {
        view.apply(News.scored(0, "a", "s"));
        view.apply(News.scored(1, "b", "s"));
        view.apply(News.scored(2, "a", "s"));

        assertThat(view.scored(a -> true, Long.MAX_VALUE, 10))
                .extracting(Served::offset)
                .containsExactly(2L, 1L);
        assertThat(view.scored(a -> true, 2, 10)).extracting(Served::offset).containsExactly(1L);
        assertThat(view.scored(a -> true, Long.MAX_VALUE, 1)).hasSize(1);
        assertThat(view.articlesOf("s")).extracting(ScoredArticle::getArticleId).containsExactly("b", "a");
    }

    @Test
    void shouldDropWhatWasSilentLongest() {
        view.apply(News.scored(0, "a", "s1"));
        view.apply(News.scored(1, "b", "s1"));
        view.apply(News.scored(2, "c", "s2"));
        view.apply(News.scored(3, "a", "s1"));
        view.apply(News.scored(4, "d", "s2"));

        assertThat(view.article("b")).isEmpty();
        assertThat(view.articlesOf("s1"))
                .extracting(ScoredArticle::getArticleId)
                .containsExactly("a");
        assertThat(view.articlesOf("s2"))
                .extracting(ScoredArticle::getArticleId)
                .containsExactly("c", "d");
    }

    @Test
    void shouldMoveArticleThatChangedItsStory() {
        view.apply(News.scored(0, "a", "s1"));
        view.apply(News.scored(1, "a", "s2"));

        assertThat(view.articlesOf("s1")).isEmpty();
        assertThat(view.articlesOf("s2")).hasSize(1);
    }

    @Test
    void shouldStayWithinBoundsWhateverComes() {
        Random random = new Random(1);
        for (int offset = 0; offset < 2_000; offset++) {
            String id = Integer.toString(random.nextInt(12));
            view.apply(News.scored(offset, id, "s" + random.nextInt(5)));
            view.apply(new Served(Channel.STORIES, offset, News.story(id)));
            view.apply(new Served(Channel.SIGNALS, offset, News.signal("company:" + id, 1)));

            assertThat(view.scored(a -> true, Long.MAX_VALUE, 100)).hasSizeLessThanOrEqualTo(CAPACITY);
        }
        assertThat(view.stories(s -> true, BY_ID, 100)).hasSize(CAPACITY);
        assertThat(view.entities(e -> true, 100)).hasSize(CAPACITY);
    }

    @Test
    void shouldLeaveOutMergedStories() {
        view.apply(new Served(Channel.STORIES, 0, News.story("a")));
        Story merged = News.story("b");
        merged.setMergedInto("a");
        view.apply(new Served(Channel.STORIES, 1, merged));

        assertThat(view.stories(s -> true, BY_ID, 10))
                .extracting(Story::getStoryId)
                .containsExactly("a");
        assertThat(view.story("b")).isPresent();
    }

    @Test
    void shouldOrderEntitiesByHotThenId() {
        view.apply(new Served(Channel.SIGNALS, 0, News.signal("company:b", 5)));
        view.apply(new Served(Channel.SIGNALS, 1, News.signal("company:a", 5)));
        view.apply(new Served(Channel.SIGNALS, 2, News.signal("company:c", 9)));

        assertThat(view.entities(e -> true, 10))
                .extracting(EntitySignal::getEntityId)
                .containsExactly("company:c", "company:a", "company:b");
        assertThat(view.entity("company:a")).isPresent();
        assertThat(view.entity("company:z")).isEmpty();
    }
}

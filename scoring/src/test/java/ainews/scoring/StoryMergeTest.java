package ainews.scoring;

import static ainews.scoring.TestEvents.START;
import static ainews.scoring.TestEvents.about;
import static ainews.scoring.TestEvents.article;
import static ainews.scoring.TestEvents.tells;
import static ainews.scoring.TestEvents.withText;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import ainews.scoring.rules.RuleFiles;
import ainews.scoring.story.StoryFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two stories that turn out to be one, put together by {@link Merger} on a desk's floor. */
class StoryMergeTest {
    private static final Preparer PREPARER = new Preparer(RuleFiles.bundled());

    private final Floor floor = new Floor(DeskConfig.defaults());
    private final Stories stories = new Stories(floor);
    private final Newsroom newsroom = new Newsroom(floor, stories);
    private final List<Output> out = new ArrayList<>();

    StoryMergeTest() {
        take("a", "reuters", "Nvidia to buy chip designer Groq for 20 billion dollars", 0, "company:nvidia");
        take("b", "verge", "Quarterly weather outlook for the northern plains", 60, "product:outlook");
        take("c", "ap", "Entirely different football results from Sunday", 120, "product:football");
        out.clear();
    }

    private void take(String id, String owner, String title, long second, String entity) {
        EnrichedArticle article =
                tells(about(withText(article(id, owner, title, at(second)), title), entity), "merger");
        floor.clock = at(second).toEpochMilli();
        if (floor.startedAt == 0) {
            floor.startedAt = floor.clock;
        }
        newsroom.article(article, PREPARER.read(article), out);
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }

    @Test
    void shouldMoveTheArticlesOfTheYoungerStoryToTheOlder() {
        // When
        StoryFile left = merge("b", "a");

        // Then
        assertThat(left.id()).isEqualTo("a");
        assertThat(left.articles()).isEqualTo(2);
        assertThat(left.owners()).isEqualTo(2);
        assertThat(floor.archive.story("b")).isNull();
        assertThat(floor.archive.member("b").storyId()).isEqualTo("a");
    }

    @Test
    void shouldSayWhatTheYoungerStoryBecameAndWhereItsArticlesAre() {
        // When
        merge("a", "b");

        // Then
        Story last = ((Output.StoryChanged) out.get(0)).value();
        assertThat(last.getStoryId()).isEqualTo("b");
        assertThat(last.getState()).isEqualTo("merged_into");
        assertThat(last.getMergedInto()).isEqualTo("a");
        assertThat(last.getHot()).isNull();
        ScoredArticle moved = ((Output.Scored) out.get(1)).value();
        assertThat(moved.getArticleId()).isEqualTo("b");
        assertThat(moved.getReason()).isEqualTo("RESCORED");
        assertThat(moved.getStoryId()).isEqualTo("a");
        assertThat(moved.getStoryArticles()).isEqualTo(2);
    }

    @Test
    void shouldCountTheHeatOfBothOnce() {
        // Given
        int alone = stories.hot(floor.archive.story("a"), floor.clock);

        // When
        StoryFile left = merge("a", "b");

        // Then
        assertThat(stories.hot(left, floor.clock)).isGreaterThan(alone);
        assertThat(floor.board
                        .tick(List.of("product:outlook"), at(180).toEpochMilli())
                        .get(0)
                        .getTopStories())
                .doesNotContain("b");
    }

    @Test
    void shouldGoOnAlikeAfterARestore() {
        // Given
        merge("a", "b");
        merge("a", "c");
        Map<String, byte[]> pieces = StateCodec.take(floor);

        // When
        Floor restored = new Floor(DeskConfig.defaults());
        StateCodec.restore(restored, new Stories(restored), pieces.entrySet());

        // Then
        StoryFile before = floor.archive.story("a");
        StoryFile after = restored.archive.story("a");
        assertThat(after.members()).extracting(member -> member.id()).containsExactly("a", "b", "c");
        assertThat(after.articles()).isEqualTo(before.articles());
        assertThat(restored.heat(after)).isEqualTo(floor.heat(before));
        assertThat(restored.chains.of("a", false, floor.clock)).isEqualTo(floor.chains.of("a", false, floor.clock));
        assertThat(Arrays.asList("b", "c")).allMatch(id -> restored.archive.story(id) == null);
    }

    private StoryFile merge(String a, String b) {
        return new Merger(floor, stories).merge(floor.archive.story(a), floor.archive.story(b), out);
    }
}

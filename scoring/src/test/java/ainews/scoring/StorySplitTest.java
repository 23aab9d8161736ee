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
import ainews.scoring.story.Member;
import ainews.scoring.story.StoryFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A story that was glued together of two happenings is parted by {@link Splitter} when one of them is told once more. */
class StorySplitTest {
    private static final Preparer PREPARER = new Preparer(RuleFiles.bundled());

    private static final String DEAL = "merger";
    private static final String OUTAGE = "outage";
    private static final String ABOUT_DEAL = "Groq founder Jonathan Ross joins Nvidia.";
    private static final String ABOUT_OUTAGE = "A latent bug in bot mitigation was the cause, Cloudflare said.";

    private final Floor floor = new Floor(DeskConfig.defaults());
    private final Stories stories = new Stories(floor);
    private final Newsroom newsroom = new Newsroom(floor, stories);
    private final List<Output> out = new ArrayList<>();

    StorySplitTest() {
        take("a1", "reuters", "Nvidia to buy chip designer Groq for 20 billion dollars", DEAL, "company:nvidia");
        take(
                "a2",
                "verge",
                "Nvidia buys Groq, a designer of chips, in a 20 billion dollar deal",
                DEAL,
                "company:nvidia");
        take("b1", "ap", "Cloudflare outage takes ChatGPT and X offline for hours", OUTAGE, "company:cloudflare");
        take("b2", "bbc", "Cloudflare outage: ChatGPT and X go offline", OUTAGE, "company:cloudflare");
        take("b3", "cnn", "ChatGPT and X offline for hours after Cloudflare outage", OUTAGE, "company:cloudflare");
        new Merger(floor, stories).merge(floor.archive.story("a1"), floor.archive.story("b1"), out);
        out.clear();
    }

    private void take(String id, String owner, String title, String event, String entity) {
        String text = title + ". " + (event.equals(DEAL) ? ABOUT_DEAL : ABOUT_OUTAGE);
        EnrichedArticle article =
                tells(about(withText(article(id, owner, title, at(floor.nextSeq)), text), entity), event);
        floor.clock = at(floor.nextSeq).toEpochMilli();
        if (floor.startedAt == 0) {
            floor.startedAt = floor.clock;
        }
        newsroom.article(article, PREPARER.read(article), out);
    }

    private static Instant at(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private void tellTheFirstAgain() {
        take("a3", "wsj", "Groq bought by Nvidia in 20 billion dollar deal", DEAL, "company:nvidia");
    }

    @Test
    void shouldPartTheLaterHappeningUnderTheIdOfItsFirstArticle() {
        // When
        tellTheFirstAgain();

        // Then
        StoryFile first = floor.archive.story("a1");
        StoryFile later = floor.archive.story("b1");
        assertThat(first.members()).extracting(Member::id).containsExactly("a1", "a2", "a3");
        assertThat(later.members()).extracting(Member::id).containsExactly("b1", "b2", "b3");
        assertThat(List.of(first.articles(), first.owners(), later.articles(), later.owners()))
                .containsExactly(3, 3, 3, 3);
        assertThat(later.splitFrom()).isEqualTo("a1");
    }

    @Test
    void shouldEmitBothStoriesAndTheArticlesThatMoved() {
        // When
        tellTheFirstAgain();

        // Then
        List<ScoredArticle> scored = scored();
        assertThat(scored)
                .filteredOn(card -> card.getStoryId().equals("b1"))
                .extracting(ScoredArticle::getArticleId)
                .contains("b1", "b2", "b3");
        ScoredArticle moved = scored.stream()
                .filter(card -> card.getArticleId().equals("b2"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.getReason()).isEqualTo("RESCORED");
        assertThat(moved.getDifference().getStoryId()).isEqualTo("a1");
        assertThat(moved.getDifference().getEn()).endsWith("It is counted in another story now.");
        assertThat(record("a1").getArticles()).isEqualTo(3);
        assertThat(record("a1").getSplitFrom()).isNull();
        assertThat(record("b1").getArticles()).isEqualTo(3);
        assertThat(record("b1").getSplitFrom()).isEqualTo("a1");
        assertThat(record("b1").getState()).isEqualTo("open");
    }

    @Test
    void shouldCountEachVoiceInItsOwnStory() {
        // Given
        int glued = stories.hot(floor.archive.story("a1"), floor.clock);

        // When
        tellTheFirstAgain();

        // Then
        assertThat(stories.hot(floor.archive.story("a1"), floor.clock)).isLessThan(glued);
        assertThat(floor.board
                        .tick(List.of("company:cloudflare"), at(60).toEpochMilli())
                        .get(0)
                        .getTopStories())
                .contains("b1")
                .doesNotContain("a1");
    }

    @Test
    void shouldNotPartOneHappening() {
        // Given
        tellTheFirstAgain();
        out.clear();

        // When
        take("a4", "ft", "Nvidia in 20 billion dollar deal to buy chip designer Groq", DEAL, "company:nvidia");
        take("a5", "cnbc", "Nvidia buys Groq: what the 20 billion dollar deal for chips means", DEAL, "company:nvidia");
        take("a6", "sky", "Chip designer Groq goes to Nvidia for 20 billion dollars", DEAL, "company:nvidia");

        // Then
        assertThat(record("a1").getArticles()).isEqualTo(6);
        assertThat(floor.archive.storyIds()).containsExactlyInAnyOrder("a1", "b1");
    }

    @Test
    void shouldGoOnAlikeAfterARestore() {
        // Given
        tellTheFirstAgain();
        Map<String, byte[]> pieces = StateCodec.take(floor);

        // When
        Floor restored = new Floor(DeskConfig.defaults());
        StateCodec.restore(restored, new Stories(restored), pieces.entrySet());

        // Then
        for (String id : List.of("a1", "b1")) {
            StoryFile before = floor.archive.story(id);
            StoryFile after = restored.archive.story(id);
            assertThat(after.members()).extracting(Member::id).isEqualTo(ids(before));
            assertThat(after.splitFrom()).isEqualTo(before.splitFrom());
            assertThat(after.owners()).isEqualTo(before.owners());
            assertThat(restored.heat(after)).isEqualTo(floor.heat(before));
        }
    }

    private static List<String> ids(StoryFile story) {
        return story.members().stream().map(Member::id).toList();
    }

    private List<ScoredArticle> scored() {
        return out.stream()
                .filter(Output.Scored.class::isInstance)
                .map(output -> ((Output.Scored) output).value())
                .toList();
    }

    /** The last record of a story. */
    private Story record(String id) {
        return out.stream()
                .filter(Output.StoryChanged.class::isInstance)
                .map(output -> ((Output.StoryChanged) output).value())
                .filter(story -> story.getStoryId().equals(id))
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}

package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.scoring.TestEvents;
import ainews.scoring.rules.RuleFiles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneSidedTest {
    private static final Digest TOLD = digest("OpenAI rents from Oracle", "company:openai", "company:oracle");

    private static Digest digest(String title, String... entities) {
        EnrichedArticle article = TestEvents.article(title, "reuters", title, TestEvents.START);
        article.setEntities(Stream.of(entities).map(OneSidedTest::entity).toList());
        return Digests.of(article);
    }

    private static Entity entity(String id) {
        String type = id.substring(0, id.indexOf(':'));
        return new Entity(id, type, id, null, 80.0, null, 1.0, false, List.of(), List.of(), List.of());
    }

    private static double[] compare(Digest newer) {
        StoryFile story = new StoryFile("s", "s", 0);
        story.join(new Member(0, 0, TOLD), 0);
        double[] x = new double[Features.NAMES.size()];
        new OneSided(new Archive(RuleFiles.bundled()), new OwnTerms(newer)).compare(story, TOLD, x);
        return x;
    }

    @Test
    void shouldFindNothingThatOnlyOneNames() {
        // When
        double[] x = compare(digest("Oracle lets to OpenAI", "company:oracle", "company:openai"));

        // Then
        assertThat(x[Features.MET_FIRM]).isPositive();
        assertThat(x[Features.STRANGE_FIRM]).isZero();
        assertThat(x[Features.MISSED_FIRM]).isZero();
    }

    @Test
    void shouldTellAnotherCounterpart() {
        // When
        double[] x = compare(digest("OpenAI rents from CoreWeave", "company:openai", "company:coreweave"));

        // Then
        assertThat(x[Features.STRANGE_FIRM]).isPositive();
        assertThat(x[Features.MISSED_FIRM]).isPositive();
        assertThat(x[Features.STRANGE_THING]).isZero();
    }

    @Test
    void shouldTellWhatIsReleasedFromWhoReleasesIt() {
        // When
        double[] x = compare(digest("OpenAI releases a model", "company:openai", "model:new-one", "person:somebody"));

        // Then
        assertThat(x[Features.STRANGE_THING]).isPositive();
        assertThat(x[Features.STRANGE_PERSON]).isPositive();
        assertThat(x[Features.STRANGE_FIRM]).isZero();
        assertThat(x[Features.MISSED_FIRM]).isPositive();
    }
}

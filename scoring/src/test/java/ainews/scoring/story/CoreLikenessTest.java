package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.TestEvents;
import ainews.scoring.rules.RuleFiles;
import org.junit.jupiter.api.Test;

class CoreLikenessTest {
    private static final Digest FIRST =
            digest("DeepSeek opens FlashMLA kernels", "The kernels run on Hopper.", "company:deepseek");
    private static final Digest SECOND =
            digest("FlashMLA kernels explained", "What DeepSeek opened on Monday.", "company:deepseek");

    private static Digest digest(String title, String text, String entity) {
        EnrichedArticle article = TestEvents.about(
                TestEvents.withText(TestEvents.article(title, "reuters", title, TestEvents.START), text), entity);
        return Digests.of(article);
    }

    private static double[] compare(Digest newer) {
        StoryFile story = new StoryFile("s", "s", 0);
        story.join(new Member(0, 0, FIRST), 0);
        story.join(new Member(1, 0, SECOND), 0);
        StoryMatcher.Candidate candidate = new StoryMatcher.Candidate(story, 0, 0);
        Archive archive = new Archive(RuleFiles.bundled());
        double[] x = new double[Features.NAMES.size()];
        new CoreLikeness(archive, new OwnTerms(newer)).compare(candidate, FIRST, x);
        new NameLikeness(archive, new OwnTerms(newer)).compare(candidate, FIRST, x);
        return x;
    }

    @Test
    void shouldHoldAllOfWhatTheStoryIsAbout() {
        // When
        double[] x = compare(FIRST);

        // Then
        assertThat(x[Features.CORE_HELD]).isCloseTo(1, within(1e-9));
        assertThat(x[Features.MAIN_HELD]).isCloseTo(1, within(1e-9));
        assertThat(x[Features.CORE_MISSED]).isZero();
        assertThat(x[Features.NAMES_BACK]).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldMissWhatEveryTitleSays() {
        // When
        double[] x = compare(digest("DeepSeek opens DeepEP library", "The second day of five.", "company:deepseek"));

        // Then
        assertThat(x[Features.CORE_MISSED]).isPositive();
        assertThat(x[Features.CORE_HELD]).isBetween(0.05, 0.6);
        assertThat(x[Features.NAME_STRANGE]).isPositive();
    }

    @Test
    void shouldCountANameThatBothLanguagesWriteAlike() {
        // When
        double[] x = compare(digest("开源周首日：FlashMLA 发布", "内核支持 Hopper 架构。", "company:deepseek"));

        // Then
        assertThat(x[Features.NAMES_MET]).isGreaterThan(0.7);
        assertThat(x[Features.NAME_STRANGE]).isZero();
    }
}

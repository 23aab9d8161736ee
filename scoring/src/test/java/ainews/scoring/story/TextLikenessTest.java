package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.TestEvents;
import ainews.scoring.rules.RuleFiles;
import org.junit.jupiter.api.Test;

class TextLikenessTest {
    private static final Digest DEAL = digest(
            "Nvidia to buy chip designer Groq",
            "The price is 20 billion dollars, Jonathan Ross said.",
            "company:nvidia");

    private static Digest digest(String title, String text, String entity) {
        EnrichedArticle article = TestEvents.about(
                TestEvents.withText(TestEvents.article(title, "reuters", title, TestEvents.START), text), entity);
        return Digests.of(article);
    }

    private static double[] compare(Digest newer, Digest lead) {
        StoryFile story = new StoryFile("s", "s", 0);
        story.join(new Member(0, 0, lead), 0);
        double[] x = new double[Features.NAMES.size()];
        new TextLikeness(new Archive(RuleFiles.bundled()), new OwnTerms(newer))
                .compare(new StoryMatcher.Candidate(story, 0, 0), lead, x);
        return x;
    }

    @Test
    void shouldFindAnArticleWhollyLikeItself() {
        // When
        double[] x = compare(DEAL, DEAL);

        // Then
        assertThat(x[Features.FACTS]).isCloseTo(1, within(1e-9));
        assertThat(x[Features.TEXT]).isCloseTo(1, within(1e-9));
        assertThat(x[Features.TEXT_MASS]).isPositive();
    }

    @Test
    void shouldMeetATitleInAnothersBody() {
        // When
        double[] x = compare(
                digest("What Jonathan Ross leaves behind", "His firm made inference hardware.", "person:jonathan-ross"),
                DEAL);

        // Then
        assertThat(x[Features.TEXT]).isBetween(0.01, 0.9);
        assertThat(x[Features.FACTS]).isZero();
    }

    @Test
    void shouldMeetAnotherLanguageByNumbersAndNames() {
        // When
        double[] x = compare(digest("英伟达收购芯片公司", "交易作价200亿美元。", "company:nvidia"), DEAL);

        // Then
        assertThat(x[Features.FACTS]).isGreaterThan(0.2);
        assertThat(x[Features.FACT_MASS]).isPositive();
    }

    @Test
    void shouldFindNothingInWhatSharesNothing() {
        // When
        double[] x = compare(digest("Rain over Bavaria", "Clouds will gather by evening.", "company:dwd"), DEAL);

        // Then
        assertThat(x[Features.TEXT]).isZero();
        assertThat(x[Features.FACTS]).isZero();
    }
}

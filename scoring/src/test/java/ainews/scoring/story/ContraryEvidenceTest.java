package ainews.scoring.story;

import static ainews.scoring.TestEvents.START;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.TestEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who does what to whom in two titles. */
class ContraryEvidenceTest {
    @ParameterizedTest
    @CsvSource({
        "OpenAI sues Musk, Musk sues OpenAI, true",
        "OpenAI sues Musk, OpenAI sued by Musk, true",
        "OpenAI sues Musk, Musk sued by OpenAI, false",
        "Nvidia to buy chip designer Groq, Groq bought by Nvidia, false",
        "Nvidia to buy chip designer Groq, Groq buys Nvidia, true",
        "OpenAI sues Musk, OpenAI countersues Musk over bid, false",
        "英伟达收购芯片公司Groq, Groq收购英伟达, true",
        "马斯克起诉OpenAI, OpenAI起诉马斯克, true",
        "马斯克起诉OpenAI, OpenAI被马斯克起诉, false",
        "马斯克起诉OpenAI, 马斯克被OpenAI起诉, true"
    })
    void shouldTellDoerAndVictimApart(String a, String b, boolean contrary) {
        assertThat(ContraryEvidence.between(digest(a), digest(b))).isEqualTo(contrary);
        assertThat(ContraryEvidence.between(digest(b), digest(a))).isEqualTo(contrary);
    }

    private static Digest digest(String title) {
        EnrichedArticle article = TestEvents.article(title, "reuters", title, START);
        return Digests.of(article);
    }
}

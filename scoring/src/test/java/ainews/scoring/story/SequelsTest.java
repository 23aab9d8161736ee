package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SequelsTest {
    static Stream<Arguments> articles() {
        return Stream.of(
                argumentSet("a span and after", "Musk answers", "Two days after the ruling he spoke.", true),
                argumentSet("yesterday, in the title", "What Nvidia said yesterday", "It was a lot.", true),
                argumentSet("Chinese last night", "昨晚的新规，让硅谷炸了锅", "甲骨文表示反对。", true),
                argumentSet("after a release, Chinese", "多家公司回应", "办法发布后，记者采访多家企业。", true),
                argumentSet("Traditional characters", "多家公司回應", "辦法發佈後，記者採訪多家企業。", true),
                argumentSet(
                        "a span of another kind",
                        "A day in the life of a chip",
                        "Hours of work and weeks of tests.",
                        false),
                argumentSet("after alone", "OpenAI after the storm", "The company looks after its own.", false),
                argumentSet("a first report", "Nvidia buys Groq", "The chip maker announced the deal today.", false),
                argumentSet("no text", "Nvidia buys Groq", null, false));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void shouldKnowWhatComesAfterSomethingTold(String title, String text, boolean sequel) {
        // When
        boolean found = Sequels.isOne(Tokens.of(title, 600), Tokens.of(text, 60_000));

        // Then
        assertThat(found).isEqualTo(sequel);
    }
}

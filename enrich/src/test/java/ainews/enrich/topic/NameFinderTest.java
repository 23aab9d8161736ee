package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ainews.schemas.Candidate;
import ainews.schemas.Entity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NameFinderTest {
    private static final TopicReader READER = new TopicReader();

    static Stream<Arguments> named() {
        return Stream.of(
                argumentSet(
                        "behind the verb",
                        "Acme unveils its open-weight reasoning model Zephyr-2",
                        "Zephyr-2",
                        "model"),
                argumentSet("called", "Acme has released a small model called Petrel for phones.", "Petrel", "model"),
                argumentSet(
                        "several words",
                        "Acme launches Harbor Agent Studio, a platform for teams",
                        "Harbor Agent Studio",
                        "product"),
                argumentSet("chip", "Acme unveils Basalt X1, a chip for inference", "Basalt X1", "chip"),
                argumentSet("Latin in Chinese", "Acme发布全新大模型Zephyr-2，性能提升", "Zephyr-2", "model"),
                argumentSet("quoted Chinese", "Acme正式推出名为“星语”的大模型", "星语", "model"),
                argumentSet("before the noun", "Acme发布紫金大模型", "紫金", "model"));
    }

    @ParameterizedTest
    @MethodSource("named")
    void shouldFindNewName(String title, String name, String type) {
        List<Candidate> found = candidates(title, "");
        assertThat(found).extracting(Candidate::getText).containsExactly(name);
        assertThat(found.get(0).getType()).isEqualTo(type);
        assertThat(found.get(0).getMaker()).isEqualTo("company:acme");
        assertThat(found.get(0).getConfidence()).isBetween(0.5, 0.95);
    }

    static Stream<Arguments> nothing() {
        return Stream.of(
                argumentSet("place", "Acme launches in Europe and Japan"),
                argumentSet("day", "Acme announced Tuesday that it would hire"),
                argumentSet("figures", "Acme releases Q3 results"),
                argumentSet("kind of model", "Acme发布医疗大模型"),
                argumentSet("common abbreviation", "Acme发布AI战略和API"),
                argumentSet("no release", "Mr Zephyr met Petrel in Boston"));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void shouldFindNothing(String title) {
        assertThat(candidates(title, "")).isEmpty();
    }

    @Test
    void shouldGatherMentionsWithTheirVeryCharacters() {
        String title = "Acme unveils Zephyr-2";
        String text = "The model Zephyr-2 is open. Zephyr-20 is not.";
        Candidate found = candidates(title, text).get(0);
        assertThat(found.getMentions()).hasSize(2).allSatisfy(mention -> {
            String field = mention.getField().equals("title") ? title : text;
            assertThat(field.substring(mention.getStart(), mention.getEnd())).isEqualTo("Zephyr-2");
        });
        assertThat(found.getEvidence()).isEqualTo("unveils");
    }

    private static List<Candidate> candidates(String title, String text) {
        Entity acme = LabelledItem.entity("company", "Acme", title, text);
        return READER.read(title, text, List.of(acme)).candidates();
    }
}

package ainews.scoring.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {
    private final Text text = new Text();

    private List<String> runs() {
        List<String> runs = new ArrayList<>();
        for (int run = 0; run < text.runs().size(); run++) {
            runs.add(new String(
                    text.chars(),
                    text.runs().from(run),
                    text.runs().to(run) - text.runs().from(run)));
        }
        return runs;
    }

    @Test
    void shouldFindTheRunsOfOneTextAfterTheOther() {
        text.read("Nvidia's H100s, 辉达GPU é x2", 100);
        assertThat(runs()).containsExactly("Nvidia", "s", "H100s", "GPU", "x2");
        text.read("no more", 100);
        assertThat(runs()).containsExactly("no", "more");
        text.read("no more", 4);
        assertThat(runs()).containsExactly("no", "m");
        text.read(null, 4);
        assertThat(runs()).isEmpty();
    }

    @Test
    void shouldKnowTheHashesOfPartsAndWhatIsSmall() {
        // When
        text.read("the OpenAI model x2 is here", 100);
        Runs runs = text.runs();

        // Then
        List<Boolean> small = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            String word = runs().get(run).toLowerCase(Locale.ROOT);
            small.add(runs.isSmall(run));
            for (int n = 1; n <= word.length(); n++) {
                assertThat(Runs.hash(runs.hashes(), runs.from(run), runs.from(run) + n))
                        .isEqualTo(word.substring(0, n).hashCode());
            }
        }
        assertThat(small).containsExactly(true, false, true, false, true, true);
    }

    @Test
    void shouldReadAnotherTextElsewhere() {
        text.read("one text", 5);
        assertThat(text.orOf("one text", 5)).isSameAs(text);
        assertThat(text.orOf("one text", 6).size()).isEqualTo(6);
        assertThat(text.orOf("another", 3).source()).isEqualTo("another");
        assertThat(text.orOf(null, 3).size()).isZero();
        assertThat(text.size()).isEqualTo(5);
    }
}

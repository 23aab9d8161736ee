package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConceptsTest {
    private static int[] of(String title) {
        return Concepts.of(Tokens.of(title, 600), Tokens.of("", 10));
    }

    @Test
    void shouldMeetAcrossLanguages() {
        assertThat(of("Prosecutors want prison for the fraudster's scams"))
                .contains(of("检察官")[0])
                .contains(of("监禁")[0]);
        assertThat(of("A table-tennis robot loses")).contains(of("乒乓")[0]);
    }

    @Test
    void shouldHaveTwoLanguagesForEachNotionAndNamesThatDiffer() throws IOException {
        // When
        Map<String, Integer> names = new HashMap<>();
        TreeSet<String> halves = new TreeSet<>();
        for (String line : lines()) {
            String[] part = line.split("\t");
            names.merge(part[0], 1, Integer::sum);
            if (part.length != 3 || part[1].isBlank() || part[2].isBlank()) {
                halves.add(line);
            }
        }

        // Then
        assertThat(halves).isEmpty();
        assertThat(names).hasSizeGreaterThan(800);
        assertThat(names.values()).containsOnly(1);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Concepts.class.getResourceAsStream("concepts.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}

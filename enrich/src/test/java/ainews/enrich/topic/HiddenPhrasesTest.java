package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The longest phrase at a place hides those within it, and with them their classes. Mostly that is meant: who "leads round" leads no table. Where two
 * classes are readings of the same verb, the longer phrase has to be in both.
 */
class HiddenPhrasesTest {
    @ParameterizedTest
    @CsvSource({
        "chip-verb, release",
        "release, launch-strong",
        "release, upload",
        "acquire, bid-verb",
        "invest, take-verb",
        "deal-noun, order-noun",
        "model-word, product-word",
        "imminent, future"
    })
    void shouldFindTheShorterPhraseWithinTheLonger(String inner, String outer) {
        List<String> lines = Resources.lines("words.txt");
        Map<String, Set<String>> classes = classes(lines);
        List<String> hidden = new ArrayList<>();
        classes.forEach((phrase, own) -> {
            if (own.contains(outer) && !own.contains(inner)) {
                inside(phrase, classes, inner).forEach(within -> hidden.add(within + " in " + phrase));
            }
        });
        assertThat(hidden).isEmpty();
    }

    private static Map<String, Set<String>> classes(List<String> lines) {
        Map<String, Set<String>> classes = new TreeMap<>();
        String current = null;
        for (String line : lines) {
            if (line.startsWith("[")) {
                current = line.substring(1, line.indexOf(']'));
                continue;
            }
            for (String phrase : line.split("\\|")) {
                classes.computeIfAbsent(phrase.strip(), absent -> new TreeSet<>())
                        .add(current);
            }
        }
        return classes;
    }

    private static List<String> inside(String phrase, Map<String, Set<String>> classes, String wanted) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < phrase.length(); from++) {
            for (int to = from + 1; to <= phrase.length() && PhraseTrie.startsAWord(phrase, from); to++) {
                boolean whole = from == 0 && to == phrase.length();
                Set<String> own = whole || !PhraseTrie.endsAWord(phrase, to)
                        ? Set.of()
                        : classes.getOrDefault(phrase.substring(from, to), Set.of());
                if (own.contains(wanted)) {
                    found.add(phrase.substring(from, to));
                }
            }
        }
        return found;
    }
}

package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.text.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The longest phrase at a place hides those within it, and with them their classes. Mostly that is meant, for one of four reasons: the longer phrase is
 * another thing (who "leads round" leads no table, who "buys into" a firm does not buy it); it says the same and more, and rules and features take its class for
 * the shorter one's ("q1 revenue" tells earnings, 供应商 a supplier, "filed a lawsuit" a suit); what is hidden is a small word that says something beside a name or
 * a date alone (by, from, in, for, on); or the rules that ask for the shorter one are to be silent ("will launch" is a plan). What is left are classes that are
 * readings of the same verb: there the longer phrase has to be in both. What a phrase of {@code turnover} stands in is a word for turnover, unless it is a guess.
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
        assertThat(hidden(inner, outer)).isEmpty();
    }

    @Test
    void shouldFindTurnoverWhereAResultIsTold() {
        assertThat(hidden("turnover", "earnings")).containsExactly("revenue in revenue guidance");
    }

    private static List<String> hidden(String inner, String outer) {
        List<String> lines = Resources.lines(HiddenPhrasesTest.class, "words.txt");
        Map<String, Set<String>> classes = classes(lines);
        List<String> hidden = new ArrayList<>();
        classes.forEach((phrase, own) -> {
            if (own.contains(outer) && !own.contains(inner)) {
                inside(phrase, classes, inner).forEach(within -> hidden.add(within + " in " + phrase));
            }
        });
        return hidden;
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

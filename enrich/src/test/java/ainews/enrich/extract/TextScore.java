package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a text was found: each set's own measure. scrapinghub: shingles of four words; wcxb: a bag of words; cwce: a bag of characters without white space.
 *
 * @param precision NaN where nothing was given
 */
record TextScore(double precision, double recall) {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    static TextScore of(String set, String given, String truth) {
        return switch (set) {
            case "scrapinghub" -> compare(shingles(words(given)), shingles(words(truth)));
            case "wcxb" ->
                compare(bag(words(given.toLowerCase(Locale.ROOT))), bag(words(truth.toLowerCase(Locale.ROOT))));
            default -> compare(bag(characters(given)), bag(characters(truth)));
        };
    }

    double f1() {
        return Double.isNaN(precision) || precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static TextScore compare(Map<String, Integer> given, Map<String, Integer> truth) {
        long common = 0;
        long all = 0;
        long wanted = 0;
        for (Map.Entry<String, Integer> each : given.entrySet()) {
            common += Math.min(each.getValue(), truth.getOrDefault(each.getKey(), 0));
            all += each.getValue();
        }
        for (int count : truth.values()) {
            wanted += count;
        }
        return new TextScore(all == 0 ? Double.NaN : (double) common / all, wanted == 0 ? 1 : (double) common / wanted);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static List<String> characters(String text) {
        List<String> characters = new ArrayList<>();
        text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> characters.add(Character.toString(c)));
        return characters;
    }

    private static Map<String, Integer> shingles(List<String> words) {
        List<String> shingles = new ArrayList<>();
        for (int i = 0; i < Math.max(Math.min(1, words.size()), words.size() - 3); i++) {
            shingles.add(String.join(" ", words.subList(i, Math.min(words.size(), i + 4))));
        }
        return bag(shingles);
    }

    private static Map<String, Integer> bag(List<String> tokens) {
        Map<String, Integer> bag = new HashMap<>();
        tokens.forEach(token -> bag.merge(token, 1, Integer::sum));
        return bag;
    }
}

package ainews.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts made from a real one that share much of it and are no copies of it. */
final class LookAlikeTexts {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern NAME = Pattern.compile("(?<=[a-z,] )[A-Z][a-z]{3,}");
    private static final int LEAST = 3;

    /** Characters of a text, English and Chinese, for each figure or name at least: what stands once in a long text is not what it is about. */
    private static final int CHARS_EACH = 600;

    private static final int CHARS_EACH_ZH = 200;

    private LookAlikeTexts() {}

    /** The same form filled in with other figures; null where there are too few. */
    static String otherFigures(String text, Random random) {
        Matcher numbers = NUMBER.matcher(text);
        StringBuilder out = new StringBuilder();
        int changed = 0;
        while (numbers.find()) {
            StringBuilder number = new StringBuilder(numbers.group());
            for (int i = 0; i < number.length(); i++) {
                if (Character.isDigit(number.charAt(i))) {
                    number.setCharAt(i, (char) ('1' + random.nextInt(9)));
                }
            }
            numbers.appendReplacement(out, number.toString());
            changed++;
        }
        return changed < least(text) ? null : numbers.appendTail(out).toString();
    }

    /** The same release of another firm: the name used most is another one; null where there is none. */
    static String otherName(String text, String name) {
        String used = name(text);
        return used == null ? null : text.replace(used, name);
    }

    /** The name used most: a capitalised word within a sentence, or a run of Latin letters in a Chinese text; null where none is used often. */
    static String name(String text) {
        Matcher names =
                (isChinese(text) ? Pattern.compile("(?<![A-Za-z])[A-Za-z]{3,}(?![A-Za-z])") : NAME).matcher(text);
        Map<String, Integer> counts = new HashMap<>();
        while (names.find()) {
            counts.merge(names.group(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least(text))
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The notes of the next release: some of the sentences are those of another text. */
    static String nextVersion(String text, String other, Random random) {
        List<String> parts = sentences(text);
        List<String> others = sentences(other);
        int next = 0;
        List<String> out = new ArrayList<>();
        for (String part : parts) {
            out.add(random.nextInt(6) == 0 ? others.get(next++ % others.size()) : part);
        }
        return String.join(" ", out);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count() * 4 > text.length();
    }

    private static int least(String text) {
        return Math.max(LEAST, text.length() / (isChinese(text) ? CHARS_EACH_ZH : CHARS_EACH));
    }

    static List<String> sentences(String text) {
        return new ArrayList<>(Arrays.asList(text.split("(?<=[.!?。！？])\\s*|\\n+")));
    }
}

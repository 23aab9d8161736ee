package ainews.enrich.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Traditional to Simplified Chinese, character by character, with the words in which a character goes another way than
 * usual, such as {@code 乾} in {@code 乾隆} and in {@code 乾燥}. See RATIONALE.md for where the table comes from.
 */
final class Simplified {

    private static final char[] TABLE = new char[0x10000];

    /** For a character whose simplified form depends on the word: those words, longest first. */
    private static final Word[][] WORDS = new Word[0x10000][];

    static {
        load(Resources.lines(Simplified.class, "traditional.txt"));
    }

    private Simplified() {}

    /**
     * A word and what one of its characters becomes.
     *
     * @param usual the word with every character simplified as usual; {@code at} is where the character in question stands
     */
    private record Word(String usual, int at, char simplified) {}

    /** The usual simplified form; {@code c} itself where it has none. */
    static char of(char c) {
        return TABLE[c];
    }

    static boolean isAmbiguous(char c) {
        return WORDS[c] != null;
    }

    /** The simplified form of {@code c}, which stands at {@code at} in text simplified as usual. */
    static char inContext(char c, char[] text, int length, int at) {
        for (Word word : WORDS[c]) {
            if (stands(word, text, length, at)) {
                return word.simplified();
            }
        }
        return TABLE[c];
    }

    private static boolean stands(Word word, char[] text, int length, int at) {
        int start = at - word.at();
        if (start < 0 || start + word.usual().length() > length) {
            return false;
        }
        for (int i = 0; i < word.usual().length(); i++) {
            if (text[start + i] != word.usual().charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static void load(List<String> lines) {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = (char) c;
        }
        List<String> words = new ArrayList<>();
        for (String line : lines) {
            if (line.indexOf(' ') > 0) {
                words.add(line);
            } else {
                for (int i = 0; i + 1 < line.length(); i += 2) {
                    TABLE[line.charAt(i)] = line.charAt(i + 1);
                }
            }
        }
        Map<Character, List<Word>> found = new HashMap<>();
        words.forEach(word -> findAmbiguous(word, found));
        words.forEach(word -> addWord(word, found));
        found.forEach((c, list) -> {
            list.sort(Comparator.comparingInt((Word word) -> word.usual().length())
                    .reversed()
                    .thenComparing(Word::usual)
                    .thenComparingInt(Word::at));
            WORDS[c] = list.toArray(Word[]::new);
        });
    }

    private static void findAmbiguous(String line, Map<Character, List<Word>> found) {
        int blank = line.indexOf(' ');
        for (int i = 0; i < blank; i++) {
            if (TABLE[line.charAt(i)] != line.charAt(blank + 1 + i)) {
                found.computeIfAbsent(line.charAt(i), c -> new ArrayList<>());
            }
        }
    }

    private static void addWord(String line, Map<Character, List<Word>> found) {
        int blank = line.indexOf(' ');
        StringBuilder usual = new StringBuilder();
        for (int i = 0; i < blank; i++) {
            usual.append(TABLE[line.charAt(i)]);
        }
        for (int i = 0; i < blank; i++) {
            List<Word> words = found.get(line.charAt(i));
            if (words != null) {
                words.add(new Word(usual.toString(), i, line.charAt(blank + 1 + i)));
            }
        }
    }
}

package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.GramTable;
import java.util.List;
import java.util.function.Consumer;

/**
 * Words, and pairs of words or of Chinese characters that follow each other, in the title and at the head of a text, as features: those that the fit
 * has met often enough. Reading makes nothing but the features: a word is looked up by a 64-bit hash of its characters.
 */
final class WordGrams {
    private static final String TITLE = "title=";
    private static final String TEXT = "text=";
    /** Characters of a text that are read: what an article tells stands at its head. */
    private static final int HEAD = 400;

    static final char JOINT = '_';

    private final GramTable grams;

    /** @param names such as {@link #names} gives them; others are passed over */
    WordGrams(List<String> names, FeatureSpace space) {
        grams = new GramTable(names.size());
        for (String name : names) {
            boolean title = name.startsWith(TITLE);
            if (title || name.startsWith(TEXT)) {
                grams.put(hash(seed(title), name.substring(name.indexOf('=') + 1)), space.add(name));
            }
        }
    }

    /** Far from each other, or the "an" of a text would have the hash of the "bn" of a title. */
    private static long seed(boolean title) {
        return title ? 0x5851_F42D_4C95_7F2DL : 0x1405_7B7E_F767_814FL;
    }

    /** Sets what a field holds. */
    void read(FoldedText field, boolean title, Features into) {
        each(field, title, seed(title), (first, firstEnd, second, secondEnd, hash) -> {
            int number = grams.get(hash);
            if (number != GramTable.NONE) {
                into.set(number);
            }
        });
    }

    /** Of a word, or of two, parted by {@value #JOINT}. */
    static long hash(long seed, String gram) {
        long hash = seed;
        for (int i = 0; i < gram.length(); i++) {
            hash = GramTable.next(hash, gram.charAt(i));
        }
        return hash;
    }

    /** Names of what a field holds, once for each place. */
    static void names(FoldedText field, boolean title, Consumer<String> each) {
        each(
                field,
                title,
                0,
                (first, firstEnd, second, secondEnd, hash) -> each.accept((title ? TITLE : TEXT)
                        + field.substring(first, firstEnd)
                        + (second < 0 ? "" : JOINT + field.substring(second, secondEnd))));
    }

    interface Gram {
        /**
         * Takes the next.
         *
         * @param second below 0 for a word alone
         * @param hash of {@link #hash}
         */
        void accept(int first, int firstEnd, int second, int secondEnd, long hash);
    }

    /** Passes over a field's words of two letters or more, and over pairs of words and of Chinese characters that follow each other. */
    static void each(FoldedText field, boolean title, long seed, Gram gram) {
        char[] chars = field.chars();
        int length = title ? field.length() : Math.min(field.length(), HEAD);
        int last = -1;
        int lastEnd = -1;
        long lastHash = 0;
        int at = 0;
        while (at < length) {
            char c = chars[at];
            int end = at + 1;
            boolean chinese = isChinese(c);
            if (isLetter(c)) {
                while (end < length && isInWord(chars[end])) {
                    end++;
                }
            }
            if (chinese || end - at > 1) {
                long hash = run(seed, chars, at, end);
                if (!chinese) {
                    gram.accept(at, end, -1, -1, hash);
                }
                if (last >= 0 && isChinese(chars[last]) == chinese) {
                    gram.accept(last, lastEnd, at, end, run(GramTable.next(lastHash, JOINT), chars, at, end));
                }
                last = at;
                lastEnd = end;
                lastHash = hash;
            }
            at = end;
        }
    }

    private static long run(long seed, char[] chars, int from, int to) {
        long hash = seed;
        for (int i = from; i < to; i++) {
            hash = GramTable.next(hash, chars[i]);
        }
        return hash;
    }

    static boolean isChinese(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isInWord(char c) {
        return isLetter(c) || c == '\'' || c == '-';
    }
}

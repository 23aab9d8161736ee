package ainews.enrich.text;

/** A set of short words in lower case, each with bits, asked without cutting a word out of its text. Filled once, then safe for many threads. */
public final class WordBits {

    private static final int SIZE = 1 << 11;

    private final String[] words = new String[SIZE];
    private final int[] bits = new int[SIZE];
    private int longest;

    /** Adds bits to those of a word. */
    public void add(String word, int more) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        int at = place(hash);
        while (words[at] != null && !words[at].equals(word)) {
            at = (at + 1) % SIZE;
        }
        words[at] = word;
        bits[at] |= more;
        longest = Math.max(longest, word.length());
    }

    /** The bits of the word that stands there in any case, 0 if it is none of the set. */
    public int of(String text, int start, int end) {
        if (end - start > longest) {
            return 0;
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + lower(text.charAt(i));
        }
        for (int at = place(hash); words[at] != null; at = (at + 1) % SIZE) {
            if (isWord(words[at], text, start, end)) {
                return bits[at];
            }
        }
        return 0;
    }

    private static boolean isWord(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (lower(text.charAt(i)) != word.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 11) & SIZE - 1;
    }

    /** The Turkish dotted capital is two characters in lower case, so no letter of these words. */
    private static char lower(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '\u0130' ? c : Character.toLowerCase(c);
    }
}

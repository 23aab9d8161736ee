package ainews.scoring.cue;

/**
 * The words of a text one after the other, each as a hash: runs of letters and digits without case, apostrophes and endings; a Chinese
 * character, a percent sign and a currency sign are words of their own; all else parts words.
 */
final class Words {
    private static final int SEED = 0x3C6EF372;

    private final String text;
    private final int end;
    private final char[] word = new char[32];
    private int at;
    private int length;
    private int hash;

    Words(String text, int from, int end) {
        this.text = text;
        this.at = from;
        this.end = end;
    }

    /** False at the end of the text. */
    boolean next() {
        length = 0;
        while (at < end) {
            char c = fold(text.charAt(at));
            if (isInWord(c)) {
                if (length < word.length) {
                    word[length++] = c;
                }
            } else if (length > 0 && c != '\'') {
                break;
            } else if (isAlone(c)) {
                at++;
                hash = mix(SEED ^ c);
                return true;
            }
            at++;
        }
        if (length == 0) {
            return false;
        }
        hash = hashOfStem();
        return true;
    }

    int hash() {
        return hash;
    }

    private int hashOfStem() {
        int n = length;
        if (n > 3 && word[n - 1] == 's' && word[n - 2] != 's') {
            n--;
        }
        if (n > 5 && word[n - 3] == 'i' && word[n - 2] == 'n' && word[n - 1] == 'g') {
            n -= 3;
        } else if (n > 4 && word[n - 2] == 'e' && word[n - 1] == 'd') {
            n -= 2;
        }
        if (n > 3 && word[n - 1] == 'e') {
            n--;
        }
        int h = SEED;
        for (int i = 0; i < n; i++) {
            h = h * 31 + word[i];
        }
        return mix(h);
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return fold((char) (c - 0xFEE0));
        }
        return c == 0x2019 || c == 0x2018 ? '\'' : Character.toLowerCase(c);
    }

    private static boolean isInWord(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || (c >= 0xC0 && !isHan(c) && Character.isLetterOrDigit(c));
    }

    private static boolean isAlone(char c) {
        return c == '%' || c == '$' || c == '€' || c == '¥' || isHan(c);
    }

    private static boolean isHan(char c) {
        return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
    }

    private static int mix(int value) {
        int h = value ^ (value >>> 16);
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}

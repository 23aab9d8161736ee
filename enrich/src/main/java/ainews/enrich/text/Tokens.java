package ainews.enrich.text;

import java.util.Arrays;

/** The words of a line: runs of Han or kana, and runs of other letters and digits; what stands between is left out. */
final class Tokens {

    private int[] bounds = new int[32];
    private boolean[] han = new boolean[16];
    private int size;

    private Tokens() {}

    static Tokens of(String text, int start, int end) {
        Tokens tokens = new Tokens();
        for (int i = start; i < end; ) {
            char c = text.charAt(i);
            boolean isHan = isHan(c);
            int next = i + 1;
            if (isHan || isWordPart(c)) {
                while (next < end && (isHan ? isHan(text.charAt(next)) : isWordPart(text.charAt(next)))) {
                    next++;
                }
                tokens.add(i, next, isHan);
            }
            i = next;
        }
        return tokens;
    }

    int size() {
        return size;
    }

    int start(int k) {
        return bounds[2 * k];
    }

    int end(int k) {
        return bounds[2 * k + 1];
    }

    boolean isHan(int k) {
        return han[k];
    }

    private void add(int start, int end, boolean isHan) {
        if (size == han.length) {
            bounds = Arrays.copyOf(bounds, size * 4);
            han = Arrays.copyOf(han, size * 2);
        }
        bounds[2 * size] = start;
        bounds[2 * size + 1] = end;
        han[size++] = isHan;
    }

    private static boolean isHan(char c) {
        Script script = Script.of(c);
        return script == Script.HAN || script == Script.KANA;
    }

    /** Apostrophes and hyphens hold a word together, dots a version. */
    private static boolean isWordPart(char c) {
        return (Character.isLetterOrDigit(c) && !isHan(c)) || c == '\'' || c == '\u2019' || c == '-' || c == '.';
    }
}

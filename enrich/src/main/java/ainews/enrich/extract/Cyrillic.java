package ainews.enrich.extract;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Tells the single-byte encodings of Cyrillic letters from each other. They hold the same letters in other places, so that text read in the wrong one has capitals within words and signs
 * among letters.
 */
final class Cyrillic {
    private static final int SEEN = 1 << 14;

    /** The commoner on the web the earlier. */
    private static final List<Charset> CANDIDATES = List.of(
            Charset.forName("windows-1251"),
            Charset.forName("KOI8-R"),
            Charset.forName("ISO-8859-5"),
            Charset.forName("IBM866"),
            Charset.forName("x-MacCyrillic"));

    private Cyrillic() {}

    static boolean isOne(Charset charset) {
        return CANDIDATES.contains(charset) || charset.name().equals("IBM855");
    }

    /** The encoding in which the bytes have the most small letters beside letters, less the capitals within words. */
    static Charset likeliest(byte[] bytes) {
        Charset best = CANDIDATES.get(0);
        int most = Integer.MIN_VALUE;
        for (Charset charset : CANDIDATES) {
            int score = score(new String(bytes, 0, Math.min(bytes.length, SEEN), charset));
            if (score > most) {
                most = score;
                best = charset;
            }
        }
        return best;
    }

    private static int score(String text) {
        int score = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isAfterSmall = isSmall(text.charAt(i - 1));
            if (isSmall(c)) {
                score += 1;
            } else if (c >= '\u0400' && c <= '\u042f') {
                score -= isAfterSmall ? 3 : 0;
            } else if (c >= '\u0080') {
                score -= 2;
            }
        }
        return score;
    }

    private static boolean isSmall(char c) {
        return c >= '\u0430' && c <= '\u045f';
    }
}

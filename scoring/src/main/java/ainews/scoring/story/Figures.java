package ainews.scoring.story;

import java.util.Arrays;

/**
 * Where the numbers of a text stand: pairs (hash of the two tokens before a number, hash of the number), so that two texts of one form can be
 * told from a copy by the figures that were filled in. Pure.
 */
final class Figures {
    /** Pairs that are kept: those with the lowest hashes, which are the same ones in a text with parts cut or moved. */
    private static final int MOST = 32;

    private static final int ANY_NUMBER = 0x51ED270B;

    private Figures() {}

    /** The pairs side by side, by ascending place, then number. */
    static int[] of(Tokens text) {
        long[] all = new long[16];
        int n = 0;
        for (int i = 0; i < text.size; i++) {
            if (text.kind[i] == Tokens.NUMBER) {
                all = n == all.length ? Arrays.copyOf(all, 2 * n) : all;
                int place = Tokens.mix(31 * token(text, i - 2) + token(text, i - 1));
                all[n++] = ((long) place << 32) | (text.hash[i] & 0xFFFFFFFFL);
            }
        }
        Arrays.sort(all, 0, n);
        int[] pairs = new int[2 * Math.min(n, MOST)];
        int kept = 0;
        for (int i = 0; i < n && kept < pairs.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                pairs[kept++] = (int) (all[i] >> 32);
                pairs[kept++] = (int) all[i];
            }
        }
        return Arrays.copyOf(pairs, kept);
    }

    private static int token(Tokens text, int at) {
        if (at < 0) {
            return 0;
        }
        return text.kind[at] == Tokens.NUMBER ? ANY_NUMBER : text.hash[at];
    }

    /**
     * True if most of the places that both have hold other numbers. A corrected figure or a time of day does not make another text of a
     * copy; figures that are another one's throughout do.
     *
     * @param least places that must differ
     */
    static boolean differ(int[] a, int[] b, int least) {
        int other = 0;
        int same = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] < b[j]) {
                i += 2;
            } else if (b[j] < a[i]) {
                j += 2;
            } else {
                int place = a[i];
                boolean agree = false;
                int from = j;
                for (; i < a.length && a[i] == place; i += 2) {
                    for (j = from; j < b.length && b[j] == place; j += 2) {
                        agree |= a[i + 1] == b[j + 1];
                    }
                }
                same += agree ? 1 : 0;
                other += agree ? 0 : 1;
            }
        }
        return other >= least && other > same;
    }
}

package ainews.scoring.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The paragraphs of one text, and how many of them repeat an earlier one. Nearly no text repeats any, which a few characters of each
 * tell: only where two agree in those are they read whole. Not thread-safe.
 */
final class Paragraphs {
    private static final int SAMPLES = 8;

    /** What {@link String#hashCode} multiplies by every four characters. */
    private static final int FOURTH = 31 * 31 * 31 * 31;

    private final char[] text;

    /** Where each begins and ends, side by side. */
    private int[] bounds = new int[32];

    private int size;
    private final Set<Integer> samples = new HashSet<>();
    private boolean mayRepeat;

    Paragraphs(char[] text) {
        this.text = text;
    }

    /** Adds the next one, which is not empty. */
    void add(int from, int to) {
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * size] = from;
        bounds[2 * size + 1] = to;
        size++;
        mayRepeat = mayRepeat || !samples.add(sample(from, to));
    }

    int repeats() {
        if (!mayRepeat) {
            return 0;
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            seen.add(hash(bounds[2 * i], bounds[2 * i + 1]));
        }
        return size - seen.size();
    }

    /** Equal for equal paragraphs: of the length and of some characters spread evenly. */
    private int sample(int from, int to) {
        int hash = to - from;
        for (int i = 0; i < SAMPLES; i++) {
            hash = 31 * hash + text[from + i * (to - from) / SAMPLES];
        }
        return hash;
    }

    /** As {@link String#hashCode} of the part. */
    private int hash(int from, int to) {
        int hash = 0;
        int i = from;
        for (; i + 7 < to; i += 8) {
            int first = 31 * 31 * 31 * text[i] + 31 * 31 * text[i + 1] + 31 * text[i + 2] + text[i + 3];
            int second = 31 * 31 * 31 * text[i + 4] + 31 * 31 * text[i + 5] + 31 * text[i + 6] + text[i + 7];
            hash = FOURTH * (FOURTH * hash + first) + second;
        }
        for (; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }
}

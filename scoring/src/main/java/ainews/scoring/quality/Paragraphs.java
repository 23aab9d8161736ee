package ainews.scoring.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The paragraphs of one text, and how many of them repeat an earlier one. Nearly no text repeats any, which a few characters of each
 * tell: only where two agree in those are they read whole. Not thread-safe.
 */
final class Paragraphs {
    private static final int LOG_SAMPLES = 3;
    private static final int SAMPLES = 1 << LOG_SAMPLES;

    /** What {@link String#hashCode} multiplies by every four characters. */
    private static final int FOURTH = 31 * 31 * 31 * 31;

    private final char[] text;

    /** Where each begins and ends, side by side. */
    private int[] bounds = new int[32];

    private int size;
    /** Samples by open addressing, 0 for a free place; never more than half full. */
    private int[] samples = new int[64];

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
        if (!mayRepeat) {
            if (2 * size > samples.length) {
                widen();
            }
            mayRepeat = !put(sample(from, to));
        }
    }

    private void widen() {
        int[] before = samples;
        samples = new int[2 * before.length];
        for (int sample : before) {
            if (sample != 0) {
                put(sample);
            }
        }
    }

    /** False if it is there already. */
    private boolean put(int sample) {
        int mask = samples.length - 1;
        int at = (sample ^ sample >>> 15) & mask;
        while (samples[at] != 0) {
            if (samples[at] == sample) {
                return false;
            }
            at = at + 1 & mask;
        }
        samples[at] = sample;
        return true;
    }

    int repeats() {
        if (!mayRepeat) {
            return 0;
        }
        long[] bySample = new long[size];
        for (int i = 0; i < size; i++) {
            bySample[i] = (long) sample(bounds[2 * i], bounds[2 * i + 1]) << 32 | i;
        }
        Arrays.sort(bySample);
        int repeats = 0;
        int from = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || bySample[i] >> 32 != bySample[from] >> 32) {
                repeats += i - from > 1 ? repeats(bySample, from, i) : 0;
                from = i;
            }
        }
        return repeats;
    }

    /** How many of some paragraphs that agree in their samples repeat another one of them. */
    private int repeats(long[] paragraphs, int from, int to) {
        Set<Integer> seen = new HashSet<>();
        for (int i = from; i < to; i++) {
            int paragraph = (int) paragraphs[i];
            seen.add(hash(bounds[2 * paragraph], bounds[2 * paragraph + 1]));
        }
        return to - from - seen.size();
    }

    /** Equal for equal paragraphs: of the length and of some characters spread evenly; not 0. */
    private int sample(int from, int to) {
        int hash = to - from;
        for (int i = 0; i < SAMPLES; i++) {
            hash = 31 * hash + text[from + (i * (to - from) >>> LOG_SAMPLES)];
        }
        return hash == 0 ? 1 : hash;
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

package ainews.scoring.story;

import java.util.Arrays;

/** The first characters of stories' ids, by slot, so that two stories are mostly put in order without looking them up. Not thread-safe. */
final class IdStarts {
    private static final long UNKNOWN = -1;

    /** Eight characters as eight bits each; {@link #UNKNOWN} where they are not from Latin-1. */
    private long[] starts = new long[1024];

    void put(int slot, String id) {
        if (slot >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * slot);
        }
        starts[slot] = startOf(id);
    }

    /** Below 0 where the id in one slot comes before that in the other, above 0 where it comes behind; 0 where their starts do not tell. */
    int compare(int slot, int other) {
        long mine = starts[slot];
        long theirs = starts[other];
        return mine == UNKNOWN || theirs == UNKNOWN ? 0 : Long.compareUnsigned(mine, theirs);
    }

    private static long startOf(String id) {
        long start = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            char c = i < id.length() ? id.charAt(i) : 0;
            if (c > 0xFF) {
                return UNKNOWN;
            }
            start = start << Byte.SIZE | c;
        }
        return start;
    }
}

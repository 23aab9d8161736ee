package ainews.enrich.text;

import java.util.Arrays;

/**
 * Where the characters of a folded text stand in the original. Only what differs from one-to-one is kept: a block maps a
 * range of the folded text, which may be empty, to a range of the original; between blocks both advance together.
 */
final class OffsetMap {

    private static final int FIELDS = 4;

    /** Four numbers a block: folded start and end, original start and end. */
    private int[] blocks = new int[0];

    private int size;

    /** Forgets everything. */
    void clear() {
        size = 0;
    }

    int start(int folded) {
        int block = lastBlockUpTo(folded);
        if (block < 0) {
            return folded;
        }
        return folded < blocks[block + 1] ? blocks[block + 2] : blocks[block + 3] + folded - blocks[block + 1];
    }

    int end(int folded) {
        if (folded == 0) {
            return 0;
        }
        int last = folded - 1;
        int block = lastBlockUpTo(last);
        if (block < 0) {
            return folded;
        }
        return last < blocks[block + 1] ? blocks[block + 3] : blocks[block + 3] + folded - blocks[block + 1];
    }

    /** Original characters that leave no trace. */
    void addDropped(int folded, int originalStart, int originalEnd) {
        if (size > 0 && isDropped(size - FIELDS) && blocks[size - FIELDS] == folded) {
            blocks[size - 1] = originalEnd;
        } else {
            addBlock(folded, folded, originalStart, originalEnd);
        }
    }

    void addBlock(int foldedStart, int foldedEnd, int originalStart, int originalEnd) {
        if (size + FIELDS > blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(64, blocks.length * 2));
        }
        blocks[size++] = foldedStart;
        blocks[size++] = foldedEnd;
        blocks[size++] = originalStart;
        blocks[size++] = originalEnd;
    }

    /** Lets the folded character before {@code folded} stand for everything up to {@code originalEnd}. */
    void extendLast(int folded, int originalEnd) {
        if (size > 0 && isDropped(size - FIELDS) && blocks[size - FIELDS] == folded) {
            size -= FIELDS;
        }
        if (size > 0 && blocks[size - FIELDS + 1] == folded) {
            blocks[size - 1] = originalEnd;
        } else {
            addBlock(folded - 1, folded, start(folded - 1), originalEnd);
        }
    }

    private boolean isDropped(int block) {
        return blocks[block] == blocks[block + 1];
    }

    /** Index of the last block that starts at or before {@code folded}; -1 if there is none. */
    private int lastBlockUpTo(int folded) {
        int low = 0;
        int high = size / FIELDS - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (blocks[middle * FIELDS] <= folded) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high < 0 ? -1 : high * FIELDS;
    }
}

package ainews.scoring.story;

import java.util.Arrays;

/**
 * Inverted index: for each term the articles of the window that hold it, in order of arrival. Open addressing, since an article asks for a hundred
 * terms; a term of one article, as most are, has it in the table itself, so that it costs no more than the look-up. Never iterated over its terms.
 */
final class Postings {
    /** What a cell of the table holds: the term, of how many articles (0 = the cell is free), the one article or where they are, and from which on. */
    private static final int SIZE = 1;

    private static final int AT = 2;
    private static final int HEAD = 3;
    private static final int CELL = 4;

    private int[] table = new int[CELL * 1024];
    private int used;
    private final Blocks blocks = new Blocks();

    /** Adds an article to a term that it is not yet among the articles of. */
    void add(int term, int seq) {
        int cell = cell(term);
        int size = table[cell + SIZE];
        if (size == 0) {
            table[cell] = term;
            table[cell + AT] = seq;
            table[cell + SIZE] = 1;
            if (++used * 2 > table.length / CELL) {
                grow();
            }
            return;
        }
        if (size == 1) {
            int first = table[cell + AT];
            int block = blocks.take(2);
            blocks.ints[block] = first;
            table[cell + AT] = block;
            table[cell + HEAD] = 0;
        } else if (table[cell + HEAD] + size == blocks.capacity(table[cell + AT])) {
            makeRoom(cell, size);
        }
        int[] ints = blocks.ints;
        int first = table[cell + AT] + table[cell + HEAD];
        int at = first + size;
        while (at > first && ints[at - 1] > seq) {
            ints[at] = ints[at - 1];
            at--;
        }
        ints[at] = seq;
        table[cell + SIZE] = size + 1;
    }

    /** Moves the articles to the start of their block, or of a wider one. */
    private void makeRoom(int cell, int size) {
        int from = table[cell + AT];
        int capacity = blocks.capacity(from);
        int to = size * 2 > capacity ? blocks.take(capacity + 1) : from;
        System.arraycopy(blocks.ints, from + table[cell + HEAD], blocks.ints, to, size);
        if (to != from) {
            blocks.give(from);
        }
        table[cell + AT] = to;
        table[cell + HEAD] = 0;
    }

    void remove(int term, int seq) {
        int cell = cell(term);
        int size = table[cell + SIZE];
        if (size == 1) {
            if (table[cell + AT] == seq) {
                removeAt(cell);
            }
        } else if (size > 1) {
            removeFrom(cell, size, seq);
        }
    }

    private void removeFrom(int cell, int size, int seq) {
        int[] ints = blocks.ints;
        int first = table[cell + AT] + table[cell + HEAD];
        int at = ints[first] == seq ? first : Arrays.binarySearch(ints, first, first + size, seq);
        if (at < first) {
            return;
        }
        if (at == first) {
            table[cell + HEAD]++;
            first++;
        } else {
            System.arraycopy(ints, at + 1, ints, at, first + size - at - 1);
        }
        table[cell + SIZE] = size - 1;
        if (size == 2) {
            int last = ints[first];
            blocks.give(table[cell + AT]);
            table[cell + AT] = last;
        }
    }

    /** How many articles hold a term. */
    int size(int term) {
        return table[cell(term) + SIZE];
    }

    /**
     * The latest articles that hold a term, the last that arrived first.
     *
     * @param to where they are put, from {@code from} on; has room for {@code limit} more
     * @return how many they are, at most {@code limit}
     */
    int latest(int term, int limit, int[] to, int from) {
        int cell = cell(term);
        int size = table[cell + SIZE];
        if (size == 1) {
            to[from] = table[cell + AT];
            return 1;
        }
        int count = Math.min(limit, size);
        int last = table[cell + AT] + table[cell + HEAD] + size - 1;
        int[] ints = blocks.ints;
        for (int n = 0; n < count; n++) {
            to[from + n] = ints[last - n];
        }
        return count;
    }

    /** Where the term is, or the free cell where it would be. */
    private int cell(int term) {
        int mask = table.length - 1;
        int at = CELL * Tokens.mix(term) & mask;
        while (table[at + SIZE] != 0 && table[at] != term) {
            at = at + CELL & mask;
        }
        return at;
    }

    /** Puts those that follow the hole where they are now found. */
    private void removeAt(int hole) {
        table[hole + SIZE] = 0;
        used--;
        int mask = table.length - 1;
        for (int at = hole + CELL & mask; table[at + SIZE] != 0; at = at + CELL & mask) {
            int size = table[at + SIZE];
            table[at + SIZE] = 0;
            put(table, at, size);
        }
    }

    private void put(int[] from, int cell, int size) {
        int to = cell(from[cell]);
        table[to] = from[cell];
        table[to + SIZE] = size;
        table[to + AT] = from[cell + AT];
        table[to + HEAD] = from[cell + HEAD];
    }

    private void grow() {
        int[] before = table;
        table = new int[2 * before.length];
        for (int cell = 0; cell < before.length; cell += CELL) {
            if (before[cell + SIZE] != 0) {
                put(before, cell, before[cell + SIZE]);
            }
        }
    }

    /** Runs of numbers in one array, a power of two long with their length before them; those given back are taken again. */
    private static final class Blocks {
        private static final int LENGTHS = 31;

        private int[] ints = new int[4096];
        private int end;

        /** First free block of each length, which names the next; -1 where there is none. */
        private final int[] free = new int[LENGTHS];

        Blocks() {
            Arrays.fill(free, -1);
        }

        /** A block for at least so many numbers. */
        int take(int least) {
            int log = 32 - Integer.numberOfLeadingZeros(Math.max(2, least));
            int block = free[log];
            if (block >= 0) {
                free[log] = ints[block];
                return block;
            }
            int next = end + (1 << log);
            if (next > ints.length) {
                ints = Arrays.copyOf(ints, Math.max(next, ints.length + ints.length / 2));
            }
            block = end + 1;
            ints[end] = log;
            end = next;
            return block;
        }

        void give(int block) {
            int log = ints[block - 1];
            ints[block] = free[log];
            free[log] = block;
        }

        int capacity(int block) {
            return (1 << ints[block - 1]) - 1;
        }
    }
}

package ainews.scoring.story;

import java.util.Arrays;

/**
 * Inverted index: for each term the articles of the window that hold it, in order of arrival. Open addressing, since an article asks for a hundred
 * terms; a term of one article, as most are, has it in the table itself, so that it costs no more than the look-up. Never iterated over its terms.
 */
final class Postings {
    /**
     * What a cell of the table holds: the term, of how many articles (0 = the cell is free), the one article or where their block is, and from which
     * place of the block on, with the block's length: so nothing of a block is read to add to it, which would be a wait for the memory.
     */
    private static final int SIZE = 1;

    private static final int AT = 2;
    private static final int HEAD = 3;
    private static final int CELL = 4;

    /** Bits of the place; the logarithm of the length is in those above. */
    private static final int PLACE = 27;

    /** Of the length of the shortest block. */
    private static final int SHORTEST = 2;

    /** Numbers that come from the memory at once. */
    private static final int LINE = 16;

    private int[] table = new int[CELL * 1024];
    private int used;
    private final Blocks blocks = new Blocks();

    /** No article has a higher number than this. */
    private int latest = Integer.MIN_VALUE;

    /** Adds an article to a term that it is not yet among the articles of. */
    void add(int term, int seq) {
        int cell = cell(term);
        int size = table[cell + SIZE];
        boolean last = seq >= latest;
        latest = Math.max(latest, seq);
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
            int block = blocks.take(SHORTEST);
            blocks.ints[block] = first;
            place(cell, block, SHORTEST, 0);
        } else if (head(cell) + size == 1 << length(cell)) {
            makeRoom(cell, size);
        }
        int[] ints = blocks.ints;
        int first = table[cell + AT] + head(cell);
        int at = first + size;
        while (!last && at > first && ints[at - 1] > seq) {
            ints[at] = ints[at - 1];
            at--;
        }
        ints[at] = seq;
        table[cell + SIZE] = size + 1;
    }

    private int head(int cell) {
        return table[cell + HEAD] & (1 << PLACE) - 1;
    }

    /** Logarithm of the length of a term's block. */
    private int length(int cell) {
        return table[cell + HEAD] >>> PLACE;
    }

    private void place(int cell, int block, int length, int head) {
        table[cell + AT] = block;
        table[cell + HEAD] = length << PLACE | head;
    }

    /** Moves the articles to the start of their block, or of a wider one. */
    private void makeRoom(int cell, int size) {
        int from = table[cell + AT];
        int length = length(cell);
        int longer = size * 2 >= 1 << length ? length + 1 : length;
        int to = longer > length ? blocks.take(longer) : from;
        System.arraycopy(blocks.ints, from + head(cell), blocks.ints, to, size);
        if (to != from) {
            blocks.give(from, length);
        }
        place(cell, to, longer, 0);
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

    /** Takes the earliest article from a term that has one. */
    void removeFirst(int term) {
        int cell = cell(term);
        int size = table[cell + SIZE];
        if (size == 1) {
            removeAt(cell);
        } else if (size > 1) {
            removeFirst(cell, size);
        }
    }

    private void removeFirst(int cell, int size) {
        table[cell + HEAD]++;
        shrink(cell, size);
    }

    /** To one article less; the last one goes back to the table. */
    private void shrink(int cell, int size) {
        table[cell + SIZE] = size - 1;
        if (size == 2) {
            int last = blocks.ints[table[cell + AT] + head(cell)];
            blocks.give(table[cell + AT], length(cell));
            table[cell + AT] = last;
        }
    }

    private void removeFrom(int cell, int size, int seq) {
        int[] ints = blocks.ints;
        int first = table[cell + AT] + head(cell);
        int at = ints[first] == seq ? first : Arrays.binarySearch(ints, first, first + size, seq);
        if (at < first) {
            return;
        }
        if (at == first) {
            removeFirst(cell, size);
        } else {
            System.arraycopy(ints, at + 1, ints, at, first + size - at - 1);
            shrink(cell, size);
        }
    }

    /**
     * Reads where some terms are, none waiting for another one to come from the memory, so that what is asked of them next need not wait. Returns something
     * of all, without which nothing would be read.
     */
    int approach(int[] terms, int count) {
        int[] cells = table;
        int mask = cells.length - 1;
        int all = 0;
        for (int i = 0; i < count; i++) {
            all ^= cells[CELL * Tokens.mix(terms[i]) & mask];
        }
        return all;
    }

    /** The same for the latest {@code limit} articles of terms that were {@linkplain #approach approached}. */
    int approachLatest(int[] terms, int count, int limit) {
        int[] ints = blocks.ints;
        int all = 0;
        for (int i = 0; i < count; i++) {
            int cell = cell(terms[i]);
            int size = table[cell + SIZE];
            if (size > 1) {
                int first = table[cell + AT] + head(cell);
                int last = first + size - 1;
                for (int at = last; at >= Math.max(first, last - limit); at -= LINE) {
                    all ^= ints[at];
                }
            }
        }
        return all;
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
        int last = table[cell + AT] + head(cell) + size - 1;
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

    /** Runs of numbers in one array, each a power of two long; those given back are taken again. */
    private static final class Blocks {
        private int[] ints = new int[4096];
        private int end;

        /** First free block of each length, by its logarithm, which names the next; -1 where there is none. */
        private final int[] free = new int[Integer.SIZE];

        Blocks() {
            Arrays.fill(free, -1);
        }

        /** @param length logarithm of it */
        int take(int length) {
            int block = free[length];
            if (block >= 0) {
                free[length] = ints[block];
                return block;
            }
            block = end;
            end += 1 << length;
            if (end > ints.length) {
                ints = Arrays.copyOf(ints, Math.max(end, ints.length + ints.length / 2));
            }
            return block;
        }

        void give(int block, int length) {
            ints[block] = free[length];
            free[length] = block;
        }
    }
}

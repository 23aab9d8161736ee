package ainews.scoring.story;

/**
 * Which of one article's terms another one has, asked again and again for one candidate after the other: nearly all terms of another one are told to be
 * none of these by one bit, so that neither row is walked along the other. Immutable.
 */
final class TermIndex {
    /** A power of two. */
    private static final int MARKS = 8;

    private final int[] terms;

    /** One more than a term's place, by open addressing, 0 for none. */
    private final byte[] places;

    private final long[] marks = new long[MARKS];

    /** @param terms distinct hashes, at most 127 */
    TermIndex(int[] terms) {
        this.terms = terms;
        places = new byte[Integer.highestOneBit(Math.max(4, terms.length)) << 2];
        for (int i = 0; i < terms.length; i++) {
            int term = terms[i];
            int at = term & places.length - 1;
            while (places[at] != 0) {
                at = at + 1 & places.length - 1;
            }
            places[at] = (byte) (i + 1);
            marks[term >>> 6 & MARKS - 1] |= 1L << term;
        }
    }

    boolean has(int term) {
        return indexOf(term) >= 0;
    }

    /** The place of a term; -1 where it is none of these. */
    int indexOf(int term) {
        return (marks[term >>> 6 & MARKS - 1] >>> term & 1) == 0 ? -1 : find(term);
    }

    private int find(int term) {
        int at = term & places.length - 1;
        while (places[at] != 0) {
            int place = places[at] - 1;
            if (terms[place] == term) {
                return place;
            }
            at = at + 1 & places.length - 1;
        }
        return -1;
    }

    /** Sum of the values of the terms that are among some others, in the order of those. */
    double sum(double[] values, int[] others) {
        double sum = 0;
        for (int other : others) {
            if ((marks[other >>> 6 & MARKS - 1] >>> other & 1) != 0) {
                int place = find(other);
                sum += place < 0 ? 0 : values[place];
            }
        }
        return sum;
    }
}

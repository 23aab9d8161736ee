package ainews.scoring.story;

/** English words that say nothing about a subject, each packed into a number, since every word of every text is looked up. */
final class StopWords {
    private static final String WORDS =
            "a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its"
                    + " just may me more most my new no not now of off on or our out over s she should so some than that the their them then there"
                    + " these they this to up us was we were what when where which who why will with would you your t re after about says said say"
                    + " video photos update report news via";

    /** A longer word is none of them. */
    private static final int LONGEST = 6;

    private static final int MASK = 1023;
    private static final long[] PACKED = new long[MASK + 1];

    /** A bit for some of the bits of each word's {@code hashCode}: most words are passed over by it. */
    private static final long[] HASHED = new long[64];

    static {
        for (String word : WORDS.split(" ")) {
            long packed = packed(word.toCharArray(), 0, word.length());
            PACKED[slot(packed)] = packed;
            int hash = word.hashCode();
            HASHED[hash >>> 6 & HASHED.length - 1] |= 1L << hash;
        }
    }

    private StopWords() {}

    /**
     * Whether it is one.
     *
     * @param letters its letters are {@code letters[from..to)}
     * @param hash {@code hashCode} of the word
     */
    static boolean contains(char[] letters, int from, int to, int hash) {
        if ((HASHED[hash >>> 6 & HASHED.length - 1] >>> hash & 1) == 0) {
            return false;
        }
        long packed = packed(letters, from, to);
        return packed != 0 && PACKED[slot(packed)] == packed;
    }

    /** 0 for what is too long or not ASCII. */
    private static long packed(char[] letters, int from, int to) {
        if (to - from > LONGEST) {
            return 0;
        }
        long packed = 0;
        for (int i = from; i < to; i++) {
            if (letters[i] >= 0x80) {
                return 0;
            }
            packed = packed << 8 | letters[i];
        }
        return packed;
    }

    /** Where the word is, or the free place where it would be. */
    private static int slot(long packed) {
        int at = Tokens.mix((int) (packed ^ packed >>> 32)) & MASK;
        while (PACKED[at] != 0 && PACKED[at] != packed) {
            at = at + 1 & MASK;
        }
        return at;
    }
}

package ainews.enrich.text;

/**
 * Tells at once of nearly every place in a text that no key starts there, in tables that stay in the nearest cache: by the first three
 * characters, or by the whole first word, whose hash a caller has anyway once it has looked for the word's end. It never misses a key.
 * Filled once, then safe for use by many threads.
 */
public final class PrefixFilter {
    /** Of the hash of a word. */
    public static final int FACTOR = 31;

    /** A table in which many of the bits are set hardly ever says no. */
    private static final int BITS_OF_A_KEY = 8;

    private static final int FEWEST_BITS = 12;

    /** What is left of a hash is a place in a table. */
    private final int shift;

    /** Keys of one character, of two, and the first three of longer ones. */
    private final long[] bits;

    private final long[] words;

    /** First words with what follows them. */
    private final long[] followed;

    /** @param keys how many will be added, about */
    public PrefixFilter(int keys) {
        int places = Math.max(FEWEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(keys * BITS_OF_A_KEY));
        shift = Integer.SIZE - places;
        bits = new long[1 << (places - 6)];
        words = new long[1 << (places - 6)];
        followed = new long[1 << (places - 6)];
    }

    /** Adds a key. */
    public void add(String key) {
        int length = key.length();
        if (length == 1) {
            set(place(key.charAt(0), (char) 0, (char) 0));
        } else if (length == 2) {
            set(place(key.charAt(0), key.charAt(1), (char) 0));
        } else if (length > 2) {
            set(place(key.charAt(0), key.charAt(1), key.charAt(2)));
        }
    }

    /**
     * Adds the first word of a key.
     *
     * @param next the key's character behind it, where that is a space the one behind the space; 0 for a key of one word
     */
    public void addWord(String word, char next) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * FACTOR + word.charAt(i);
        }
        words[spread(hash) >>> 6] |= 1L << spread(hash);
        followed[place(hash, next) >>> 6] |= 1L << place(hash, next);
    }

    /** What {@link #addWord} is to be told of a key whose first word has so many characters. */
    public static char next(String key, int word) {
        int at = word < key.length() && key.charAt(word) == ' ' ? word + 1 : word;
        return at < key.length() ? key.charAt(at) : 0;
    }

    /**
     * False where no key's first word is this one.
     *
     * @param hash from 0 on, for each character times {@link #FACTOR} plus the character
     */
    public boolean mayBeWord(int hash) {
        int place = spread(hash);
        return (words[place >>> 6] >>> place & 1) != 0;
    }

    /**
     * False where no key is this word, or starts with it and goes on so: of the many keys that start with "new" few are meant by a text that
     * has the word.
     *
     * @param hash as of {@link #mayBeWord}, which is to be asked first
     * @param next the text's character behind the word, where that parts words the one behind it; 0 where the text ends
     */
    public boolean mayGoOn(int hash, char next) {
        int alone = place(hash, (char) 0);
        int more = place(hash, next);
        return ((followed[alone >>> 6] >>> alone | followed[more >>> 6] >>> more) & 1) != 0;
    }

    /** False where no key is this word and no more. */
    public boolean mayBeAlone(int hash) {
        return mayGoOn(hash, (char) 0);
    }

    /** False where no key starts with these characters, or is all or the first two or one of them. */
    public boolean mayStart(char first, char second, char third) {
        return has(place(first, second, third))
                || has(place(first, second, (char) 0))
                || has(place(first, (char) 0, (char) 0));
    }

    private void set(int place) {
        bits[place >>> 6] |= 1L << place;
    }

    private boolean has(int place) {
        return (bits[place >>> 6] >>> place & 1) != 0;
    }

    private int place(char first, char second, char third) {
        return spread(first * 0x9E3779B1 + second * 0x85EBCA6B + third * 0xC2B2AE35);
    }

    private int place(int hash, char next) {
        return spread(hash * 0x9E3779B1 + next * 0x85EBCA6B);
    }

    private int spread(int mixed) {
        return (mixed ^ mixed >>> 15) * 0x27D4EB2F >>> shift;
    }
}

package ainews.scoring.story;

/**
 * Gives the same instance for equal texts as long as it remembers them: ids and names that a hundred thousand articles of the window
 * repeat are then kept, hashed and compared once. Changes nothing but memory and time. Bounded; safe for use by several threads, since a
 * text that one of them misses is only kept twice.
 */
final class SharedTexts {
    /** A power of two. */
    private static final int PLACES = 1 << 14;

    private final String[] texts = new String[PLACES];

    /** Null for null. */
    String of(String text) {
        if (text == null) {
            return null;
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        String known = texts[place];
        if (text.equals(known)) {
            return known;
        }
        texts[place] = text;
        return text;
    }
}

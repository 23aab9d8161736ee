package ainews.scoring.text;

/**
 * The characters of one text, as far as it is read, and the runs in them. Reads one text after the other into the same memory, since new
 * memory costs more than what is done with it. Not thread-safe.
 */
public final class Text {
    private final Runs runs = new Runs();
    private String source = "";
    private char[] chars = new char[0];
    private int size;

    /** A text of its own. */
    public static Text of(String source, int maxChars) {
        Text text = new Text();
        text.read(source, maxChars);
        return text;
    }

    /** Reads at most {@code maxChars} of a text, which may be null, and forgets the one before. */
    public void read(String text, int maxChars) {
        source = text == null ? "" : text;
        size = Math.min(source.length(), maxChars);
        if (chars.length < size) {
            chars = new char[size];
        }
        source.getChars(0, size, chars, 0);
        runs.find(chars, size);
    }

    /** This one where it has the first {@code maxChars} of a text, else another one that has; the text may be null. */
    public Text orOf(String text, int maxChars) {
        return source.equals(text) && size >= Math.min(maxChars, source.length()) ? this : of(text, maxChars);
    }

    /** The whole text. */
    public String source() {
        return source;
    }

    /** Its characters; more of them than {@link #size} say nothing. */
    public char[] chars() {
        return chars;
    }

    /** How many characters were read. */
    public int size() {
        return size;
    }

    public Runs runs() {
        return runs;
    }
}

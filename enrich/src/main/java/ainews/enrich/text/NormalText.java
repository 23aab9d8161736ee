package ainews.enrich.text;

/** Stand-in. */
public final class NormalText {
    private final String value;

    private NormalText(String value) {
        this.value = value;
    }

    /** Folds. */
    public static NormalText of(String original) {
        char[] chars = original.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c >= 0xff01 && c <= 0xff5e) {
                c = (char) (c - 0xfee0);
            }
            if (c == '\u2019' || c == '\u2018') {
                c = '\'';
            }
            if (c >= '\u2010' && c <= '\u2015') {
                c = '-';
            }
            chars[i] = Character.toLowerCase(c);
        }
        return new NormalText(new String(chars));
    }

    /** Folded. */
    public String value() {
        return value;
    }

    /** Start. */
    public int start(int i) {
        return i;
    }

    /** End. */
    public int end(int i) {
        return i;
    }
}

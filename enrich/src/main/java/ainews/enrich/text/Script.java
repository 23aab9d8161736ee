package ainews.enrich.text;

/** Writing systems, as far as they tell languages apart. */
enum Script {
    NONE(null),
    LATIN(null),
    HAN("zh"),
    KANA("ja"),
    HANGUL("ko"),
    CYRILLIC(null),
    ARABIC(null),
    DEVANAGARI(null),
    GREEK("el"),
    ARMENIAN("hy"),
    HEBREW("he"),
    BENGALI("bn"),
    GURMUKHI("pa"),
    GUJARATI("gu"),
    TAMIL("ta"),
    TELUGU("te"),
    KANNADA("kn"),
    MALAYALAM("ml"),
    SINHALA("si"),
    THAI("th"),
    LAO("lo"),
    BURMESE("my"),
    GEORGIAN("ka"),
    AMHARIC("am"),
    KHMER("km");

    private static final Script[] VALUES = values();

    private static final int LATIN_PLACE = LATIN.index();
    private static final int HAN_PLACE = HAN.index();

    private static final byte[] TABLE = new byte[0x10000];

    private final String language;

    static {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = (byte) read(c).index();
        }
    }

    Script(String language) {
        this.language = language;
    }

    /** The language that this script alone is evidence of; null where several use it. */
    String language() {
        return language;
    }

    /** Surrogates, digits, punctuation and white space are {@link #NONE}. */
    static Script of(char c) {
        return VALUES[TABLE[c]];
    }

    static Counts count(String text, int start, int end) {
        int[] counts = new int[VALUES.length];
        // the two that nearly every text is made of are summed in registers
        int latin = 0;
        int han = 0;
        for (int i = start; i < end; i++) {
            byte script = TABLE[text.charAt(i)];
            latin += script == LATIN_PLACE ? 1 : 0;
            han += script == HAN_PLACE ? 1 : 0;
            if (script > HAN_PLACE) {
                counts[script]++;
            }
        }
        counts[LATIN_PLACE] = latin;
        counts[HAN_PLACE] = han;
        return new Counts(counts);
    }

    static Counts count(String text) {
        return count(text, 0, text.length());
    }

    /** The table and the counts are arrays over the constants. */
    @SuppressWarnings("EnumOrdinal")
    private int index() {
        return ordinal();
    }

    /** How many characters of a text are in which script. */
    static final class Counts {

        private final int[] counts;

        private Counts(int[] counts) {
            this.counts = counts;
        }

        int of(Script script) {
            return counts[script.index()];
        }
    }

    private static Script read(int c) {
        if (!Character.isLetter(c) && !Character.isSurrogate((char) c)) {
            return NONE;
        }
        if (c >= 0xFF21 && c <= 0xFF5A) {
            return LATIN;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> LATIN;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case DEVANAGARI -> DEVANAGARI;
            case GREEK -> GREEK;
            case ARMENIAN -> ARMENIAN;
            case HEBREW -> HEBREW;
            case BENGALI -> BENGALI;
            case GURMUKHI -> GURMUKHI;
            case GUJARATI -> GUJARATI;
            case TAMIL -> TAMIL;
            case TELUGU -> TELUGU;
            case KANNADA -> KANNADA;
            case MALAYALAM -> MALAYALAM;
            case SINHALA -> SINHALA;
            case THAI -> THAI;
            case LAO -> LAO;
            case MYANMAR -> BURMESE;
            case GEORGIAN -> GEORGIAN;
            case ETHIOPIC -> AMHARIC;
            case KHMER -> KHMER;
            default -> NONE;
        };
    }
}

package ainews.enrich.text;

/**
 * The predominant language of a text. Scripts are counted first, which settles Chinese, Japanese, Korean and many more in
 * one pass; common words settle most English; a statistical model is asked only for the rest, on a bounded prefix.
 */
public final class Language {

    /** The language of text that is too short, or has no letters. */
    public static final String UNKNOWN = "und";

    /** Weight of a Chinese character against a Latin letter, by how much each says. */
    private static final int HAN_WEIGHT = 2;

    private Language() {}

    /** Returns an ISO 639-1 code such as en, zh, ja (or ISO 639-3 where there is none), {@link #UNKNOWN} if unclear. */
    public static String of(String text) {
        Script.Counts counts = Script.count(text);
        int han = counts.of(Script.HAN);
        int kana = counts.of(Script.KANA);
        int latin = counts.of(Script.LATIN);
        Script other = mostFrequentOther(counts);
        int others = counts.of(other);
        int eastAsian = han + kana;
        if (others > eastAsian * HAN_WEIGHT && others * HAN_WEIGHT > latin) {
            return other.language() != null ? other.language() : StatisticalLanguage.of(text);
        }
        if (eastAsian > 0 && (latin <= eastAsian * HAN_WEIGHT || isMostlyNames(text, eastAsian))) {
            return kana * 20 > eastAsian && kana > 1 ? "ja" : "zh";
        }
        return latin == 0 ? UNKNOWN : LatinWords.language(text);
    }

    /** Whether the Latin letters are names inside Chinese rather than sentences of their own. */
    private static boolean isMostlyNames(String text, int eastAsian) {
        int inSentences = LatinWords.lettersOfCommonWords(text);
        return inSentences <= eastAsian * HAN_WEIGHT;
    }

    private static Script mostFrequentOther(Script.Counts counts) {
        Script most = Script.HANGUL;
        for (Script script : Script.values()) {
            boolean eligible = script.compareTo(Script.HANGUL) >= 0;
            if (eligible && counts.of(script) > counts.of(most)) {
                most = script;
            }
        }
        return most;
    }
}

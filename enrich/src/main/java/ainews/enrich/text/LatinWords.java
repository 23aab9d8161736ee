package ainews.enrich.text;

/** Tells languages in Latin script by their most common words, before any model is asked. */
final class LatinWords {

    /** Words to look at: enough for any text, so that long ones cost no more. */
    private static final int MAX_WORDS = 120;

    private static final String[] LANGUAGES = {"en", "de", "fr", "es", "it", "pt", "nl"};

    /** A word's languages are counted by one addition; {@value #MAX_WORDS} words fit. */
    private static final int COUNT_BITS = 8;

    private static final long[] SPREAD = spread();

    private static final WordBits COMMON = new WordBits();

    static {
        add(
                0,
                "the of and to in is are was were for with that this on at by from as it its be been has have had not but or an"
                        + " how why what when which who will would can could should you your we our they their he his she her i"
                        + " my more than into about after over new first says said now get up out just all a");
        add(
                1,
                "der die das und ist nicht ein eine einen einem mit von zu den dem des im für auf sich auch wie bei aus nach"
                        + " wird werden sind war hat noch nur über oder vor zum zur am es als an in ich wir sie er");
        add(
                2,
                "le la les des du de et est une un dans pour que qui sur par avec ne pas au aux plus ce cette son sa ses il"
                        + " elle nous vous sont être ont fait en a se leur mais ou comme");
        add(
                3,
                "el la los las de del y que en un una es por con para su sus al lo como más se no pero fue son este esta entre"
                        + " ya muy sin sobre también ha a o");
        add(
                4,
                "il lo la i gli le di del della dei delle e che in un una è per con non si da al alla nel nella sono come più"
                        + " ma anche questo questa ha a o");
        add(
                5,
                "o a os as de do da dos das e que em um uma é por com para não se no na nos nas ao mais como mas foi seu sua"
                        + " são também ou pelo pela");
        add(
                6,
                "de het een en van is in dat op te zijn met voor niet aan er om ook als dan maar bij nog naar uit wordt door"
                        + " over ze hij wij je heeft worden deze");
    }

    private LatinWords() {}

    static String language(String text) {
        long hits = 0;
        int words = 0;
        for (int i = 0; i < text.length() && words < MAX_WORDS; ) {
            int end = wordEnd(text, i);
            if (end > i) {
                words++;
                hits += SPREAD[COMMON.of(text, i, end)];
            }
            i = end + 1;
        }
        String clear = clear(hits, words);
        return clear != null ? clear : StatisticalLanguage.of(text);
    }

    /** The language whose words are many and more than those of any other; null where none is. */
    private static String clear(long hits, int words) {
        int best = 0;
        int second = 0;
        for (int k = 1; k < LANGUAGES.length; k++) {
            int of = count(hits, k);
            if (of > count(hits, best)) {
                second = count(hits, best);
                best = k;
            } else {
                second = Math.max(second, of);
            }
        }
        int most = count(hits, best);
        return most >= 2 && most * 8 >= words && most * 2 >= second * 3 ? LANGUAGES[best] : null;
    }

    private static int count(long hits, int language) {
        return (int) (hits >>> language * COUNT_BITS) & (1 << COUNT_BITS) - 1;
    }

    /** Letters of the words that start in lower case, so are no names. */
    static int lettersOfCommonWords(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); ) {
            int end = wordEnd(text, i);
            if (end > i && Character.isLowerCase(text.charAt(i))) {
                letters += end - i;
            }
            i = end + 1;
        }
        return letters;
    }

    static boolean isCommonEnglish(String text, int start, int end) {
        return (COMMON.of(text, start, end) & 1) != 0;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Script.of(text.charAt(end)) == Script.LATIN) {
            end++;
        }
        return end;
    }

    /** By the bits of a word: one in the count of each of its languages. */
    private static long[] spread() {
        long[] spread = new long[1 << LANGUAGES.length];
        for (int languages = 0; languages < spread.length; languages++) {
            for (int k = 0; k < LANGUAGES.length; k++) {
                spread[languages] |= (long) (languages >> k & 1) << k * COUNT_BITS;
            }
        }
        return spread;
    }

    private static void add(int language, String words) {
        for (String word : words.split(" ")) {
            COMMON.add(word, 1 << language);
        }
    }
}

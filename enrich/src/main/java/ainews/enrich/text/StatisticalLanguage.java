package ainews.enrich.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the language model of Apache OpenNLP, see {@link LanguageGrams}, on the first few hundred characters. The model loads on first use. */
final class StatisticalLanguage {

    private static final int MAX_CHARS = 400;

    private static final int MIN_LETTERS = 12;

    private static final int SHORT_CHARS = 120;

    private static final double ENGLISH_PRIOR = 8;

    private static final Set<String> WIDESPREAD = Set.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "no", "fi", "pl", "cs", "hu", "ro", "tr", "vi",
            "id", "ru", "uk", "bg", "sr", "ar", "fa", "ur", "hi", "mr");

    private StatisticalLanguage() {}

    /** The model is large, so it loads when first needed. */
    private static final class Holder {

        static final LanguageGrams MODEL = LanguageGrams.load();

        /** OpenNLP names languages by ISO 639-3. */
        private static final Map<String, String> SHORT_CODES = Arrays.stream(Locale.getISOLanguages())
                .collect(Collectors.toUnmodifiableMap(Holder::longCode, code -> code, (first, second) -> second));

        /** By language of the model. */
        static final String[] CODES =
                Arrays.stream(MODEL.languages()).map(Holder::shortCode).toArray(String[]::new);

        private static String longCode(String code) {
            try {
                return new Locale(code).getISO3Language();
            } catch (MissingResourceException e) {
                return code;
            }
        }

        private static String shortCode(String language) {
            return language.equals("cmn") ? "zh" : SHORT_CODES.getOrDefault(language, language);
        }
    }

    static String of(String text) {
        String prefix = letters(text);
        if (prefix.length() < MIN_LETTERS) {
            return Language.UNKNOWN;
        }
        double[] scores = Holder.MODEL.scores(prefix);
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return prefix.length() < SHORT_CHARS
                ? likelyOfShort(scores, scores[best], isAscii(prefix))
                : Holder.CODES[best];
    }

    /** Headlines are short: rare languages and narrow victories over English are mostly mistakes there. */
    private static String likelyOfShort(double[] scores, double most, boolean plain) {
        String best = Language.UNKNOWN;
        double highest = 0;
        for (int i = 0; i < scores.length; i++) {
            String code = Holder.CODES[i];
            if (WIDESPREAD.contains(code)) {
                double likelihood = StrictMath.exp(scores[i] - most) * (code.equals("en") && plain ? ENGLISH_PRIOR : 1);
                if (likelihood > highest) {
                    best = code;
                    highest = likelihood;
                }
            }
        }
        return best;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The first words, parted by single blanks, without digits and addresses, which would only mislead the model. */
    private static String letters(String text) {
        char[] kept = new char[Math.min(MAX_CHARS, text.length())];
        int length = 0;
        for (int i = 0; i < text.length() && length < MAX_CHARS; i++) {
            char c = text.charAt(i);
            if (isLetter(c) || c == '\'' || c == '\u2019') {
                kept[length++] = c;
            } else if (length > 0 && kept[length - 1] != ' ') {
                kept[length++] = ' ';
            }
        }
        return new String(kept, 0, length).strip();
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? (char) ((c | 0x20) - 'a') < 26 : Character.isLetter(c);
    }
}

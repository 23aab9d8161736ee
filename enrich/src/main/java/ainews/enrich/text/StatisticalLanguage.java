package ainews.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Asks the language model of Apache OpenNLP, on the first few hundred characters. The model loads on first use. */
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

        static final LanguageDetectorModel MODEL = load();

        /** OpenNLP names languages by ISO 639-3. */
        static final Map<String, String> SHORT_CODES = Arrays.stream(Locale.getISOLanguages())
                .collect(Collectors.toUnmodifiableMap(Holder::longCode, code -> code, (first, second) -> second));

        private static String longCode(String code) {
            try {
                return new Locale(code).getISO3Language();
            } catch (MissingResourceException e) {
                return code;
            }
        }

        private static LanguageDetectorModel load() {
            try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null) {
                    throw new IllegalStateException("missing from the class path: opennlp-models-langdetect");
                }
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the language model", e);
            }
        }
    }

    static String of(String text) {
        String prefix = letters(text);
        if (prefix.length() < MIN_LETTERS) {
            return ainews.enrich.text.Language.UNKNOWN;
        }
        Language[] ranked = new LanguageDetectorME(Holder.MODEL).predictLanguages(prefix);
        String best = shortCode(ranked[0]);
        if (prefix.length() < SHORT_CHARS) {
            best = likelyOfShort(ranked, isAscii(prefix));
        }
        return best;
    }

    /** Headlines are short: rare languages and narrow victories over English are mostly mistakes there. */
    private static String likelyOfShort(Language[] ranked, boolean plain) {
        String best = ainews.enrich.text.Language.UNKNOWN;
        double bestConfidence = 0;
        for (Language language : ranked) {
            if (language.getConfidence() * ENGLISH_PRIOR <= bestConfidence) {
                // they come by descending confidence, so no other can win
                break;
            }
            String code = shortCode(language);
            double confidence = language.getConfidence() * (code.equals("en") && plain ? ENGLISH_PRIOR : 1);
            if (WIDESPREAD.contains(code) && confidence > bestConfidence) {
                best = code;
                bestConfidence = confidence;
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

    private static String shortCode(Language language) {
        String code = language.getLang();
        return code.equals("cmn") ? "zh" : Holder.SHORT_CODES.getOrDefault(code, code);
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

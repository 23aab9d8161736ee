package ainews.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

class LanguageGramsTest {
    private static final String[] TEXTS = {
        "Nvidia unveils Rubin GPU with Groq chips",
        "RT haha experience jajaja xD grooooow",
        "Straße Über Größe schläft nicht",
        "señor mañana además corazón",
        "Сбер представил новую модель",
        "aaaa",
        "x"
    };

    @Test
    void shouldSayAsMuchForEachLanguageAsTheLibraryDoes() throws IOException {
        LanguageDetectorME library = new LanguageDetectorME(model());
        LanguageGrams grams = LanguageGrams.load();
        String[] languages = grams.languages();
        for (String text : TEXTS) {
            Language[] expected = library.predictLanguages(text);
            double[] scores = grams.scores(text);
            double most = Arrays.stream(scores).max().orElseThrow();
            double all =
                    Arrays.stream(scores).map(score -> Math.exp(score - most)).sum();
            assertThat(expected).hasSameSizeAs(languages);
            for (Language language : expected) {
                int number = Arrays.asList(languages).indexOf(language.getLang());
                assertThat(Math.exp(scores[number] - most) / all)
                        .as(text + " in " + language.getLang())
                        .isCloseTo(language.getConfidence(), within(1e-9));
            }
        }
    }

    private static LanguageDetectorModel model() throws IOException {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
            return new LanguageDetectorModel(in);
        }
    }
}

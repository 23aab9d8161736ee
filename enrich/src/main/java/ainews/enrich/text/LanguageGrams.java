package ainews.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;

/**
 * What the runs of one to three letters in a text say of its language: the model of Apache OpenNLP, read as its {@code LanguageDetectorME} does.
 * That makes objects of every run, several times over, which takes as long as all else that is read of a short article. Immutable.
 */
final class LanguageGrams {

    private static final int LONGEST = 3;

    private final String[] languages;
    private final GramTable grams;

    /** By gram: where its row begins in the two below; it ends where the next one begins. */
    private final int[] rows;

    private final short[] languageOf;
    private final double[] weights;

    private LanguageGrams(GISModel model) {
        languages = new String[model.getNumOutcomes()];
        Arrays.setAll(languages, model::getOutcome);
        Map<String, Context> contexts = contexts(model);
        grams = new GramTable(contexts.size());
        rows = new int[contexts.size() + 1];
        int cells = contexts.values().stream()
                .mapToInt(context -> context.getOutcomes().length)
                .sum();
        languageOf = new short[cells];
        weights = new double[cells];
        int gram = 0;
        int cell = 0;
        for (Map.Entry<String, Context> context : contexts.entrySet()) {
            grams.put(hash(context.getKey()), gram);
            int[] outcomes = context.getValue().getOutcomes();
            double[] parameters = context.getValue().getParameters();
            for (int i = 0; i < outcomes.length; i++) {
                languageOf[cell] = (short) outcomes[i];
                weights[cell++] = parameters[i];
            }
            rows[++gram] = cell;
        }
    }

    /** Reads the bundled model. */
    static LanguageGrams load() {
        try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: opennlp-models-langdetect");
            }
            return new LanguageGrams((GISModel) new LanguageDetectorModel(in).getMaxentModel());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the language model", e);
        }
    }

    @SuppressWarnings("unchecked") // so says the model's documentation
    private static Map<String, Context> contexts(GISModel model) {
        return (Map<String, Context>) model.getDataStructures()[1];
    }

    /** By ISO 639-3, in the model's order. */
    String[] languages() {
        return languages.clone();
    }

    /**
     * How much speaks for each language; the exponential of it is in proportion to the language's probability.
     *
     * @param text of letters and blanks, of which the other rules of the model's normal form say nothing
     */
    double[] scores(String text) {
        CharSequence normal = ShrinkCharSequenceNormalizer.getInstance()
                .normalize(TwitterCharSequenceNormalizer.getInstance().normalize(text));
        int[] found = new int[LONGEST * normal.length()];
        int count = 0;
        for (int from = 0; from < normal.length(); from++) {
            long hash = 0;
            for (int at = from; at < normal.length() && at < from + LONGEST; at++) {
                hash = GramTable.next(hash, Character.toLowerCase(normal.charAt(at)));
                int gram = grams.get(hash);
                if (gram != GramTable.NONE) {
                    found[count++] = gram;
                }
            }
        }
        Arrays.sort(found, 0, count);
        double[] scores = new double[languages.length];
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                for (int cell = rows[found[i]]; cell < rows[found[i] + 1]; cell++) {
                    scores[languageOf[cell]] += weights[cell];
                }
            }
        }
        return scores;
    }

    private static long hash(String gram) {
        long hash = 0;
        for (int i = 0; i < gram.length(); i++) {
            hash = GramTable.next(hash, gram.charAt(i));
        }
        return hash;
    }
}

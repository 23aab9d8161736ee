package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.wide.SentenceFigures;
import ainews.enrich.wide.WideSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fits the weights of {@link Judge} and says what they are worth on sets, and on forms, that they were not fitted to. {@code target/judge.tsv} and {@code
 * target/net.tsv} are what then goes into the resources.
 */
@Tag("eval")
class NameJudgeEval {
    private static final List<String> LANGUAGES = List.of("en", "zh");
    /** Nobody mended words and rules on them, and two of three sentences are traps. */
    private static final double OF_THE_TENTH = 2;

    /** To the sums, which learn little from so many more; the net takes them as they are. */
    private static final double OF_A_SENSE = 0.2;

    /** To the net, which would else learn from single sentences nearly alone. */
    private static final double OF_AN_ARTICLE = 3;

    private static final String SENSES = "lessons, senses";
    private static final long SEED = 1;

    private static final List<String> OF_ARTICLES = List.of(
            "third",
            "fourth",
            "fifth",
            "eighth",
            "ninth",
            "real-a",
            "real-b",
            "real-c",
            "real-e",
            "real-f",
            "real-g",
            "real-h",
            "twentieth",
            "twenty-second",
            "twenty-third");

    private static final String LESSONS = "lessons";
    private static final int PARTS_OF_FORMS = 5;

    private final NameExamples examples = new NameExamples();
    private final Map<String, List<WideSet.Sentence>> sentences = new LinkedHashMap<>();

    @Test
    void shouldJudgeSetsThatItWasNotFittedTo() throws IOException {
        add("", "first", 1, List.of("sentences-en", "sentences-zh", "sentences-more", "sentences-last"), true);
        List<String> both = LANGUAGES.stream().map(each -> "sentences-" + each).toList();
        add("blind", "blind", 1, both, true);
        add("later", "later", 1, both, true);
        add("sixth", "sixth", 1, both, false);
        for (String part : List.of("a", "b", "c")) {
            add("tenth/" + part, "tenth, " + part, OF_THE_TENTH, both, false);
        }
        add("fifteenth/a", "fifteenth, a", OF_THE_TENTH, both, false);
        add(LESSONS, LESSONS, 1, both, false);
        add("lessons/forms", LESSONS + ", forms", 1, both, false);
        add("lessons/hard", LESSONS + ", hard", 1, both, false);
        add("lessons/senses", SENSES, 1, both, false);
        add("notes", "notes", 1, List.of("sentences-en"), false);
        for (String set : OF_ARTICLES) {
            add(set, set, 1, List.of(), true);
        }
        double right = 0;
        sentences.keySet().removeIf(set -> set.startsWith(LESSONS));
        for (Map.Entry<String, List<WideSet.Sentence>> set : sentences.entrySet()) {
            Predicate<NameExample> others = example -> !example.set().equals(set.getKey());
            List<String> sums = sums(others).lines();
            figures("left out, sums alone: " + set.getKey(), set.getValue(), new JudgeWeights(sums, List.of()));
            SentenceFigures figures = figures(
                    "left out: " + set.getKey(),
                    set.getValue(),
                    new JudgeWeights(sums, net(others).lines()));
            right += figures.ambiguousAccuracy() / sentences.size();
        }
        printFormsLeftOut();
        Files.write(Path.of("target", "judge.tsv"), sums(example -> true).lines());
        Files.write(Path.of("target", "net.tsv"), net(example -> true).lines());
        assertThat(right).isGreaterThan(0.85);
    }

    private void add(String folder, String set, double count, List<String> files, boolean withArticles) {
        List<WideSet.Sentence> all = new ArrayList<>();
        String path = folder.isEmpty() ? "" : folder + "/";
        files.forEach(file -> all.addAll(WideSet.sentences(path + file + ".txt")));
        examples.addSentences(set, all, count);
        if (!all.isEmpty()) {
            sentences.put(set, all);
        }
        for (String language : withArticles ? LANGUAGES : List.<String>of()) {
            examples.addArticles(set, WideSet.articles(folder, language), count);
        }
    }

    private static SentenceFigures figures(String name, List<WideSet.Sentence> set, JudgeWeights weights) {
        EntityReader reader = new EntityReader(Gazetteer.bundled(), weights);
        SentenceFigures figures = new SentenceFigures();
        set.forEach(sentence -> figures.add(reader, sentence));
        System.out.println(figures.describe(name));
        return figures;
    }

    private NameJudgeFit sums(Predicate<NameExample> kept) {
        return new NameJudgeFit(
                examples.features,
                examples.all.stream()
                        .filter(kept)
                        .map(example -> example.set().equals(SENSES) ? example.times(OF_A_SENSE) : example)
                        .toList());
    }

    private NameNetFit net(Predicate<NameExample> kept) {
        return new NameNetFit(
                examples.features,
                examples.all.stream()
                        .filter(kept)
                        .map(example -> OF_ARTICLES.contains(example.set()) ? example.times(OF_AN_ARTICLE) : example)
                        .toList(),
                SEED);
    }

    /** Decisions of the sums by fits to the other forms only. */
    private void printFormsLeftOut() {
        double[] all = new double[2];
        double[] right = new double[2];
        for (int part = 0; part < PARTS_OF_FORMS; part++) {
            int out = part;
            Predicate<NameExample> left =
                    example -> Math.floorMod(example.form().hashCode(), PARTS_OF_FORMS) == out;
            NameJudgeFit fit = sums(left.negate());
            for (NameExample example : examples.all) {
                if (left.test(example)) {
                    int meant = example.meant() ? 1 : 0;
                    all[meant] += example.count();
                    right[meant] += fit.odds(example) > 0 == example.meant() ? example.count() : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "forms left out: right %.3f of those meant, %.3f of those not (%.0f, %.0f)%n",
                right[1] / all[1],
                right[0] / all[0],
                all[1],
                all[0]);
    }
}

package ainews.scoring.story;

import ainews.scoring.story.FitStreams.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Fits {@code join-model.tsv}. In rounds from a fixed start, the online pass runs over the streams of {@link FitStreams} with the weights of the round
 * before; every candidate that it weighs becomes a row (does most of the story share the article's label?); all weights are fitted
 * again to the rows of all rounds. The thresholds {@code join} and {@code merge} are those with which models that have not seen one of the sets by
 * other hands do best on it, all sets in sum. Prints the figures of each before writing what is fitted on everything. {@code stories/README.md} has the command.
 */
final class JoinModelFit {
    private static final int ROUNDS = Integer.getInteger("ainews.fit.rounds", 3);
    private static final double RIDGE = Double.parseDouble(System.getProperty("ainews.fit.ridge", "3"));

    /** Held: how far apart in time the articles of a happening are is an artefact of each of the sets. */
    private static final double HOURS_WEIGHT = -3;

    private static final int HOURS = Features.HOURS;
    private static final int TREES = Integer.getInteger("ainews.fit.trees", 250);
    private static final int DEPTH = Integer.getInteger("ainews.fit.depth", 4);
    private static final double LEAF_RIDGE = Double.parseDouble(System.getProperty("ainews.fit.leafRidge", "20"));

    /** Joins what shares much of its title. */
    private static final Model START = new Model(
            Map.of(
                    "contain_sqrt",
                    10.0,
                    "hours",
                    HOURS_WEIGHT,
                    "bias",
                    -4.0,
                    "join",
                    0.0,
                    "chain",
                    -2.5,
                    "merge",
                    99.0),
            List.of());

    /** What is far from joining is alike: one such row in {@link #SAMPLED} is kept and weighs as much more. */
    private static final double PLAIN = -4;

    private static final int SAMPLED = 4;

    private static final double[] JOINS = {-0.5, 0, 0.5, 1, 1.5};
    private static final double[] MERGES = {-0.5, 0, 0.5, 1, 1.5, 99};

    /** Weights and thresholds by name, and trees. */
    private record Model(Map<String, Double> numbers, List<BoostFit.Tree> trees) {
        Model with(Map<String, Double> others) {
            Map<String, Double> all = new HashMap<>(numbers);
            all.putAll(others);
            return new Model(all, trees);
        }
    }

    private record Fold(List<Part> unseen, Model model) {}

    @Test
    void fit() throws IOException {
        Assumptions.assumeTrue(StoryData.present(), "no folder ainews.readings, see stories/README.md");
        // the folds and the whole are fitted at once
        int sets = StoryData.BY_OTHER_HANDS.size();
        List<Model> models = IntStream.range(-1, sets)
                .parallel()
                .mapToObj(fold -> weights(FitStreams.learned(fold)))
                .toList();
        List<Fold> folds = IntStream.range(0, sets)
                .mapToObj(fold -> new Fold(FitStreams.unseen(fold), models.get(fold + 1)))
                .toList();
        Map<String, Double> thresholds = choose(folds);
        for (Fold fold : folds) {
            print("not seen: ", fold.unseen(), fold.model().with(thresholds));
        }
        Model model = models.get(0).with(thresholds);
        print("fitted on all: ", FitStreams.learned(-1), model);
        GlanceFit.write(write(model));
    }

    private static Model weights(List<Part> streams) {
        Model model = START;
        List<LogisticFit.Row> rows = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Part stream : streams) {
                rows.addAll(rows(stream, read(model)));
            }
            double[] w = new LogisticFit(RIDGE, HOURS, HOURS_WEIGHT).fit(rows);
            Map<String, Double> numbers = new HashMap<>(model.numbers());
            for (int i = 0; i < w.length - 1; i++) {
                numbers.put(Features.NAMES.get(i), w[i]);
            }
            numbers.put("bias", w[w.length - 1]);
            int trees = round == ROUNDS - 1 ? TREES : TREES / 3;
            model = new Model(numbers, new BoostFit(rows, w, DEPTH, LEAF_RIDGE, List.of(HOURS)).trees(trees));
        }
        return model;
    }

    private static List<LogisticFit.Row> rows(Part stream, JoinModel model) {
        List<LogisticFit.Row> rows = new ArrayList<>();
        for (List<StoryData> chunk : stream.chunks()) {
            StoryPass pass = new StoryPass(model, rows);
            chunk.forEach(pass::take);
        }
        double weight = 3000 * stream.weight() / Math.max(1, rows.size());
        List<LogisticFit.Row> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            LogisticFit.Row row = rows.get(i);
            boolean plain = !row.same() && model.logOdds(row.x()) < PLAIN;
            if (!plain || i % SAMPLED == 0) {
                kept.add(new LogisticFit.Row(row.x(), row.same(), plain ? weight * SAMPLED : weight));
            }
        }
        return kept;
    }

    private static Map<String, String> run(Part stream, JoinModel model) {
        Map<String, String> found = new HashMap<>();
        for (List<StoryData> chunk : stream.chunks()) {
            found.putAll(StoryPass.run(chunk, model));
        }
        return found;
    }

    /** The thresholds with which the folds do best on what they have not seen. */
    private static Map<String, Double> choose(List<Fold> folds) {
        Map<String, Double> best = new TreeMap<>(Map.of("join", 0.0, "merge", 1.0));
        for (String name : List.of("join", "merge", "join")) {
            double most = Double.NEGATIVE_INFINITY;
            double at = 0;
            for (double value : name.equals("join") ? JOINS : MERGES) {
                if (name.equals("merge") ? value < best.get("join") : value > best.get("merge")) {
                    continue; // a story is not merged where most of its articles would not join
                }
                double figure = figure(folds, with(best, name, value));
                System.out.printf(Locale.ROOT, "%s %.1f: %.4f%n", name, value, figure);
                if (figure > most) {
                    most = figure;
                    at = value;
                }
            }
            best.put(name, at);
        }
        return best;
    }

    private static Map<String, Double> with(Map<String, Double> thresholds, String name, double value) {
        Map<String, Double> all = new HashMap<>(thresholds);
        all.put(name, value);
        return all;
    }

    /**
     * Over all folds: F1 of headlines, of the sets and of what is observed at once, and half of F1 of the sets' pairs in two languages; a precision under 0.88 and
     * false joins of mixed streams beyond the tolerated are taken off.
     */
    private static double figure(List<Fold> folds, Map<String, Double> thresholds) {
        return IntStream.range(0, folds.get(0).unseen().size())
                .parallel()
                .mapToObj(i -> figure(folds, thresholds, i))
                .toList()
                .stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double figure(List<Fold> folds, Map<String, Double> thresholds, int i) {
        double figure = 0;
        double articles = 0;
        double precision = 0;
        double recall = 0;
        double wrong = 0;
        for (Fold fold : folds) {
            Part stream = fold.unseen().get(i);
            int size = stream.items().size();
            Map<String, String> found = run(stream, read(fold.model().with(thresholds)));
            double[] f = StoryMeasures.bCubed(stream.items(), found);
            articles += size;
            precision += f[0] * size;
            recall += f[1] * size;
            wrong += StoryMeasures.falseJoins(stream.items(), found) * size;
            figure += stream.isInTwoLanguages()
                    ? StoryMeasures.crossPairs(stream.items(), found)[2] / 2 / folds.size()
                    : 0;
        }
        precision /= articles;
        recall /= articles;
        Part stream = folds.get(0).unseen().get(i);
        figure += stream.isMixed()
                ? -5 * Math.max(0, wrong / articles - stream.tolerated())
                : 2 * precision * recall / (precision + recall) - 2 * Math.max(0, 0.88 - precision);
        return figure;
    }

    private static void print(String when, List<Part> streams, Model model) {
        System.out.println(when + "join " + model.numbers().get("join") + " merge "
                + model.numbers().get("merge"));
        for (Part stream : streams) {
            Map<String, String> found = run(stream, read(model));
            double[] f = StoryMeasures.bCubed(stream.items(), found);
            System.out.printf(
                    Locale.ROOT,
                    "  %-11s P %.3f R %.3f F1 %.3f, %d articles, %d stories, false joins %.4f, pairs in two languages F1 %.3f%n",
                    stream.name(),
                    f[0],
                    f[1],
                    f[2],
                    stream.items().size(),
                    (int) f[3],
                    StoryMeasures.falseJoins(stream.items(), found),
                    StoryMeasures.crossPairs(stream.items(), found)[2]);
        }
    }

    private static JoinModel read(Model model) {
        try {
            return JoinModel.read(new BufferedReader(new StringReader(write(model))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(Model model) {
        StringBuilder out = new StringBuilder(
                "# Weights of a Likeness, written by JoinModelFit (src/test); stories/README.md there has the command.\n");
        for (String name : Features.NAMES) {
            double weight = model.numbers().getOrDefault(name, 0.0);
            if (weight != 0) {
                out.append(String.format(Locale.ROOT, "weight\t%s\t%.4f%n", name, weight));
            }
        }
        for (String name : List.of("bias", "join", "chain", "merge")) {
            out.append(String.format(
                    Locale.ROOT, "%s\t%.4f%n", name, model.numbers().get(name)));
        }
        for (BoostFit.Tree tree : model.trees()) {
            out.append(tree.line("tree"));
        }
        return out.toString();
    }
}

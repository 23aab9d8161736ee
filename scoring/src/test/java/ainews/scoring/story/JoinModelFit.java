package ainews.scoring.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Fits {@code join-model.tsv}. In rounds from a fixed start, the online pass runs over the streams below with the weights of the round
 * before; every candidate that it weighs becomes a row (does most of the story share the article's label?); all weights are fitted
 * again to the rows of all rounds. Front pages are of another kind than the news that stories are about, and weigh enough to be told
 * from it. The thresholds {@code join} and {@code merge} are those with which models fitted on one half of the stories do best on the
 * other half, both ways in sum. Prints the figures of both halves before writing what is fitted on everything. {@code stories/README.md} has the command.
 */
final class JoinModelFit {
    private static final int ROUNDS = Integer.getInteger("ainews.fit.rounds", 3);
    private static final double RIDGE = Double.parseDouble(System.getProperty("ainews.fit.ridge", "3"));
    private static final int SMALL = 12;
    private static final int WHOLE = 1_000_000;

    /** Held: how far apart in time the articles of a happening are is an artefact of each of the sets. */
    private static final double HOURS_WEIGHT = -3;

    private static final int HOURS = Features.HOURS;
    private static final int TREES = Integer.getInteger("ainews.fit.trees", 100);
    private static final int DEPTH = Integer.getInteger("ainews.fit.depth", 3);
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

    private static final double[] JOINS = {-0.5, 0, 0.5, 1, 1.5};
    private static final double[] MERGES = {-0.5, 0, 0.5, 1, 1.5, 99};

    /**
     * Articles to learn from.
     *
     * @param weight of its rows in sum
     * @param chunk articles after which the pass begins anew
     * @param tolerated share of false joins; some of them are happenings that the labels do not know as one
     */
    private record Part(String name, List<StoryData> items, double weight, int chunk, double tolerated) {
        boolean isMixed() {
            return tolerated < 1;
        }

        boolean isInTwoLanguages() {
            return !isMixed() && !name.equals("headlines");
        }

        List<List<StoryData>> chunks() {
            List<List<StoryData>> chunks = new ArrayList<>();
            for (int from = 0; from < items.size(); from += chunk) {
                chunks.add(items.subList(from, Math.min(items.size(), from + chunk)));
            }
            return chunks;
        }
    }

    /** Weights and thresholds by name, and trees. */
    private record Model(Map<String, Double> numbers, List<BoostFit.Tree> trees) {
        Model with(Map<String, Double> others) {
            Map<String, Double> all = new HashMap<>(numbers);
            all.putAll(others);
            return new Model(all, trees);
        }
    }

    private record Fold(List<Part> test, Model model) {}

    @Test
    void fit() throws IOException {
        Assumptions.assumeTrue(StoryData.present(), "no folder ainews.readings, see stories/README.md");
        // halves and the whole are fitted at once
        List<Model> models = Stream.of(0, 1, -1)
                .parallel()
                .map(half -> weights(streams(half)))
                .toList();
        List<Fold> folds = List.of(new Fold(streams(1), models.get(0)), new Fold(streams(0), models.get(1)));
        Map<String, Double> thresholds = choose(folds);
        for (Fold fold : folds) {
            print("fitted on the other half: ", fold.test(), fold.model().with(thresholds));
        }
        Model model = models.get(2).with(thresholds);
        print("fitted on all: ", streams(-1), model);
        Files.writeString(Path.of(System.getProperty("ainews.fit.out", "target/join-model.tsv")), write(model));
    }

    private static List<Part> streams(int half) {
        try {
            return read(half);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> read(int half) throws IOException {
        List<StoryData> happenings = of(StoryData.fitted(), half);
        List<StoryData> dense = StoryData.dense(happenings);
        List<StoryData> frontPage = of(StoryData.frontPage(), half);
        List<StoryData> atOnce = of(StoryData.atOnce(), half);
        return List.of(
                new Part("headlines", of(StoryData.headlines(), half), 4, WHOLE, 1),
                new Part("happenings", happenings, 0.5, WHOLE, 1),
                new Part("dense", dense, 3, WHOLE, 1),
                new Part("fourth", of(StoryData.fourth(), half), 2, WHOLE, 1),
                new Part("front page", frontPage, 1.2, WHOLE, 0.01),
                new Part("blend", StoryData.blend(happenings, frontPage), 1.2, WHOLE, 0.03),
                new Part("at once", atOnce, 0.4, WHOLE, 0.02),
                new Part("small", atOnce, 0.4, SMALL, 0.01));
    }

    private static List<StoryData> of(List<StoryData> all, int half) {
        return half < 0 ? all : StoryData.half(all, half);
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
            model = new Model(numbers, new BoostFit(rows, w, DEPTH, LEAF_RIDGE, List.of(HOURS)).trees(TREES));
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
        return rows.stream()
                .map(row -> new LogisticFit.Row(row.x(), row.same(), weight))
                .toList();
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
     * Over both folds: F1 of headlines and happenings and half of F1 of the latter's pairs in two languages; a precision under 0.88 and
     * false joins of mixed streams beyond the tolerated are taken off.
     */
    private static double figure(List<Fold> folds, Map<String, Double> thresholds) {
        return IntStream.range(0, folds.get(0).test().size())
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
            Part stream = fold.test().get(i);
            int size = stream.items().size();
            Map<String, String> found = run(stream, read(fold.model().with(thresholds)));
            double[] f = StoryMeasures.bCubed(stream.items(), found);
            articles += size;
            precision += f[0] * size;
            recall += f[1] * size;
            wrong += StoryMeasures.falseJoins(stream.items(), found) * size;
            figure += stream.isInTwoLanguages() ? StoryMeasures.crossPairs(stream.items(), found)[2] / 4 : 0;
        }
        precision /= articles;
        recall /= articles;
        Part stream = folds.get(0).test().get(i);
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
            out.append("tree");
            for (int i = 0; i < tree.features().length; i++) {
                out.append('\t')
                        .append(Features.NAMES.get(tree.features()[i]))
                        .append("<=")
                        .append(tree.splits()[i]);
            }
            for (double leaf : tree.leaves()) {
                out.append('\t').append(leaf);
            }
            out.append('\n');
        }
        return out.toString();
    }
}

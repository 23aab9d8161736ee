package ainews.scoring.story;

import ainews.scoring.rules.RuleFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Fits what a {@link Glance} at a candidate tells of it: whether the join model will find it alike. What is least likely to be is not weighed any
 * more, as long as no more than {@link #JOINS_LOST} of the right joins and {@link #ALIKE_LOST} of what is alike go with it, over the streams of
 * {@link FitStreams}. {@link JoinModelFit} does so with each model; alone it does so for the shipped one, by the same command.
 */
final class GlanceFit {
    private static final double JOINS_LOST = 0.0001;
    private static final double ALIKE_LOST = 0.005;
    private static final int TREES = 80;
    private static final int DEPTH = 3;
    private static final double LEAF_RIDGE = 20;
    private static final String MARK = "glance-";

    @Test
    void fit() throws IOException {
        Assumptions.assumeTrue(StoryData.present(), "no folder ainews.readings, see stories/README.md");
        try (BufferedReader shipped = RuleFiles.bundled().reader("story/join-model.tsv")) {
            write(shipped.lines().collect(Collectors.joining("\n")));
        }
    }

    /** Writes a model's lines and those that are fitted to it here. */
    static void write(String lines) throws IOException {
        String bare = lines.lines()
                .filter(line -> !line.startsWith(MARK))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        JoinModel model = read(bare);
        List<LogisticFit.Row> rows = FitStreams.learned().parallelStream()
                .filter(FitStreams.Part::isWhole)
                .map(stream -> rows(stream, model))
                .flatMap(List::stream)
                .toList();
        Files.writeString(
                Path.of(System.getProperty("ainews.fit.out", "target/join-model.tsv")),
                bare + new Weighed(model, rows).lines());
    }

    private static JoinModel read(String lines) throws IOException {
        return JoinModel.read(new BufferedReader(new StringReader(lines)));
    }

    private static List<LogisticFit.Row> rows(FitStreams.Part stream, JoinModel model) {
        List<LogisticFit.Row> rows = new ArrayList<>();
        for (List<StoryData> chunk : stream.chunks()) {
            StoryPass pass = new StoryPass(model, rows);
            chunk.forEach(pass::take);
        }
        return rows;
    }

    /** What a model weighs in all streams. */
    private record Weighed(JoinModel model, List<LogisticFit.Row> rows) {
        String lines() throws IOException {
            List<LogisticFit.Row> taught = rows.stream()
                    .map(row -> new LogisticFit.Row(row.x(), isAlike(row), 1))
                    .toList();
            double alike = rows.stream().filter(this::isAlike).count();
            double[] prior = new double[Features.NAMES.size() + 1];
            prior[Features.NAMES.size()] = Math.round(1e4 * Math.log(alike / (rows.size() - alike))) / 1e4;
            List<Integer> unseen = IntStream.range(0, Features.NAMES.size())
                    .filter(feature -> !Glance.FEATURES.contains(feature))
                    .boxed()
                    .toList();
            StringBuilder out = new StringBuilder(MARK + "bias\t" + prior[Features.NAMES.size()] + "\n");
            for (BoostFit.Tree tree : new BoostFit(taught, prior, DEPTH, LEAF_RIDGE, unseen).trees(TREES)) {
                out.append(tree.line(MARK + "tree"));
            }
            JoinModel glance = read(out.toString());
            double[] joins = odds(glance, row -> row.same() && model.logOdds(row.x()) >= model.join());
            double[] alikes = odds(glance, this::isAlike);
            double least =
                    Math.min(joins[(int) (JOINS_LOST * joins.length)], alikes[(int) (ALIKE_LOST * alikes.length)]);
            least = Math.floor(1e4 * least) / 1e4;
            double[] all = odds(glance, row -> true);
            System.out.printf(
                    Locale.ROOT,
                    "a glance keeps %.5f of %d right joins, %.4f of %d that are alike, %.4f of all %d%n",
                    kept(joins, least),
                    joins.length,
                    kept(alikes, least),
                    alikes.length,
                    kept(all, least),
                    all.length);
            return out.append(MARK + "least\t").append(least).append('\n').toString();
        }

        private boolean isAlike(LogisticFit.Row row) {
            return model.logOdds(row.x()) >= model.chain();
        }

        /** Of some rows, ascending. */
        private double[] odds(JoinModel glance, Predicate<LogisticFit.Row> which) {
            return rows.stream()
                    .filter(which)
                    .mapToDouble(row -> glance.glanceOdds(row.x()))
                    .sorted()
                    .toArray();
        }

        private static double kept(double[] odds, double least) {
            return Arrays.stream(odds).filter(value -> value >= least).count() / (double) odds.length;
        }
    }
}

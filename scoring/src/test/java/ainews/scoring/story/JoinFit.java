package ainews.scoring.story;

import ainews.scoring.story.FitStreams.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits a join model to streams. In rounds from a fixed start, the online pass runs over them with the weights of the round before; every candidate that it
 * weighs becomes a row (does most of the story share the article's label?); all weights are fitted again to the rows of all rounds.
 */
final class JoinFit {
    private static final int ROUNDS = Integer.getInteger("ainews.fit.rounds", 3);
    private static final double RIDGE = Double.parseDouble(System.getProperty("ainews.fit.ridge", "3"));

    /** Held: how far apart in time the articles of a happening are is an artefact of each of the sets. */
    private static final double HOURS_WEIGHT = -3;

    private static final int HOURS = Features.HOURS;
    private static final int TREES = Integer.getInteger("ainews.fit.trees", 400);
    private static final int DEPTH = Integer.getInteger("ainews.fit.depth", 4);
    private static final double LEAF_RIDGE = Double.parseDouble(System.getProperty("ainews.fit.leafRidge", "20"));

    /** Joins what shares much of its title. */
    private static final FittedModel START = new FittedModel(
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

    private JoinFit() {}

    static FittedModel fit(List<Part> streams) {
        FittedModel model = START;
        List<LogisticFit.Row> rows = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Part stream : streams) {
                rows.addAll(rows(stream, model.read()));
            }
            double[] w = new LogisticFit(RIDGE, HOURS, HOURS_WEIGHT).fit(rows);
            Map<String, Double> numbers = new HashMap<>(model.numbers());
            for (int i = 0; i < w.length - 1; i++) {
                numbers.put(Features.NAMES.get(i), w[i]);
            }
            numbers.put("bias", w[w.length - 1]);
            int trees = round == ROUNDS - 1 ? TREES : TREES / 3;
            model = new FittedModel(numbers, new BoostFit(rows, w, DEPTH, LEAF_RIDGE, List.of(HOURS)).trees(trees));
        }
        return model;
    }

    static List<LogisticFit.Row> rows(Part stream, JoinModel model) {
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

    static Map<String, String> run(Part stream, JoinModel model) {
        Map<String, String> found = new HashMap<>();
        for (List<StoryData> chunk : stream.chunks()) {
            found.putAll(StoryPass.run(chunk, model));
        }
        return found;
    }
}

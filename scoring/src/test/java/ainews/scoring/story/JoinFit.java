package ainews.scoring.story;

import ainews.scoring.story.FitStreams.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fits a join model to streams. In rounds from a fixed start, the online pass runs over them; every candidate that it weighs becomes a row (does most of the
 * story share the article's label?). From the second round on each stream is run by a model that was fitted to other ones (half of the sets, half of the stories of
 * everything else), so that the stories that rows are made of are as torn and as mixed as those that a model meets in what it has not seen.
 */
final class JoinFit {
    private static final int ROUNDS = Integer.getInteger("ainews.fit.rounds", 3);
    private static final double RIDGE = Double.parseDouble(System.getProperty("ainews.fit.ridge", "20"));

    /** Held: how far apart in time the articles of a happening are is an artefact of each of the sets. */
    private static final double HOURS_WEIGHT = -3;

    private static final int HOURS = Features.HOURS;
    private static final int TREES = Integer.getInteger("ainews.fit.trees", 400);
    private static final int DEPTH = Integer.getInteger("ainews.fit.depth", 4);
    private static final double LEAF_RIDGE = Double.parseDouble(System.getProperty("ainews.fit.leafRidge", "8"));

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

    /** A row of a part, and which of the two models that run the streams may learn from it. */
    record Taught(Part part, int group, LogisticFit.Row row) {}

    /** The rows of the last round; those before it run no stream of both halves, which is what its halves are. */
    static List<Taught> taught(List<Part> parts) {
        List<Part> first =
                parts.stream().filter(part -> part.half() != FitStreams.BOTH).toList();
        List<FittedModel> models = List.of(START, START);
        for (int round = 1; round < ROUNDS; round++) {
            List<Taught> met = rows(first, models);
            models = IntStream.range(0, 2)
                    .parallel()
                    .mapToObj(group -> fit(
                            met.stream()
                                    .filter(row -> row.group() == group)
                                    .map(Taught::row)
                                    .toList(),
                            TREES / 4))
                    .toList();
        }
        return rows(parts, models);
    }

    /** @param models each runs the parts that the other one learned from */
    private static List<Taught> rows(List<Part> parts, List<FittedModel> models) {
        return IntStream.range(0, parts.size())
                .parallel()
                .mapToObj(i -> {
                    Part part = parts.get(i);
                    return rows(part, models.get(1 - group(part, i)).read());
                })
                .flatMap(List::stream)
                .toList();
    }

    private static int group(Part part, int otherwise) {
        return (part.set() >= 0 ? part.set() : part.half() >= 0 ? part.half() : otherwise) % 2;
    }

    static FittedModel fit(List<LogisticFit.Row> rows) {
        return fit(rows, TREES);
    }

    private static FittedModel fit(List<LogisticFit.Row> rows, int trees) {
        double[] w = new LogisticFit(RIDGE, HOURS, HOURS_WEIGHT).fit(rows);
        Map<String, Double> numbers = new HashMap<>(START.numbers());
        for (int i = 0; i < w.length - 1; i++) {
            numbers.put(Features.NAMES.get(i), w[i]);
        }
        numbers.put("bias", w[w.length - 1]);
        return new FittedModel(numbers, new BoostFit(rows, w, DEPTH, LEAF_RIDGE, List.of(HOURS)).trees(trees));
    }

    private static List<Taught> rows(Part stream, JoinModel model) {
        List<Taught> all = new ArrayList<>();
        for (List<StoryData> chunk : stream.chunks()) {
            List<LogisticFit.Row> rows = new ArrayList<>();
            StoryPass pass = new StoryPass(model, rows);
            for (StoryData item : chunk) {
                int before = rows.size();
                pass.take(item);
                for (LogisticFit.Row row : rows.subList(before, rows.size())) {
                    all.add(new Taught(stream, group(stream, item.half()), row));
                }
            }
        }
        double weight = 3000 * stream.weight() / Math.max(1, all.size());
        List<Taught> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            LogisticFit.Row row = all.get(i).row();
            boolean plain = !row.same() && model.logOdds(row.x()) < PLAIN;
            if (!plain || i % SAMPLED == 0) {
                double weighs = plain ? weight * SAMPLED : weight;
                kept.add(new Taught(stream, all.get(i).group(), new LogisticFit.Row(row.x(), row.same(), weighs)));
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

package ainews.scoring.story;

import ainews.scoring.story.FitStreams.Part;
import ainews.scoring.story.JoinFit.Taught;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Fits {@code join-model.tsv} to the streams of {@link FitStreams} by {@link JoinFit}. The thresholds {@code join} and {@code merge} are those with which models that have not seen one of the sets by
 * other hands do best on it, all sets in sum. Prints the figures of each before writing what is fitted on everything. {@code stories/README.md} has the command.
 */
final class JoinModelFit {
    /** How many of the sets by other hands are left out in turn, the latest ones; each costs as much as the fit itself. */
    private static final int FOLDS = Integer.getInteger("ainews.fit.folds", Integer.MAX_VALUE);

    private static final double[] JOINS = {-1, -0.5, 0};
    private static final double[] MERGES = {0.5, 1.5};

    /** Stories of headlines by a model that has not seen them may be torn apart rather than mixed. */
    private static final double PRECISE = 0.85;

    private record Fold(List<Part> unseen, FittedModel model) {}

    @Test
    void fit() throws IOException {
        Assumptions.assumeTrue(StoryData.present(), "no folder ainews.readings, see stories/README.md");
        List<Taught> taught = JoinFit.taught(FitStreams.learned());
        int sets = StoryData.BY_OTHER_HANDS.size();
        List<Fold> folds = IntStream.range(sets - Math.min(sets, FOLDS), sets)
                .parallel()
                .mapToObj(fold -> new Fold(FitStreams.unseen(fold), JoinFit.fit(seen(taught, fold))))
                .toList();
        Map<String, Double> thresholds = choose(folds);
        for (Fold fold : folds) {
            print("not seen: ", fold.unseen(), fold.model().with(thresholds));
        }
        FittedModel model =
                JoinFit.fit(taught.stream().map(Taught::row).toList()).with(thresholds);
        print(
                "fitted on all: ",
                FitStreams.learned().stream().filter(Part::isWhole).toList(),
                model);
        GlanceFit.write(model.written());
    }

    private static List<LogisticFit.Row> seen(List<Taught> taught, int fold) {
        return taught.stream()
                .filter(row -> !FitStreams.isUnseen(row.part(), fold))
                .map(Taught::row)
                .toList();
    }

    /** The thresholds with which the folds do best on what they have not seen. */
    private static Map<String, Double> choose(List<Fold> folds) {
        Map<String, Double> best = new TreeMap<>(Map.of("join", 0.0, "merge", 1.5));
        Map<Map<String, Double>, Double> known = new HashMap<>();
        for (String name : List.of("join", "merge", "join")) {
            double most = Double.NEGATIVE_INFINITY;
            double chosen = 0;
            for (double value : name.equals("join") ? JOINS : MERGES) {
                if (name.equals("merge") ? value < best.get("join") : value > best.get("merge")) {
                    continue; // a story is not merged where most of its articles would not join
                }
                double figure = known.computeIfAbsent(with(best, name, value), at -> figure(folds, at));
                System.out.printf(Locale.ROOT, "%s %.1f: %.4f%n", name, value, figure);
                if (figure > most) {
                    most = figure;
                    chosen = value;
                }
            }
            best.put(name, chosen);
        }
        return best;
    }

    private static Map<String, Double> with(Map<String, Double> thresholds, String name, double value) {
        Map<String, Double> all = new HashMap<>(thresholds);
        all.put(name, value);
        return all;
    }

    /**
     * Over all folds: F1 of headlines, of the sets and of what is observed at once, and half of F1 of the sets' pairs in two languages; what any fold's precision
     * is short of {@link #PRECISE}, twice, and false joins of mixed streams beyond the tolerated are taken off.
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
        double f1 = 0;
        double imprecise = 0;
        double wrong = 0;
        for (Fold fold : folds) {
            Part stream = fold.unseen().get(i);
            int size = stream.items().size();
            Map<String, String> found =
                    JoinFit.run(stream, fold.model().with(thresholds).read());
            double[] f = StoryMeasures.bCubed(stream.items(), found);
            articles += size;
            f1 += f[2] * size;
            imprecise += Math.max(0, PRECISE - f[0]) * size;
            wrong += StoryMeasures.falseJoins(stream.items(), found) * size;
            figure += stream.isInTwoLanguages()
                    ? StoryMeasures.crossPairs(stream.items(), found)[2] / 2 / folds.size()
                    : 0;
        }
        Part stream = folds.get(0).unseen().get(i);
        figure += stream.isMixed()
                ? -5 * Math.max(0, wrong / articles - stream.tolerated())
                : (f1 - 2 * imprecise) / articles;
        return figure;
    }

    private static void print(String when, List<Part> streams, FittedModel model) {
        System.out.println(when + "join " + model.numbers().get("join") + " merge "
                + model.numbers().get("merge"));
        for (Part stream : streams) {
            Map<String, String> found = JoinFit.run(stream, model.read());
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
}

package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fits the weights of {@link EventJudge} and says what they are worth on sets that they were not fitted to. {@code target/event-weights.tsv},
 * {@code -traits.tsv} and {@code -net.tsv} are what then goes into the resources.
 */
@Tag("eval")
class EventJudgeEval {
    private static final double LIKELY = EventJudge.LIKELY;
    private static final double RULED = 0.5;

    private record Score(int labelled, int found, int right) {
        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return labelled == 0 ? 1 : (double) right / labelled;
        }

        double f1() {
            return 2 * precision() * recall() / (precision() + recall());
        }
    }

    /** Both models, as {@link EventJudge} asks them. */
    private record Fits(JudgeFit sums, EventNetFit net) {
        static Fits of(List<JudgeExample> examples, FeatureSpace space) {
            return new Fits(new JudgeFit(examples, space), new EventNetFit(examples, space));
        }

        double probability(JudgeExample example) {
            return EventJudge.probability(sums.sum(example), net.odds(example));
        }
    }

    @Test
    void shouldJudgeSetsThatItWasNotFittedTo() throws IOException {
        JudgeExample.Examples examples = JudgeExample.all();
        List<JudgeExample> all = examples.all();
        double rules = 0;
        double judged = 0;
        List<double[]> calibration = new ArrayList<>();
        Map<String, Fits> fits = new ConcurrentHashMap<>();
        sets(all).parallelStream().forEach(set -> fits.put(set, Fits.of(notBy(all, hand(set)), examples.traits())));
        for (String set : sets(all)) {
            String hand = hand(set);
            Fits fit = fits.get(set);
            List<JudgeExample> left =
                    all.stream().filter(example -> example.set().equals(set)).toList();
            Score before = score(left, null);
            Score after = score(left, fit);
            System.out.printf(
                    Locale.ROOT,
                    "%-16s rules P %.3f R %.3f F1 %.3f, judged P %.3f R %.3f F1 %.3f (%d labelled)%n",
                    set,
                    before.precision(),
                    before.recall(),
                    before.f1(),
                    after.precision(),
                    after.recall(),
                    after.f1(),
                    after.labelled());
            if (hand.equals("fourth") || hand.equals("fifth")) {
                rules += before.f1();
                judged += after.f1();
                left.stream()
                        .filter(example -> example.numbers() != null)
                        .forEach(example ->
                                calibration.add(new double[] {fit.probability(example), example.told() ? 1 : 0}));
            }
        }
        printCalibration(calibration);
        Fits whole = Fits.of(all, examples.traits());
        Files.write(Path.of("target", "event-weights.tsv"), whole.sums().lines());
        Files.write(Path.of("target", "event-traits.tsv"), whole.sums().traitLines());
        Files.write(Path.of("target", "event-net.tsv"), whole.net().lines());
        assertThat(judged).isGreaterThan(rules);
    }

    private static String hand(String set) {
        return set.split(",")[0];
    }

    private static List<JudgeExample> notBy(List<JudgeExample> all, String hand) {
        return all.stream().filter(example -> !isSameHand(example.set(), hand)).toList();
    }

    private static boolean isSameHand(String set, String hand) {
        return set.equals(hand) || set.startsWith(hand + ",");
    }

    private static List<String> sets(List<JudgeExample> all) {
        return all.stream().map(JudgeExample::set).distinct().toList();
    }

    /** @param fit null for the rules alone */
    private static Score score(List<JudgeExample> examples, Fits fit) {
        int labelled = 0;
        int found = 0;
        int right = 0;
        for (JudgeExample example : examples) {
            boolean is = example.numbers() != null
                    && (fit == null ? example.rules() >= RULED : fit.probability(example) >= LIKELY);
            labelled += example.told() ? 1 : 0;
            found += is ? 1 : 0;
            right += is && example.told() ? 1 : 0;
        }
        return new Score(labelled, found, right);
    }

    /** Of the events given so much confidence, how many are labelled. */
    private static void printCalibration(List<double[]> calibration) {
        for (double from = 0; from < 1; from += 0.2) {
            double low = from;
            List<double[]> here = calibration.stream()
                    .filter(pair -> pair[0] >= low && pair[0] < low + 0.2)
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "confidence %.1f to %.1f: mean %.3f, labelled %.3f of %d%n",
                    low,
                    low + 0.2,
                    here.stream().mapToDouble(pair -> pair[0]).average().orElse(0),
                    here.stream().mapToDouble(pair -> pair[1]).average().orElse(0),
                    here.size());
        }
    }
}

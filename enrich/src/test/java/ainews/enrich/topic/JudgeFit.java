package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits the weights of {@link EventJudge}: a logistic model whose weights for every type are drawn to 0 little, those that a single type adds much, those on
 * what other types have to show most. The same examples give the same weights.
 */
final class JudgeFit {
    private static final double SHARED = 0.3;
    private static final double OF_A_TYPE = 4;
    private static final double OF_OTHERS = 12;
    private static final double SPARSE = 0.25;
    /** What an article is like says little, and much of it by chance. */
    private static final double TRAITS = 16;

    private static final double TRAITS_SPARSE = 0.3;
    /** Each number of a meaning says something of every word, so that it is drawn to 0 less. */
    private static final double MEANINGS = 12;

    private static final int STEPS = 300;
    /**
     * Rules were mended on most sets and find more there than in a text that nobody has seen (0.9 against 0.6): so much of what they found there
     * is shown to the fit as if cues alone had spoken for it.
     */
    static final double FORGOTTEN = 0.4;

    private static final List<String> MENDED_ON =
            List.of("wide", "blind", "later", "third", "labelled", "labelled-fresh", "labelled-third");

    /** Lone headlines, worded as widely as can be, would else teach that little is told by anything. */
    private static final String HEADLINES = "lessons/headlines";

    private static final double OF_A_HEADLINE = 0.4;

    private static final int TYPES = EventEvidence.TYPES.size();
    private static final List<String> NAMES = EvidenceNumbers.names();
    private static final int FIRST_TRAIT = (1 + TYPES) * NAMES.size();

    private final List<LinearFit.Row> rows = new ArrayList<>();
    private final List<Boolean> told = new ArrayList<>();
    private final List<Double> counts = new ArrayList<>();

    /** Row 0 for every type, row 1 + i for type i. */
    private final double[][] weights = new double[1 + TYPES][NAMES.size()];

    private final FeatureSpace space;
    /** By type and trait. */
    private final double[][] traits;

    /** @param space of the articles' traits */
    JudgeFit(List<JudgeExample> examples, FeatureSpace space) {
        this.space = space;
        traits = new double[TYPES][space.size()];
        for (JudgeExample example : examples) {
            boolean forget = example.rules() > 0 && isMendedOn(example.set());
            add(example, example.numbers(), forget ? 1 - FORGOTTEN : 1);
            add(example, forget ? example.forgotten() : null, FORGOTTEN);
        }
        double[][] fitted = LinearFit.fit(
                rows,
                told.stream().mapToInt(is -> is ? 1 : 0).toArray(),
                counts.stream().mapToDouble(count -> count).toArray(),
                1,
                shrinking(),
                STEPS);
        for (int i = 0; i < FIRST_TRAIT; i++) {
            weights[i / NAMES.size()][i % NAMES.size()] = fitted[i][0];
        }
        for (int i = FIRST_TRAIT; i < fitted.length; i++) {
            traits[(i - FIRST_TRAIT) / space.size()][(i - FIRST_TRAIT) % space.size()] = fitted[i][0];
        }
    }

    static boolean isMendedOn(String set) {
        return MENDED_ON.contains(set);
    }

    /** How much an example counts. */
    static double count(JudgeExample example) {
        return example.set().equals(HEADLINES) ? OF_A_HEADLINE : 1;
    }

    private void add(JudgeExample example, double[] numbers, double count) {
        if (numbers != null) {
            double[] forEveryType = Arrays.copyOf(numbers, EvidenceNumbers.own());
            rows.add(LinearFit.Row.of(0, forEveryType)
                    .plus((1 + example.type()) * NAMES.size(), numbers)
                    .plus(example.traits(), FIRST_TRAIT + example.type() * space.size()));
            told.add(example.told());
            counts.add(count * count(example));
        }
    }

    private LinearFit.Shrinking shrinking() {
        double[] ridge = new double[FIRST_TRAIT + TYPES * space.size()];
        double[] lasso = new double[ridge.length];
        Arrays.fill(ridge, TRAITS);
        Arrays.fill(lasso, TRAITS_SPARSE);
        for (int i = 0; i < FIRST_TRAIT; i++) {
            boolean everyType = i < NAMES.size();
            int number = i % NAMES.size();
            ridge[i] = everyType ? SHARED : number < EvidenceNumbers.own() ? OF_A_TYPE : OF_OTHERS;
            lasso[i] = everyType || number == 0 ? 0 : SPARSE;
        }
        for (int i = FIRST_TRAIT; i < ridge.length; i++) {
            if (space.name((i - FIRST_TRAIT) % space.size()).startsWith(Meanings.NAME)) {
                ridge[i] = MEANINGS;
                lasso[i] = 0;
            }
        }
        return new LinearFit.Shrinking(ridge, lasso);
    }

    /** What speaks for the type less what speaks against it. */
    double sum(JudgeExample example) {
        double[] both = Arrays.copyOf(weights[0], NAMES.size());
        for (int i = 0; i < both.length; i++) {
            both[i] += weights[1 + example.type()][i];
        }
        double sum = EventJudge.sum(both, example.numbers());
        return sum + example.traits().sum(traits[example.type()]);
    }

    /** Lines of {@code event-traits.tsv}, with hundredths as weights. */
    List<String> traitLines() {
        List<String> lines = new ArrayList<>();
        lines.add("trait\t" + String.join("\t", EventEvidence.TYPES));
        for (int trait = 0; trait < space.size(); trait++) {
            StringBuilder line = new StringBuilder(space.name(trait));
            boolean counts = false;
            for (int type = 0; type < TYPES; type++) {
                long rounded = Math.round(traits[type][trait] * 100);
                counts |= rounded != 0;
                line.append('\t').append(rounded == 0 ? "0" : String.valueOf(rounded / 100.0));
            }
            if (counts) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /** Lines of {@code event-weights.tsv}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row <= TYPES; row++) {
            for (int column = 0; column < NAMES.size(); column++) {
                double rounded = Math.round(weights[row][column] * 100) / 100.0;
                if (rounded != 0) {
                    String type = row == 0 ? "*" : EventEvidence.TYPES.get(row - 1);
                    lines.add(type + "\t" + NAMES.get(column) + "\t" + rounded);
                }
            }
        }
        return lines;
    }
}

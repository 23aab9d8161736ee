package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fits {@code parts.tsv} and {@code order.tsv} to all labelled articles, and prints what such a fit to all sets but one gives on that one:
 * {@code ./mvnw -Peval -pl enrich -am verify -Dtest=PartFit -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("eval")
class PartFit {
    private static final Path FOLDER = Path.of("src", "main", "resources", "ainews", "enrich", "topic");
    private static final String COMMAND =
            "./mvnw -Peval -pl enrich -am verify -Dtest=PartFit -Dsurefire.failIfNoSpecifiedTests=false";

    /** Of those that were never mended on before they were fitted to, some of each manner: each costs six fits. */
    private static final List<String> LEFT_OUT = List.of(
            "eighth",
            "ninth",
            "eleventh",
            "twelfth",
            "fourteenth",
            "nineteenth",
            "real-a",
            "real-f",
            "twentieth",
            "twenty-third");

    /**
     * Sets whose authors put who releases something before what is released. The others, in 277 of 314 such articles, do it the other way round, as
     * relevance is meant here. So these teach no order, but that the long ones teach who stands before whom where no firm stands first.
     */
    private static final List<String> RELEASER_FIRST = List.of("eleventh", "twelfth", "fourteenth");

    private static final String LONG_ONES = "eleventh";
    /** These teach no order: with them the predominant one of entries of feeds that the fit left out was right in 0.870 instead of 0.902. */
    private static final String HEADLINES = "lessons/headlines";

    private static final int FOLDS = 4;
    private static final double PARTS_SHRINKING = 4;
    /** Leaves out half of the weights, and loses nothing on sets left out. */
    private static final double PARTS_SPARSE = 0.5;

    private static final double ORDER_SHRINKING = 80;
    private static final int STEPS = 120;
    /** How much a title alone counts beside an article. */
    private static final double TITLE_ALONE = 0.4;
    /** How much a pair with the predominant one counts beside another pair. */
    private static final double WITH_THE_FIRST = 2;
    /** Cases in which a feature must occur. */
    private static final int LEAST_CASES = 8;
    /** Weights below it say nothing. */
    private static final double LEAST_WEIGHT = 0.03;

    private final LabelledParts labelled = new LabelledParts();
    private final List<LabelledParts.Article> articles = labelled.read();
    private final boolean[] kept = frequent();
    private final boolean[] keptInOrder = withoutWords(kept);

    @Test
    void fit() throws IOException {
        IdentityHashMap<LabelledParts.Case, double[]> likely = new IdentityHashMap<>();
        double[][] parts = parts(article -> true);
        leaveOneOut("none", likely);
        double[][] order = order(article -> true, likely);
        write("parts.tsv", EventFeatures.ROLES, parts);
        write("order.tsv", List.of("about"), order);
        PartTally all = new PartTally();
        for (String left : LEFT_OUT) {
            all.add(printLeftOut(left));
        }
        System.out.println(all.describe("all of these"));
        assertThat(all.roles(false).f1()).isGreaterThan(0.55);
    }

    private PartTally printLeftOut(String left) {
        IdentityHashMap<LabelledParts.Case, double[]> likely = new IdentityHashMap<>();
        leaveOneOut(left, likely);
        double[][] parts = parts(article -> !article.set().equals(left));
        double[][] order = order(article -> !article.set().equals(left), likely);
        PartTally tally = new PartTally();
        for (LabelledParts.Article article : articles) {
            if (article.set().equals(left)) {
                article.cases().values().forEach(each -> likely.put(each, likelihoods(parts, each)));
                tally.add(article, each -> likely.get(each), each -> about(order, each, likely.get(each)));
            }
        }
        System.out.println(tally.describe(left.isEmpty() ? "wide" : left));
        return tally;
    }

    /** Roles' likelihoods of the articles of all other sets, each by a fit that saw neither a fold of sets that its own is in nor the one left out. */
    private void leaveOneOut(String left, IdentityHashMap<LabelledParts.Case, double[]> likely) {
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            double[][] parts = parts(article -> !article.set().equals(left) && fold(article) != fold);
            synchronized (likely) {
                for (LabelledParts.Article article : articles) {
                    if (!article.set().equals(left) && fold(article) == fold) {
                        article.cases().values().forEach(each -> likely.put(each, likelihoods(parts, each)));
                    }
                }
            }
        });
    }

    private static int fold(LabelledParts.Article article) {
        return LabelledParts.SETS.indexOf(article.set()) % FOLDS;
    }

    private double[][] parts(Predicate<LabelledParts.Article> seen) {
        List<LinearFit.Row> rows = new ArrayList<>();
        List<Integer> roles = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (LabelledParts.Article article : articles) {
            for (LabelledParts.Case each :
                    seen.test(article) ? article.cases().values() : List.<LabelledParts.Case>of()) {
                rows.add(each.row().only(kept));
                roles.add(each.role());
                counts.add(article.titleAlone() ? TITLE_ALONE : 1);
            }
        }
        return LinearFit.fit(
                rows,
                roles.stream().mapToInt(role -> role).toArray(),
                counts.stream().mapToDouble(count -> count).toArray(),
                EventFeatures.ROLES.size(),
                LinearFit.Shrinking.even(labelled.space().size(), PARTS_SHRINKING, PARTS_SPARSE),
                STEPS);
    }

    /** Of every labelled pair the difference, to be told from nothing. */
    private double[][] order(
            Predicate<LabelledParts.Article> seen, IdentityHashMap<LabelledParts.Case, double[]> likely) {
        List<LinearFit.Row> rows = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (LabelledParts.Article article : articles) {
            int start = rows.size();
            if (seen.test(article)) {
                PartTally.pairs(article.labelled(), (place, higher, lower) -> {
                    LabelledParts.Case above = article.cases().get(higher);
                    LabelledParts.Case below = article.cases().get(lower);
                    if (above != null && below != null && isTaught(article, above)) {
                        rows.add(withRoles(above, likely).minus(withRoles(below, likely)));
                        counts.add(place == 0 ? WITH_THE_FIRST : 1);
                    }
                });
            }
            // an article of many entities has many pairs, which are not independent of each other
            double count =
                    4 * (article.titleAlone() ? TITLE_ALONE : 1) / StrictMath.sqrt(Math.max(1, rows.size() - start));
            for (int i = start; i < rows.size(); i++) {
                counts.set(i, counts.get(i) * count);
            }
        }
        int[] classes = new int[rows.size()];
        Arrays.fill(classes, 1);
        return LinearFit.fit(
                rows,
                classes,
                counts.stream().mapToDouble(count -> count).toArray(),
                1,
                LinearFit.Shrinking.even(labelled.space().size(), ORDER_SHRINKING, 0),
                STEPS);
    }

    private static boolean isTaught(LabelledParts.Article article, LabelledParts.Case above) {
        boolean longOne = article.set().equals(LONG_ONES);
        boolean releaserFirst = RELEASER_FIRST.contains(article.set());
        return !article.set().equals(HEADLINES)
                && (!releaserFirst || (longOne && !above.entity().getType().equals("company")));
    }

    private LinearFit.Row withRoles(LabelledParts.Case each, IdentityHashMap<LabelledParts.Case, double[]> likely) {
        return each.row().only(keptInOrder).plus(labelled.firstRole(), likely.get(each));
    }

    private double[] likelihoods(double[][] parts, LabelledParts.Case each) {
        double[] sums = new double[EventFeatures.ROLES.size()];
        each.row().sum(parts, sums);
        Parts.toLikelihoods(sums);
        return sums;
    }

    private double about(double[][] order, LabelledParts.Case each, double[] likely) {
        double[] sum = new double[1];
        each.row().plus(labelled.firstRole(), likely).sum(order, sum);
        return sum[0];
    }

    private boolean[] frequent() {
        int[] cases = new int[labelled.space().size()];
        for (LabelledParts.Article article : articles) {
            for (LabelledParts.Case each : article.titleAlone()
                    ? List.<LabelledParts.Case>of()
                    : article.cases().values()) {
                for (int i = 0; i < each.row().size(); i++) {
                    cases[each.row().feature(i)]++;
                }
            }
        }
        boolean[] frequent = new boolean[cases.length];
        for (int i = 0; i < cases.length; i++) {
            frequent[i] = cases[i] >= LEAST_CASES;
        }
        return frequent;
    }

    /** Words tell a part, and through it the order; by themselves they made the order worse on sets left out. */
    private boolean[] withoutWords(boolean[] features) {
        boolean[] others = features.clone();
        for (int i = 0; i < others.length; i++) {
            others[i] &= !labelled.space().name(i).startsWith("word:");
        }
        return others;
    }

    private void write(String file, List<String> columns, double[][] weights) throws IOException {
        StringBuilder out = new StringBuilder(
                "# Weights of " + PartFeatures.class.getSimpleName() + ", written by\n# " + COMMAND + "\n");
        out.append("feature\t").append(String.join("\t", columns)).append('\n');
        for (int i = 0; i < weights.length; i++) {
            if (Arrays.stream(weights[i]).anyMatch(weight -> Math.abs(weight) >= LEAST_WEIGHT)) {
                out.append(labelled.space().name(i));
                for (double weight : weights[i]) {
                    out.append('\t').append(written(weight));
                }
                out.append('\n');
            }
        }
        Files.writeString(FOLDER.resolve(file), out);
    }

    private static String written(double weight) {
        return Math.abs(weight) < LEAST_WEIGHT ? "0" : String.format(Locale.ROOT, "%.2f", weight);
    }
}

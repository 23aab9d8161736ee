package ainews.enrich.topic;

import ainews.enrich.wide.WideSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Counts how well roles and order are told, of whole articles and of titles alone. */
final class PartTally {
    interface Pair {
        /** @param place of the higher one, 0 for the predominant one */
        void accept(int place, String higher, String lower);
    }

    /** Roles counted. */
    record Roles(int labelled, int found, int right) {
        Roles plus(Roles other) {
            return new Roles(labelled + other.labelled, found + other.found, right + other.right);
        }

        double f1() {
            return labelled + found == 0 ? 1 : 2.0 * right / (labelled + found);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "P %.3f R %.3f F1 %.3f",
                    (double) right / Math.max(1, found),
                    (double) right / Math.max(1, labelled),
                    f1());
        }
    }

    static final double[] LIMITS = {0.22, 0.25, 0.28, 0.31, 0.34, 0.38};
    private static final int SHIPPED = 3;

    private final Roles[][] roles = new Roles[2][LIMITS.length];
    private final int[] articles = new int[2];
    private final int[] first = new int[2];
    private final int[] pairs = new int[2];
    private final int[] ordered = new int[2];

    PartTally() {
        for (Roles[] each : roles) {
            Arrays.fill(each, new Roles(0, 0, 0));
        }
    }

    static void pairs(WideSet.Article article, Pair pair) {
        List<String> ranked = article.ranked();
        for (int i = 0; i < ranked.size(); i++) {
            List<String> lower = new ArrayList<>(ranked.subList(i + 1, ranked.size()));
            lower.addAll(article.others());
            for (String each : lower) {
                pair.accept(i, ranked.get(i), each);
            }
        }
    }

    void add(
            LabelledParts.Article article,
            Function<LabelledParts.Case, double[]> likely,
            ToDoubleFunction<LabelledParts.Case> about) {
        int kind = article.titleAlone() ? 1 : 0;
        for (int limit = 0; limit < LIMITS.length; limit++) {
            roles[kind][limit] = roles[kind][limit].plus(roles(article, likely, LIMITS[limit]));
        }
        if (article.labelled().ranked().isEmpty()) {
            return;
        }
        articles[kind]++;
        String best = null;
        double most = 0;
        for (var each : article.cases().entrySet()) {
            double value = about.applyAsDouble(each.getValue());
            if (best == null || value > most) {
                best = each.getKey();
                most = value;
            }
        }
        first[kind] += article.labelled().ranked().get(0).equals(best) ? 1 : 0;
        pairs(article.labelled(), (place, higher, lower) -> {
            LabelledParts.Case above = article.cases().get(higher);
            LabelledParts.Case below = article.cases().get(lower);
            if (article.titleAlone() && (above == null || below == null)) {
                return;
            }
            pairs[kind]++;
            boolean right = above != null && (below == null || about.applyAsDouble(above) > about.applyAsDouble(below));
            ordered[kind] += right ? 1 : 0;
        });
    }

    private static Roles roles(
            LabelledParts.Article article, Function<LabelledParts.Case, double[]> likely, double limit) {
        int found = 0;
        int right = 0;
        int named = 0;
        for (LabelledParts.Case each : article.cases().values()) {
            double[] likelihoods = likely.apply(each);
            int best = 0;
            for (int i = 1; i < likelihoods.length; i++) {
                best = likelihoods[i] > likelihoods[best] ? i : best;
            }
            boolean given = likelihoods[best] >= limit && !article.roundUp();
            found += given ? 1 : 0;
            right += given && each.role() == best + 1 ? 1 : 0;
            named += each.role() > 0 ? 1 : 0;
        }
        return new Roles(
                article.titleAlone() ? named : article.labelled().roles().size(), found, right);
    }

    void add(PartTally other) {
        for (int kind = 0; kind < 2; kind++) {
            articles[kind] += other.articles[kind];
            first[kind] += other.first[kind];
            pairs[kind] += other.pairs[kind];
            ordered[kind] += other.ordered[kind];
            for (int limit = 0; limit < LIMITS.length; limit++) {
                roles[kind][limit] = roles[kind][limit].plus(other.roles[kind][limit]);
            }
        }
    }

    Roles roles(boolean titleAlone) {
        return roles[titleAlone ? 1 : 0][SHIPPED];
    }

    String describe(String name) {
        StringBuilder out = new StringBuilder(name);
        for (int kind = 0; kind < 2; kind++) {
            out.append(String.format(
                    Locale.ROOT,
                    "%n  %s: predominant one %.3f of %d, pairs %.3f of %d%n   ",
                    kind == 0 ? "articles" : "titles alone",
                    (double) first[kind] / Math.max(1, articles[kind]),
                    articles[kind],
                    (double) ordered[kind] / Math.max(1, pairs[kind]),
                    pairs[kind]));
            for (int limit = 0; limit < LIMITS.length; limit++) {
                out.append(String.format(Locale.ROOT, " [%.2f] %s", LIMITS[limit], roles[kind][limit]));
            }
        }
        return out.toString();
    }
}

package ainews.scoring;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.ScoredArticle;
import ainews.scoring.impact.Happenings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Order of graded happenings by impact, each as a lone first report: NDCG@20 and the share of pairs of different grade in the right
 * order. Beside it what volume would give: each happening told again by a number of others that has nothing to do with its grade.
 */
@Tag("eval")
class ImpactEval {
    private static final int MOST_COPIES = 12;

    private record Graded(int grade, double lone, double copied, int copies, ScoredArticle scored) {}

    @Test
    void printOrder() {
        List<Graded> all = graded(Happenings.read());
        List<Graded> tuned = new ArrayList<>();
        List<Graded> check = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            (i % 2 == 0 ? tuned : check).add(all.get(i));
        }
        print("odd lines (weights set on them)", tuned, Graded::lone);
        print("even lines (check)", check, Graded::lone);
        print("all", all, Graded::lone);
        print("all, told again by 0 to 12 others", all, Graded::copied);
        print("all, by volume alone", all, Graded::copies);
        System.out.printf(
                Locale.ROOT,
                "impact: Spearman with volume %.3f, with the grade %.3f; copies raise it by %.1f at most; lone reports of grade 4: median %.1f, lowest %.1f%n",
                Ranks.spearman(column(all, Graded::copies), column(all, Graded::copied)),
                Ranks.spearman(column(all, Graded::grade), column(all, Graded::lone)),
                all.stream().mapToDouble(g -> g.copied() - g.lone()).max().orElse(0),
                median(all),
                all.stream()
                        .filter(g -> g.grade() == 4)
                        .mapToDouble(Graded::lone)
                        .min()
                        .orElse(0));
        all.stream().sorted(Comparator.comparingDouble(g -> -g.lone())).forEach(ImpactEval::show);
    }

    @Test
    void printUntouched() {
        List<Graded> untouched = graded(Happenings.untouched());
        print("untouched", untouched, Graded::lone);
        print("untouched, told again by 0 to 12 others", untouched, Graded::copied);
        print("untouched, by volume alone", untouched, Graded::copies);
    }

    private static List<Graded> graded(Happenings happenings) {
        Random random = new Random(11);
        List<Graded> all = new ArrayList<>();
        for (int i = 0; i < happenings.grades().size(); i++) {
            EnrichedArticle article =
                    ReferenceCorpus.enrich(happenings.articles().get(i));
            all.add(graded(happenings.grades().get(i), article, random.nextInt(MOST_COPIES + 1)));
        }
        return all;
    }

    private static Graded graded(int grade, EnrichedArticle article, int copies) {
        Desk desk = new Desk(DeskConfig.defaults());
        ScoredArticle lone =
                ((Output.Scored) desk.apply(TestEvents.event(article)).get(0)).value();
        double impact = lone.getImpact();
        for (int i = 0; i < copies; i++) {
            EnrichedArticle copy = EnrichedArticle.newBuilder(article).build();
            copy.setArticleId(article.getArticleId() + i);
            copy.setOwnerGroup("owner" + i);
            copy.setObservedAt(article.getObservedAt().plusSeconds(60L * (i + 1)));
            for (Output output : desk.apply(TestEvents.event(copy))) {
                if (output instanceof Output.StoryChanged story
                        && story.value().getImpact() != null
                        && story.value().getStoryId().equals(lone.getStoryId())) {
                    impact = story.value().getImpact();
                }
            }
        }
        return new Graded(grade, lone.getImpact(), impact, copies, lone);
    }

    private static double median(List<Graded> all) {
        double[] sorted = all.stream()
                .filter(g -> g.grade() == 4)
                .mapToDouble(Graded::lone)
                .sorted()
                .toArray();
        return CalibrationEval.quantile(sorted, 0.5);
    }

    private static double[] column(List<Graded> set, ToDoubleFunction<Graded> column) {
        return set.stream().mapToDouble(column).toArray();
    }

    private static void print(String name, List<Graded> set, ToDoubleFunction<Graded> by) {
        double[] grades = column(set, Graded::grade);
        double[] scores = column(set, by);
        System.out.printf(
                Locale.ROOT,
                "impact, %s: n %d, NDCG@20 %.3f, pairs in order %.3f%n",
                name,
                set.size(),
                Ranks.ndcg(grades, scores, 20),
                Ranks.pairsInOrder(grades, scores));
    }

    private static void show(Graded graded) {
        StringBuilder parts = new StringBuilder();
        graded.scored().getContributions().getImpact().forEach(part -> parts.append(part.getName())
                .append(' ')
                .append(part.getPoints())
                .append(", "));
        System.out.printf(
                Locale.ROOT,
                "  %5.1f  grade %d  %-70.70s %s%n",
                graded.lone(),
                graded.grade(),
                graded.scored().getTitle(),
                parts);
    }
}

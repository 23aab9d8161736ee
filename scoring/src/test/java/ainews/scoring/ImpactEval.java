package ainews.scoring;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.impact.Happenings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Order of graded happenings by impact, each as a lone first report: NDCG@20 and the share of pairs of different grade in the right order. */
@Tag("eval")
class ImpactEval {
    private record Graded(int grade, double impact, String title) {}

    @Test
    void printOrder() {
        Happenings happenings = Happenings.read();
        List<Graded> all = new ArrayList<>();
        for (int i = 0; i < happenings.grades().size(); i++) {
            EnrichedArticle article = happenings.articles().get(i);
            Output.Scored scored = (Output.Scored) new Desk(DeskConfig.defaults())
                    .apply(TestEvents.event(article))
                    .get(0);
            all.add(new Graded(happenings.grades().get(i), scored.value().getImpact(), article.getTitle()));
        }
        List<Graded> tuned = new ArrayList<>();
        List<Graded> check = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            (i % 2 == 0 ? tuned : check).add(all.get(i));
        }
        print("odd lines (weights set on them)", tuned);
        print("even lines", check);
        print("all", all);
        all.stream()
                .sorted(Comparator.comparingDouble(g -> -g.impact()))
                .forEach(g ->
                        System.out.printf(Locale.ROOT, "  %5.1f  grade %d  %s%n", g.impact(), g.grade(), g.title()));
    }

    private static void print(String name, List<Graded> set) {
        List<Graded> byImpact = new ArrayList<>(set);
        byImpact.sort(Comparator.comparingDouble(g -> -g.impact()));
        List<Graded> ideal = new ArrayList<>(set);
        ideal.sort(Comparator.comparingInt(g -> -g.grade()));
        double right = 0;
        double pairs = 0;
        for (Graded a : set) {
            for (Graded b : set) {
                if (a.grade() > b.grade()) {
                    pairs++;
                    right += a.impact() > b.impact() ? 1 : a.impact() == b.impact() ? 0.5 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "impact, %s: n %d, NDCG@20 %.3f, pairs in order %.3f%n",
                name,
                set.size(),
                gain(byImpact) / gain(ideal),
                right / pairs);
    }

    private static double gain(List<Graded> order) {
        double gain = 0;
        for (int i = 0; i < Math.min(20, order.size()); i++) {
            gain += (Math.pow(2, order.get(i).grade()) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }
}

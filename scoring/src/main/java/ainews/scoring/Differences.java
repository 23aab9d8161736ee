package ainews.scoring;

import ainews.schemas.Contribution;
import ainews.schemas.Contributions;
import ainews.schemas.Difference;
import ainews.schemas.MovedPart;
import ainews.schemas.ScoredArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** States how an article's record differs from its last one: score by score, the parts that moved, and in two languages. */
final class Differences {
    private static final List<String> SCORES = List.of("hot", "impact", "quality");
    private static final List<String> SCORES_EN = List.of("Hot", "Impact", "Quality");
    private static final List<String> SCORES_ZH = List.of("热度", "影响力", "质量");

    private static final Map<String, String> REASONS_ZH =
            Map.of("withdrawn", "已撤回", "rejected", "页面不是文章", "no-text", "没有正文");

    /** How scores are written, by their tenths. */
    private static final String[] WRITTEN = new String[1001];

    static {
        for (int tenths = 0; tenths < WRITTEN.length; tenths++) {
            WRITTEN[tenths] = Double.toString(tenths / 10.0);
        }
    }

    private final ScoredArticle before;
    private final ScoredArticle now;
    private final List<MovedPart> moved = new ArrayList<>();
    private final List<String> en = new ArrayList<>();
    private final List<String> zh = new ArrayList<>();

    private Differences(ScoredArticle before, ScoredArticle now) {
        this.before = before;
        this.now = now;
    }

    /** Sets {@code changes} and {@code difference} of a record that is complete but for them. */
    static void state(ScoredArticle now, ScoredArticle before) {
        Differences differences = new Differences(before, now);
        now.setDifference(differences.all());
        now.setChanges(differences.changes());
    }

    private Map<String, Double> changes() {
        Map<String, Double> changes = new TreeMap<>();
        for (int i = 0; i < SCORES.size(); i++) {
            if (score(before, i) != null && score(now, i) != null) {
                changes.put(SCORES.get(i), tenths(score(now, i) - score(before, i)) / 10.0);
            }
        }
        return changes;
    }

    private Difference all() {
        boolean elsewhere = !before.getStoryId().equals(now.getStoryId());
        for (int i = 0; i < SCORES.size(); i++) {
            score(i);
        }
        if (elsewhere) {
            en.add("It is counted in another story now.");
            zh.add("现归入另一个事件。");
        }
        if (en.isEmpty()) {
            en.add("No score has changed.");
            zh.add("各项分数没有变化。");
        }
        return new Difference(
                before.getRevision(),
                before.getScoredAt(),
                elsewhere ? before.getStoryId() : null,
                before.getHot(),
                before.getImpact(),
                before.getQuality(),
                moved,
                String.join(" ", en),
                String.join("", zh));
    }

    private void score(int i) {
        Double was = score(before, i);
        Double is = score(now, i);
        List<MovedPart> parts = moved(i);
        moved.addAll(parts);
        if (was == null && is == null) {
            return;
        }
        if (is == null) {
            String reason = now.getUnscored().get(SCORES.get(i));
            en.add(SCORES_EN.get(i) + " was " + was + " and is not given any more (" + reason + ").");
            zh.add(SCORES_ZH.get(i) + "原为" + was + "，现不再给出（" + REASONS_ZH.getOrDefault(reason, reason) + "）。");
        } else if (was == null) {
            en.add(SCORES_EN.get(i) + " is " + is + " now.");
            zh.add(SCORES_ZH.get(i) + "现为" + is + "。");
        } else if (tenths(is - was) != 0) {
            MovedPart most = cause(parts, is - was);
            en.add(moves(SCORES_EN.get(i), was, is, " (", ")") + causeEn(i, most));
            zh.add(moves(SCORES_ZH.get(i), was, is, "（", "）") + causeZh(i, most));
        }
    }

    /** As {@link Double#toString} writes it. */
    private static String written(double points) {
        long tenths = tenths(points);
        boolean known = tenths >= 0 && tenths < WRITTEN.length && Double.compare(tenths / 10.0, points) == 0;
        return known ? WRITTEN[(int) tenths] : Double.toString(points);
    }

    private static String moves(String score, double was, double is, String open, String close) {
        return score + " " + written(was) + " → " + written(is) + open + signed(is - was) + close;
    }

    /** The part that moved most in the direction of the score. */
    private static MovedPart cause(List<MovedPart> parts, double change) {
        for (MovedPart part : parts) {
            if ((part.getNow() - part.getBefore()) * change > 0) {
                return part;
            }
        }
        throw new IllegalStateException("a score moved without its parts");
    }

    private String causeEn(int i, MovedPart part) {
        String change = ", above all " + signed(part.getNow() - part.getBefore()) + " from “";
        Contribution is = part(parts(now, i), part);
        if (is == null) {
            return change + bare(part(parts(before, i), part).getEn(), " (") + "”, which no longer counts.";
        }
        boolean had = part(parts(before, i), part) != null;
        String points = had
                ? "” (" + signed(part.getBefore()) + " before, " + signed(part.getNow()) + " now)."
                : "”, which is new.";
        return change + bare(is.getEn(), " (") + points;
    }

    private String causeZh(int i, MovedPart part) {
        Contribution is = part(parts(now, i), part);
        String said = is == null ? part(parts(before, i), part).getZh() : is.getZh();
        String change = "，主要因“" + bare(said, "（") + "”" + signed(part.getNow() - part.getBefore());
        if (is == null) {
            return change + "（不再计入）。";
        }
        boolean had = part(parts(before, i), part) != null;
        return change + (had ? "（此前" + signed(part.getBefore()) + "，现为" + signed(part.getNow()) + "）。" : "（新增）。");
    }

    /** What a contribution says without its points at the end, which are those of its record and not the change. */
    private static String bare(String sentence, String open) {
        int points = sentence.lastIndexOf(open);
        String said = points < 0 ? sentence : sentence.substring(0, points);
        return said.endsWith(".") || said.endsWith("。") ? said.substring(0, said.length() - 1) : said;
    }

    private static String signed(double points) {
        long tenths = tenths(points);
        long size = Math.abs(tenths);
        return (tenths < 0 ? "-" : "+") + size / 10 + "." + size % 10;
    }

    /** The contribution of the part's name; null where the record has none. */
    private static Contribution part(List<Contribution> all, MovedPart part) {
        for (Contribution c : all) {
            if (c.getName().equals(part.getName())) {
                return c;
            }
        }
        return null;
    }

    private List<MovedPart> moved(int i) {
        if (parts(before, i) == parts(now, i)) {
            return List.of();
        }
        List<Contribution> was = parts(before, i);
        List<Contribution> is = parts(now, i);
        // so few that looking through them costs less than a map
        String[] names = new String[was.size() + is.size()];
        long[] tenthsBefore = new long[names.length];
        long[] tenthsNow = new long[names.length];
        int size = 0;
        for (Contribution c : was) {
            int at = place(c.getName(), names, size);
            size = Math.max(size, at + 1);
            tenthsBefore[at] += tenths(c.getPoints());
        }
        for (Contribution c : is) {
            int at = place(c.getName(), names, size);
            size = Math.max(size, at + 1);
            tenthsNow[at] += tenths(c.getPoints());
        }
        List<MovedPart> parts = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            if (tenthsBefore[k] != tenthsNow[k]) {
                parts.add(new MovedPart(SCORES.get(i), names[k], tenthsBefore[k] / 10.0, tenthsNow[k] / 10.0));
            }
        }
        parts.sort((a, b) -> Long.compare(far(b), far(a)));
        return parts;
    }

    /** Where a name is among the first {@code size}; it is put behind them where it is not. */
    private static int place(String name, String[] names, int size) {
        for (int at = 0; at < size; at++) {
            if (names[at].equals(name)) {
                return at;
            }
        }
        names[size] = name;
        return size;
    }

    private static long far(MovedPart part) {
        return Math.abs(tenths(part.getNow() - part.getBefore()));
    }

    private static long tenths(double points) {
        return Math.round(points * 10);
    }

    private static Double score(ScoredArticle card, int i) {
        return i == 0 ? card.getHot() : i == 1 ? card.getImpact() : card.getQuality();
    }

    private static List<Contribution> parts(ScoredArticle card, int i) {
        Contributions all = card.getContributions();
        return i == 0 ? all.getHot() : i == 1 ? all.getImpact() : all.getQuality();
    }
}

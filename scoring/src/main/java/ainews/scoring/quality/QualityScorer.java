package ainews.scoring.quality;

import ainews.scoring.explain.Calibration;
import ainews.scoring.explain.Explained;
import ainews.scoring.explain.Part;
import ainews.scoring.rules.RuleFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * How much an article itself is worth reading, 0 to 100: twelve additive components, named in the contributions. Primary sources with
 * substance come first, then reporting of one's own, rewrites, re-posts, filler and spam. What it tells plays no part.
 */
public final class QualityScorer {
    /** Addresses that a text may name as its sources. */
    private static final int SOURCES = 2;

    private final Calibration calibration;

    public QualityScorer(RuleFiles rules) {
        calibration = Calibration.of(rules, "quality");
    }

    /**
     * What is known of an article beside its own words.
     *
     * @param copy true if it repeats another article
     * @param opens true if it is the first article of its story
     * @param primary true if the owner of the source is what the article is about
     * @param standing the owner group's record, -1 to 1
     */
    public record Setting(boolean copy, boolean opens, boolean primary, double standing) {}

    public Explained score(QualityReading reading, Setting setting) {
        List<Part> parts = parts(reading, setting);
        double raw = 0;
        for (Part part : parts) {
            raw += part.raw();
        }
        return Explained.of(calibration.tenths(raw), parts);
    }

    private static List<Part> parts(QualityReading r, Setting setting) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("base", 34, "What any article starts from", "任何文章的起点"));
        add(
                parts,
                "substance",
                15 * saturate(r.words(), 250) + 5 * saturate(r.text().of("data"), 4),
                r.words() == 1 ? "A text of 1 word" : "A text of " + r.words() + " words",
                "正文约" + r.words() + "词");
        add(
                parts,
                "sourcing",
                sourcing(r),
                "Work of its own and named sources: figures, quotes, links",
                "有自采信息并注明来源：数据、引语与链接");
        double originality = originality(r, setting);
        add(
                parts,
                "originality",
                originality,
                originalityEn(r, setting, originality),
                originalityZh(r, setting, originality));
        add(parts, "re-post", reposted(r), "Says that it was taken over from elsewhere", "注明转载自他处");
        double specific = specificity(r);
        add(
                parts,
                "specificity",
                specific,
                specific > 0
                        ? "Numbers and names rather than generalities"
                        : "Generalities rather than numbers and names",
                specific > 0 ? "有具体数字与名称" : "内容空泛，缺少具体数字与名称");
        add(
                parts,
                "title",
                title(r),
                r.title().isBlank() ? "No title" : "Words that shout or bait",
                r.title().isBlank() ? "没有标题" : "措辞夸张或有诱导性");
        add(
                parts,
                "spam",
                spam(r),
                "Advertising, offers, adult or gambling words, broken characters",
                "含广告、促销、色情、博彩词语或乱码");
        add(parts, "machine-written", machine(r), "Says that a machine wrote it, or reads like it", "自称由机器生成，或有此迹象");
        add(
                parts,
                "source-record",
                5 * setting.standing(),
                setting.standing() > 0
                        ? "The source was often first so far"
                        : "The source often echoed or took back so far",
                setting.standing() > 0 ? "来源此前常为首发" : "来源此前多为转述或撤稿");
        add(
                parts,
                "length",
                length(r),
                r.words() == 0 ? "A title alone" : "A short text",
                r.words() == 0 ? "仅有标题" : "正文很短");
        double structure = structure(r.facts(), r.words());
        add(
                parts,
                "structure",
                structure,
                structure > 0 ? "Whole paragraphs and sentences" : "Repeated, cut or run-on lines",
                structure > 0 ? "段落与句子完整" : "有重复、残缺或冗长的行");
        return parts;
    }

    private static void add(List<Part> parts, String name, double raw, String en, String zh) {
        if (Math.abs(raw) >= 0.05) {
            parts.add(new Part(name, raw, en, zh));
        }
    }

    /** 0 for none, 0.63 at {@code scale}, towards 1. */
    private static double saturate(double value, double scale) {
        return 1 - StrictMath.exp(-value / scale);
    }

    private static double sourcing(QualityReading r) {
        String by = r.article().getAuthor();
        double author = by == null || by.isBlank() ? 0 : 1.5;
        double links = 3 * saturate(r.article().getLinks().size(), 4);
        return 11 * saturate(r.text().of("firsthand"), 2.5)
                + 4 * saturate(r.text().of("sourcing"), 3)
                + 4 * saturate(r.facts().quotes(), 4)
                + links
                + author;
    }

    private static double originality(QualityReading r, Setting setting) {
        if (setting.copy()) {
            return -16;
        }
        double echo = r.text().of("firsthand") > 2 ? 0 : 5 * saturate(r.text().of("secondhand"), 1);
        return (isPrimary(r, setting) ? 9 : 0) + (setting.opens() ? 3 : 0) - echo;
    }

    private static boolean isPrimary(QualityReading r, Setting setting) {
        return setting.primary() || Institutions.publish(r.article().getOwnerGroup());
    }

    private static String originalityEn(QualityReading r, Setting setting, double points) {
        if (setting.copy()) {
            return "A copy or translation of another article";
        }
        return points < 0
                ? "Retells what others published"
                : isPrimary(r, setting) ? "The primary source itself" : "First to tell it";
    }

    private static String originalityZh(QualityReading r, Setting setting, double points) {
        if (setting.copy()) {
            return "转载或翻译自另一篇文章";
        }
        return points < 0 ? "转述他人报道" : isPrimary(r, setting) ? "一手来源" : "首家报道";
    }

    private static double reposted(QualityReading r) {
        int signs = Math.min(3, r.text().of("repost") + r.origins());
        return signs == 0 ? 0 : -10 - 5 * signs;
    }

    private static double specificity(QualityReading r) {
        double digits = 100.0 * r.facts().digits() / Math.max(200, r.facts().chars());
        double named = r.article().getEntities().size();
        double facts = 9 * saturate(digits, 2) * saturate(r.words(), 60) + 3 * saturate(named, 4);
        if (r.words() < 40) {
            return facts;
        }
        double spoken = Math.max(0, 100.0 * r.facts().addresses() / r.words() - 1);
        double details = 100.0
                * (r.facts().names() + r.facts().digits() / 2.0 + r.facts().quotes())
                / r.words();
        double vague = 9 * StrictMath.exp(-details / 2) * saturate(r.words() - 40, 40);
        double guide = 3 * Math.min(2, r.inTitle().of("guide")) + 3 * Math.min(2, r.per100("guide", 150));
        return facts - vague - Math.min(7, 3.5 * spoken) - guide;
    }

    private static double title(QualityReading r) {
        String title = r.title();
        if (title.isBlank()) {
            return -8;
        }
        int capitals = 0;
        int letters = 0;
        int shouts = 0;
        for (int i = 0; i < Math.min(600, title.length()); i++) {
            char c = title.charAt(i);
            letters += c < 0x80 && Character.isLetter(c) ? 1 : 0;
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
            shouts += c == '!' || c == '！' ? 1 : 0;
        }
        double caps = letters > 20 && capitals > 0.7 * letters ? 5 : 0;
        double baitInText = Math.min(0.8, r.per100("bait", 150));
        return -Math.min(22, 5.0 * r.inTitle().of("bait") + Math.min(6, 2.5 * shouts) + caps + 16 * baitInText);
    }

    private static double spam(QualityReading r) {
        double broken = 100.0 * r.facts().broken() / Math.max(200, r.facts().chars());
        double links = 100.0 * Math.max(0, r.facts().links() - SOURCES) / Math.max(80, r.words());
        double offers = Math.max(0, r.per100("offer", 100) - 0.3);
        return -Math.min(
                60,
                14 * Math.min(3, r.per100("spam", 60))
                        + 18.0 * r.inTitle().of("spam")
                        + 6 * Math.min(3, broken)
                        + 3 * Math.min(4, r.per100("advert", 100))
                        + 9 * Math.min(3, offers)
                        + 4 * Math.min(3, links));
    }

    private static double machine(QualityReading r) {
        int says = r.text().of("machine");
        double filler = Math.max(0, r.per100("filler", 80) - 0.4);
        return -Math.min(
                42,
                (says > 0 ? 22 + 3.0 * Math.min(4, says) : 0)
                        + 5.0 * Math.min(2, r.text().of("disclaimer"))
                        + 6 * Math.min(4, filler));
    }

    private static double length(QualityReading r) {
        double rejected = r.article().getRejected() == null ? 0 : -8;
        return rejected - 12 * StrictMath.exp(-r.words() / 40.0);
    }

    private static double structure(TextFacts facts, int words) {
        if (words < 40) {
            return 0;
        }
        double perSentence = words / Math.max(1.0, facts.sentences());
        double running = perSentence > 70 ? -5 : 0;
        return 4 * saturate(facts.paragraphs(), 4)
                + running
                - 14 * facts.repeated()
                - 8 * Math.max(0, facts.shortLines() - 0.5);
    }
}

package ainews.scoring.quality;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.explain.Calibration;
import ainews.scoring.explain.Explained;
import ainews.scoring.explain.Part;
import ainews.scoring.story.Phrases;
import ainews.scoring.story.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * How much an article itself is worth reading, 0 to 100: twelve additive components, named in the contributions. Spam and
 * machine-written filler score low, primary sources and substance high. What it tells plays no part.
 */
public final class QualityScorer {
    private static final int SPAM = 0;
    private static final int MACHINE = 1;
    private static final int FILLER = 2;
    private static final int BAIT = 3;
    private static final int SOURCING = 4;
    private static final int DATA = 5;
    private static final int ADVERT = 6;
    private static final int DISCLAIMER = 7;

    private static final int REPOST_CHARS = 400;
    private static final List<String> REPOST = List.of(
            "来源:",
            "来源：",
            "來源:",
            "來源：",
            "來(lái)源:",
            "來(lái)源：",
            "转自",
            "转载自",
            "本文转自",
            "本文转载",
            "轉載自",
            "Originally published");

    private final Phrases cues = Phrases.bundled(
            QualityScorer.class,
            "cues.tsv",
            "spam",
            "machine",
            "filler",
            "bait",
            "sourcing",
            "data",
            "advert",
            "disclaimer");
    private final Calibration calibration = Calibration.bundled("quality");

    /**
     * What is known of an article beside its own words.
     *
     * @param copy true if it repeats another article
     * @param opens true if it is the first article of its story
     * @param primary true if the owner of the source is what the article is about
     * @param standing the owner group's record, -1 to 1
     */
    public record Setting(boolean copy, boolean opens, boolean primary, double standing) {}

    public Explained score(EnrichedArticle article, Tokens text, Setting setting) {
        String title = article.getTitle() == null ? "" : article.getTitle();
        String body =
                article.getText().isBlank() && article.getSummary() != null ? article.getSummary() : article.getText();
        TextFacts facts = TextFacts.of(body);
        int[] inText = cues.count(text);
        int[] inTitle = cues.count(Tokens.of(title, 600));
        double units = Math.max(1, text.size());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("base", 36, "What any article starts from", "任何文章的起点"));
        add(
                parts,
                "substance",
                22 * saturate(text.size(), 350) + 5 * saturate(inText[DATA], 4),
                text.size() == 1 ? "A text of 1 word" : "A text of " + text.size() + " words",
                "正文约" + text.size() + "词");
        add(
                parts,
                "sourcing",
                sourcing(article, facts, inText[SOURCING]),
                "Names its sources: quotes, links, attributions",
                "注明来源：引语、链接与出处");
        add(
                parts,
                "originality",
                setting.copy() ? -16 : (setting.primary() ? 9 : 0) + (setting.opens() ? 3 : 0),
                originalityEn(setting),
                originalityZh(setting));
        add(parts, "re-post", reposted(body) ? -9 : 0, "Says that it was first published elsewhere", "注明转载自他处");
        add(
                parts,
                "specificity",
                7 * saturate(100.0 * facts.digits() / Math.max(200, facts.chars()), 2) * saturate(text.size(), 60)
                        + 3 * saturate(article.getEntities().size(), 4),
                "Numbers and names rather than generalities",
                "有具体数字与名称");
        add(
                parts,
                "title",
                title(title, inTitle, 100.0 * inText[BAIT] / Math.max(150, units)),
                title.isBlank() ? "No title" : "Words that shout or bait",
                title.isBlank() ? "没有标题" : "措辞夸张或有诱导性");
        add(
                parts,
                "spam",
                spam(facts, inText, inTitle, units),
                "Advertising, adult or gambling words, broken characters",
                "含广告、色情、博彩词语或乱码");
        add(
                parts,
                "machine-written",
                machine(inText, units),
                "Says that a machine wrote it, or reads like it",
                "自称由机器生成，或有此迹象");
        add(parts, "source-record", 5 * setting.standing(), "The source's record so far", "来源的历史表现");
        add(
                parts,
                "length",
                length(article, text.size()),
                text.size() == 0 ? "A title alone" : "A short text",
                text.size() == 0 ? "仅有标题" : "正文很短");
        add(
                parts,
                "structure",
                structure(facts, text.size()),
                "Paragraphs and sentences, without repeated or cut lines",
                "段落与句子完整，无重复或残缺");
        double raw = 0;
        for (Part part : parts) {
            raw += part.raw();
        }
        return Explained.of(calibration.tenths(raw), parts);
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

    private static double sourcing(EnrichedArticle article, TextFacts facts, int cues) {
        double author = article.getAuthor() == null || article.getAuthor().isBlank() ? 0 : 1.5;
        double links = 3 * saturate(article.getLinks().size(), 4);
        return 6 * saturate(cues, 3) + 3 * saturate(facts.quotes(), 4) + links + author;
    }

    /** True if one of the first lines names where the text was taken from. */
    private static boolean reposted(String body) {
        String head = body.substring(0, Math.min(REPOST_CHARS, body.length()));
        for (String line : head.split("\n", 12)) {
            for (String mark : REPOST) {
                if (line.strip().startsWith(mark)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String originalityEn(Setting setting) {
        return setting.copy()
                ? "A copy or translation of another article"
                : setting.primary() ? "The primary source itself" : "First to tell it";
    }

    private static String originalityZh(Setting setting) {
        return setting.copy() ? "转载或翻译自另一篇文章" : setting.primary() ? "一手来源" : "首家报道";
    }

    private static double title(String title, int[] cues, double baitInText) {
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
        return -Math.min(22, 5.0 * cues[BAIT] + Math.min(6, 2.5 * shouts) + caps + 16 * Math.min(0.8, baitInText));
    }

    private static double spam(TextFacts facts, int[] inText, int[] inTitle, double units) {
        double dense = 100.0 * inText[SPAM] / Math.max(60, units);
        double broken = 100.0 * facts.broken() / Math.max(200, facts.chars());
        double adverts = 100.0 * inText[ADVERT] / Math.max(100, units);
        double links = 100.0 * facts.links() / Math.max(80, units);
        return -Math.min(
                60,
                14 * Math.min(3, dense)
                        + 18.0 * inTitle[SPAM]
                        + 6 * Math.min(3, broken)
                        + 3 * Math.min(4, adverts)
                        + 4 * Math.min(3, links));
    }

    private static double machine(int[] inText, double units) {
        double filler = 100.0 * inText[FILLER] / Math.max(80, units);
        return -Math.min(
                46,
                (inText[MACHINE] > 0 ? 22 + 3.0 * Math.min(4, inText[MACHINE]) : 0)
                        + 5.0 * Math.min(2, inText[DISCLAIMER])
                        + 9 * Math.min(4, filler));
    }

    private static double length(EnrichedArticle article, int words) {
        double rejected = article.getRejected() == null ? 0 : -8;
        return rejected - 12 * StrictMath.exp(-words / 40.0);
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

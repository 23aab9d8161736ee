package ainews.scoring.impact;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.schemas.Novelty;
import ainews.scoring.cue.Cues;
import ainews.scoring.explain.Calibration;
import ainews.scoring.explain.Explained;
import ainews.scoring.explain.Part;
import ainews.scoring.rules.RuleFiles;
import ainews.scoring.text.ArticleText;
import ainews.scoring.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Expected lasting significance of what an article tells, 0 to 100, from its content: what happened, to whom, how big, how new, told
 * by whom. How many others tell it plays no part, so a first, lone report can score high and copies raise nothing.
 */
public final class ImpactScorer {
    private static final Map<String, Double> PRIORS = Map.ofEntries(
            Map.entry("model-release", 17.0),
            Map.entry("open-weights-release", 16.0),
            Map.entry("chip-announcement", 17.0),
            Map.entry("merger", 18.0),
            Map.entry("regulation", 17.0),
            Map.entry("incident", 12.0),
            Map.entry("funding", 12.0),
            Map.entry("lawsuit", 12.0),
            Map.entry("executive-change", 13.0),
            Map.entry("earnings", 9.0),
            Map.entry("product-launch", 8.0),
            Map.entry("partnership", 9.0),
            Map.entry("benchmark-result", 8.0),
            Map.entry("roadmap", 8.0),
            Map.entry("pricing-change", 7.0),
            Map.entry("research-paper", 7.0),
            Map.entry("opinion", -6.0),
            Map.entry("round-up", -9.0));
    private static final int WIDE = 0;
    private static final int NARROW = 1;
    private static final int POLICY = 2;
    private static final int STATE = 3;
    private static final int LESSER = 4;

    /** What an act of a state counts where no event type was found for it. */
    private static final double STATE_ACTS = 8;

    private static final int TITLE_CHARS = 600;
    private static final int LEAD_CHARS = 400;

    private final Cues scope;
    private final Prominence prominence;
    private final Calibration calibration;

    public ImpactScorer(RuleFiles rules) {
        scope = Cues.of(rules.lines("impact/scope.tsv"), "wide", "narrow", "policy", "state", "lesser");
        prominence = Prominence.of(rules);
        calibration = Calibration.of(rules, "impact");
    }

    /**
     * What an article's own content says: the parts before those of its novelty, and the parts after them.
     *
     * @param first what happened, to whom, how big
     * @param last how wide
     */
    public record Reading(List<Part> first, List<Part> last) {}

    /**
     * Reads an article, whatever came before it.
     *
     * @param read its title and text
     */
    public Reading read(EnrichedArticle article, ArticleText read) {
        Text title = read.title().orOf(article.getTitle(), TITLE_CHARS);
        Text text = read.body().orOf(article.getText(), Magnitude.LEAD_CHARS);
        List<Part> first = new ArrayList<>();
        first.add(new Part("base", 10, "What any article starts from", "任何文章的起点"));
        double prominence = addProminence(article, first);
        addEvent(article, prominence, first);
        addMagnitude(title, text, first);
        List<Part> last = new ArrayList<>();
        addScope(article, title, text, last);
        return new Reading(first, last);
    }

    /**
     * Impact with its parts.
     *
     * @param standing the owner group's record, -1 to 1
     * @param primary true if the owner of the source is what the article is about
     * @param qualityTenths the article's quality
     */
    public Explained score(Reading reading, Novelty novelty, double standing, boolean primary, int qualityTenths) {
        List<Part> parts = new ArrayList<>(reading.first());
        addNovelty(novelty, parts);
        parts.addAll(reading.last());
        addSource(standing, primary, qualityTenths, parts);
        double raw = 0;
        for (Part part : parts) {
            raw += part.raw();
        }
        return Explained.of(calibration.tenths(raw), parts);
    }

    private static void addEvent(EnrichedArticle article, double prominence, List<Part> parts) {
        double most = 0;
        double least = 0;
        String event = null;
        for (EventType type : article.getEventTypes()) {
            double prior = PRIORS.getOrDefault(type.getId(), 4.0) * (0.4 + 0.6 * clamp(type.getConfidence()));
            prior *= prior < 0 || type.getId().equals("regulation") ? 1 : 0.6 + 0.5 * prominence;
            if (prior > most) {
                most = prior;
                event = type.getId();
            }
            if (prior < least) {
                least = prior;
                event = event == null ? type.getId() : event;
            }
        }
        if (event != null) {
            parts.add(new Part(
                    "event-type", most * (least < 0 ? 0.5 : 1) + least, EventNames.en(event), EventNames.zh(event)));
        }
    }

    /** Returns the weight of the main entity, 0 to 1. */
    private double addProminence(EnrichedArticle article, List<Part> parts) {
        double first = 0;
        double second = 0;
        Entity main = null;
        for (Entity entity : article.getEntities()) {
            double role = entity.getRole() == null ? 0.85 : roleWeight(entity.getRole());
            double weight = prominence.of(entity) * role * Math.min(1, 0.15 + clamp(entity.getRelevance() / 100));
            if (weight > first) {
                second = first;
                first = weight;
                main = entity;
            } else if (weight > second) {
                second = weight;
            }
        }
        if (main != null) {
            String zh = main.getNameZh() == null ? main.getName() : main.getNameZh();
            parts.add(new Part("prominence", 16 * first + 4 * second, "It is about " + main.getName(), "涉及" + zh));
        }
        return first;
    }

    private static double roleWeight(String role) {
        return switch (role) {
            case "releaser", "subject", "regulator" -> 1;
            case "investor", "supplier", "customer" -> 0.8;
            default -> 0.5;
        };
    }

    private static void addMagnitude(Text title, Text text, List<Part> parts) {
        Magnitude magnitude = Magnitude.of(title, text);
        if (magnitude.money() > 0) {
            double money = magnitude.money() * Math.sqrt(magnitude.money());
            parts.add(new Part("money", 24 * money, "A large sum of money is stated", "涉及大额资金"));
        }
        if (magnitude.parameters() > 0) {
            parts.add(new Part("parameters", 5 * magnitude.parameters(), "A large model by its parameters", "模型参数规模大"));
        }
        if (magnitude.speedUp() > 0) {
            parts.add(new Part("speed-up", 6 * magnitude.speedUp(), "A manifold gain is stated", "声称有数倍提升"));
        }
    }

    private static void addNovelty(Novelty novelty, List<Part> parts) {
        if (novelty.getFirstStory()) {
            parts.add(new Part("novelty", 5, "First report of the happening", "首次报道该事件"));
        } else if (novelty.getDaysSinceSimilar() != null && novelty.getSimilar7d() > 0) {
            parts.add(new Part(
                    "novelty",
                    -2,
                    novelty.getSimilar7d()
                            + (novelty.getSimilar7d() == 1 ? " similar article" : " similar articles")
                            + " in the last 7 days",
                    "最近7天已有" + novelty.getSimilar7d() + "篇类似文章"));
        }
    }

    private void addScope(EnrichedArticle article, Text title, Text text, List<Part> parts) {
        int[] inTitle = scope.count(title, TITLE_CHARS);
        int[] inLead = scope.count(text, LEAD_CHARS);
        double wide = inTitle[WIDE] > 0 ? 5 : inLead[WIDE] > 0 ? 3 : 0;
        if (wide > 0) {
            parts.add(new Part("scope", wide, "Its words claim a wide or record effect", "措辞表明影响广泛或创纪录"));
        }
        boolean regulation = tells(article, "regulation");
        double policy = inTitle[POLICY] > 0 ? 12 : inLead[POLICY] > 0 ? 6 : 0;
        boolean byState = inTitle[STATE] > 0 && inTitle[POLICY] > 0;
        if (policy > 0 && (regulation || byState)) {
            double ofState = regulation ? policy : policy + STATE_ACTS;
            parts.add(new Part("policy", ofState, "A rule that binds an industry or a country", "约束整个行业或国家的规则"));
        }
        if (inTitle[NARROW] > 0 || patchVersion(title.source()) || saysHow(title.source())) {
            parts.add(new Part("narrow", -11, "A minor or practical matter", "属于细节或实用类内容"));
        } else if (inLead[NARROW] > 0) {
            parts.add(new Part("narrow", -4, "A minor or practical matter", "属于细节或实用类内容"));
        } else if (inTitle[LESSER] > 0) {
            parts.add(new Part("narrow", -4, "A lesser version by its name", "从名称看属于较小版本"));
        }
    }

    private static boolean tells(EnrichedArticle article, String eventType) {
        for (EventType type : article.getEventTypes()) {
            if (type.getId().equals(eventType)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysHow(String title) {
        return title.regionMatches(true, 0, "how to ", 0, 7) || title.regionMatches(true, 0, "review:", 0, 7);
    }

    /** A version of three numbers, such as 1.4.2. */
    private static boolean patchVersion(String title) {
        int dots = 0;
        boolean digit = false;
        for (int i = 0; i < Math.min(TITLE_CHARS, title.length()); i++) {
            char c = title.charAt(i);
            if (c >= '0' && c <= '9') {
                if (dots == 2) {
                    return true;
                }
                digit = true;
            } else if (c == '.' && digit) {
                dots++;
                digit = false;
            } else {
                dots = 0;
                digit = false;
            }
        }
        return false;
    }

    private static void addSource(double standing, boolean primary, int qualityTenths, List<Part> parts) {
        double source = 3 * standing + (primary ? 4 : 0);
        if (source != 0) {
            parts.add(new Part(
                    "source",
                    source,
                    primary ? "Told by its maker" : "The source's record so far",
                    primary ? "当事方发布" : "来源的历史表现"));
        }
        if (qualityTenths < 300) {
            parts.add(
                    new Part("doubtful", (qualityTenths - 300) / 300.0 * 12, "The article itself is poor", "文章本身质量低"));
        }
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }
}

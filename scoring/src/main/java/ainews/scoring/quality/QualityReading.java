package ainews.scoring.quality;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.cue.Cues;
import ainews.scoring.rules.RuleFiles;
import ainews.scoring.text.ArticleText;
import ainews.scoring.text.Text;
import java.util.List;

/** What quality needs of an article's own words, read once: counts of marks and of the phrases of the reviewed list. Immutable. */
public final class QualityReading {
    private static final String[] KINDS = {
        "spam",
        "machine",
        "filler",
        "bait",
        "sourcing",
        "data",
        "advert",
        "disclaimer",
        "firsthand",
        "secondhand",
        "repost",
        "offer",
        "guide"
    };

    private static final List<String> ORIGIN_LABELS = List.of("来源", "來源", "來(lái)源", "来源丨", "文章来源", "文章來源", "Source:");
    private static final List<String> OWN = List.of("原创", "本站", "本报", "本网", "original");
    private static final int EDGE_CHARS = 400;
    private static final int MAX_LABEL_LINE = 60;
    private static final int MAX_TITLE_CHARS = 600;

    private final EnrichedArticle article;
    private final String title;
    private final TextFacts facts;
    private final Counts text;
    private final Counts inTitle;
    private final int words;
    private final int origins;

    /** Finds the phrases of the reviewed list. Immutable. */
    public static final class Reader {
        private final Cues cues;

        public Reader(RuleFiles rules) {
            cues = Cues.of(rules.lines("quality/cues.tsv"), KINDS);
        }

        /**
         * Reads an article.
         *
         * @param read its title and text
         * @param words how many the text has
         */
        public QualityReading read(EnrichedArticle article, ArticleText read, int words) {
            return new QualityReading(article, read, words, cues);
        }
    }

    private QualityReading(EnrichedArticle article, ArticleText read, int words, Cues cues) {
        this.article = article;
        this.words = words;
        title = article.getTitle() == null ? "" : article.getTitle();
        boolean summary = article.getText().isBlank() && article.getSummary() != null;
        Text body = read.body().orOf(summary ? article.getSummary() : article.getText(), TextFacts.MAX_CHARS);
        facts = TextFacts.of(body);
        text = new Counts(cues.count(body, TextFacts.MAX_CHARS));
        inTitle = new Counts(cues.count(read.title().orOf(title, MAX_TITLE_CHARS), MAX_TITLE_CHARS));
        origins = originLines(body.source());
    }

    /** How often each kind of phrase occurs. */
    @SuppressWarnings("ArrayRecordComponent")
    record Counts(int[] byKind) {
        private static final List<String> NAMES = List.of(KINDS);

        int of(String kind) {
            return byKind[NAMES.indexOf(kind)];
        }
    }

    EnrichedArticle article() {
        return article;
    }

    String title() {
        return title;
    }

    TextFacts facts() {
        return facts;
    }

    Counts text() {
        return text;
    }

    Counts inTitle() {
        return inTitle;
    }

    int words() {
        return words;
    }

    int origins() {
        return origins;
    }

    double per100(String kind, int least) {
        return 100.0 * text.of(kind) / Math.max(least, words);
    }

    /** Lines at either end that name where the text was taken from. */
    private static int originLines(String body) {
        int head = Math.min(EDGE_CHARS, body.length());
        return namesOrigin(body, 0, head)
                        || namesOrigin(body, Math.max(head, body.length() - EDGE_CHARS), body.length())
                ? 1
                : 0;
    }

    private static boolean namesOrigin(String body, int from, int end) {
        int next;
        for (int at = from; at < end; at = next) {
            int to = body.indexOf('\n', at);
            to = to < 0 || to > end ? end : to;
            next = to + 1;
            if (mayBeOrigin(body, at, to) && isOrigin(body.substring(at, to).strip())) {
                return true;
            }
        }
        return false;
    }

    /** False for nearly all lines: by their first character, or the one after a bracket. */
    private static boolean mayBeOrigin(String body, int from, int to) {
        int at = from;
        while (at < to && Character.isWhitespace(body.charAt(at))) {
            at++;
        }
        char first = at < to ? body.charAt(at) : 0;
        if (first == '(' || first == '（') {
            return true;
        }
        for (String label : ORIGIN_LABELS) {
            if (label.charAt(0) == first) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOrigin(String line) {
        String bare = line.startsWith("(") || line.startsWith("（") ? line.substring(1) : line;
        if (bare.length() > MAX_LABEL_LINE || ORIGIN_LABELS.stream().noneMatch(bare::startsWith)) {
            return false;
        }
        if (OWN.stream().anyMatch(bare::contains)) {
            return false;
        }
        for (String label : ORIGIN_LABELS) {
            if (bare.startsWith(label) && bare.length() > label.length() + 1) {
                char next = bare.charAt(label.length());
                return label.endsWith(":") || next == ':' || next == '：' || next == '丨' || next == '|' || next == ' ';
            }
        }
        return false;
    }
}

package ainews.enrich.text;

import ainews.schemas.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into its runs by language, as needed for pages that set English and Chinese side by side. Names in Latin
 * letters inside Chinese, and single Chinese words inside English, do not make runs of their own.
 */
public final class Segments {

    private static final int SHORT_RUN = 60;

    private Segments() {}

    /** Returns runs in order that cover the text without gaps or overlap; none for an empty text. */
    public static List<Segment> of(String text) {
        return of(text, Language.of(text));
    }

    /**
     * The same for a text whose predominant language was told already.
     *
     * @param language what {@link Language#of} says of it
     */
    public static List<Segment> of(String text, String language) {
        if (text.isEmpty()) {
            return List.of();
        }
        Script.Counts counts = Script.count(text);
        boolean eastAsian = counts.of(Script.HAN) + counts.of(Script.KANA) > 0;
        if (!eastAsian || counts.of(Script.LATIN) == 0) {
            return List.of(new Segment(language, 0, text.length()));
        }
        List<Run> runs = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            RunSplitter.split(text, start, end, runs);
            start = end;
        }
        return named(text, joined(runs));
    }

    /** Joins neighbours of one kind; what has no letters, and so no kind, goes with what comes before. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null) {
                joined.add(run);
            } else if (run.kind() == last.kind() || run.kind() == Run.Kind.NEUTRAL || last.kind() == Run.Kind.NEUTRAL) {
                Run.Kind kind = last.kind() == Run.Kind.NEUTRAL ? run.kind() : last.kind();
                joined.set(joined.size() - 1, new Run(kind, last.start(), run.end()));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    private static List<Segment> named(String text, List<Run> runs) {
        List<Segment> segments = new ArrayList<>();
        for (Run run : runs) {
            String lang = run.kind() == Run.Kind.CHINESE
                    ? chineseOrJapanese(text, run)
                    : latin(text.substring(run.start(), run.end()));
            Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            if (last != null && lang.equals(last.getLang())) {
                last.setEnd(run.end());
            } else {
                segments.add(new Segment(lang, run.start(), run.end()));
            }
        }
        return segments;
    }

    /** A run of its own among Chinese is English unless it is clearly something else. */
    private static String latin(String run) {
        String language = Language.of(run);
        return language.equals(Language.UNKNOWN) || run.length() < SHORT_RUN ? "en" : language;
    }

    private static String chineseOrJapanese(String text, Run run) {
        Script.Counts counts = Script.count(text, run.start(), run.end());
        int kana = counts.of(Script.KANA);
        return kana > 1 && kana * 20 > counts.of(Script.HAN) + kana ? "ja" : "zh";
    }
}

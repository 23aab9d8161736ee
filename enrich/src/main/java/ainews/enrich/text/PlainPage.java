package ainews.enrich.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The article inside a web page that was saved as plain text: its title, wherever it stands, and its paragraphs without
 * spam, navigation, share lines, score boxes, comments and lists of other articles around them. A statement that the text
 * was written by a machine stays in the text, since readers of it judge by that, and so does a line that names where it was taken
 * from, behind the article. Pronunciation glosses that a copying site put all over the page are undone. Text that does not look like
 * a saved page comes back as it is.
 *
 * @param title null if none was found
 * @param author or the named source; null if none was found
 * @param publishedAt null if unknown
 * @param precision second, minute, hour, day, month or year; null where publishedAt is null
 * @param publishedUnknown why publishedAt is null: absent, unreadable, impossible or future
 */
public record PlainPage(
        String title, String text, String author, Instant publishedAt, String precision, String publishedUnknown) {

    private static final int MAX_LINES = 20_000;

    /** Each thread folds the lines of one page after the other into the same buffers. */
    private static final ThreadLocal<FoldedText> FOLDING = ThreadLocal.withInitial(FoldedText::new);

    private static final Pattern AUTHOR =
            Pattern.compile("^(?:作者|文|撰文|记者|by|author|written by|posted by)(?: ?[:|/] ?|(?<=by) )(\\S.{0,39})$");
    private static final Pattern SOURCE = Pattern.compile("^(?:来源|出处|source)(?: ?[:|/] ?)(\\S.{0,39})$");

    /** As {@link #of(String, String, Instant)} without a title given. */
    public static PlainPage of(String text, Instant observedAt) {
        return of(text, null, observedAt);
    }

    /**
     * Reads a page.
     *
     * @param givenTitle kept where not null; else the title is looked for
     * @param observedAt what relative dates count from; null if unknown
     */
    public static PlainPage of(String text, String givenTitle, Instant observedAt) {
        List<DumpLine> lines = lines(Glosses.undone(text));
        if (!DumpSigns.looksLikeDump(lines)) {
            String title = givenTitle != null ? givenTitle : DumpTitle.ofOrdinary(lines);
            return new PlainPage(title, text, null, null, null, DumpDate.ABSENT.unknown());
        }
        DumpBody body = DumpBody.of(lines);
        int titleAt = givenTitle == null ? DumpTitle.find(lines, body) : -1;
        String title = titleAt < 0 ? givenTitle : lines.get(titleAt).text();
        DumpDate date = body.date(lines, observedAt);
        String article = body.text(lines, title);
        String origin = article.isEmpty() ? "" : origin(lines, article);
        return new PlainPage(title, article + origin, author(lines), date.at(), date.precision(), date.unknown());
    }

    /** The line that names the source, as a last paragraph; empty if there is none or the article has it already. */
    private static String origin(List<DumpLine> lines, String article) {
        for (DumpLine line : lines) {
            if (line.kind() == DumpLine.Kind.BYLINE
                    && SOURCE.matcher(line.normal()).matches()
                    && !article.contains(line.text())) {
                return "\n\n" + line.text();
            }
        }
        return "";
    }

    /** Whether a text carries signs of the page around an article. */
    public static boolean looksLikeDump(String text) {
        return DumpSigns.looksLikeDump(lines(text));
    }

    private static List<DumpLine> lines(String text) {
        List<DumpLine> lines = new ArrayList<>();
        FoldedText folding = FOLDING.get();
        int start = 0;
        while (start < text.length() && lines.size() < MAX_LINES) {
            int end = lineEnd(text, start);
            lines.add(DumpLine.of(text.substring(start, end), folding));
            boolean windows = text.startsWith("\r\n", end);
            start = end + (windows ? 2 : 1);
        }
        return lines;
    }

    /** Ends as those of {@link String#lines}, without the stream, since every plain text is asked. */
    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static String author(List<DumpLine> lines) {
        String author = firstNamed(lines, AUTHOR);
        return author != null ? author : firstNamed(lines, SOURCE);
    }

    private static String firstNamed(List<DumpLine> lines, Pattern label) {
        for (DumpLine line : lines) {
            if (line.kind() != DumpLine.Kind.BYLINE) {
                continue;
            }
            NormalText folded = NormalText.of(line.text());
            Matcher named = label.matcher(folded.value());
            if (named.matches()) {
                return line.text().substring(folded.start(named.start(1)), folded.end(named.end(1)));
            }
        }
        return null;
    }
}

package ainews.enrich.extract;

import java.util.List;
import java.util.StringJoiner;
import org.jsoup.nodes.Document;

/**
 * The text of a piece of HTML that is an article's content already, such as a feed entry's: all of it is kept, since there is
 * no navigation around it. Never throws.
 *
 * @param text blocks parted by a blank line; empty where there is none
 * @param links absolute http(s) addresses in order, without repeats
 */
public record HtmlFragment(String text, List<String> links) {

    /** @param url what relative links are resolved against; may be null */
    public static HtmlFragment of(String html, String url) {
        String bounded = html.length() > PageReader.MAX_CHARS ? html.substring(0, PageReader.MAX_CHARS) : html;
        Document document = PageReader.parser().parseInput(bounded, "");
        StringJoiner text = new StringJoiner("\n\n");
        PageTree.of(document.body()).blocks.forEach(block -> text.add(block.text()));
        return new HtmlFragment(text.toString(), PageLinks.of(document.select("a[href]"), url));
    }

    /** Whether the HTML is a whole page rather than a piece of one. */
    public static boolean isWholePage(String html) {
        String head = html.substring(0, Math.min(html.length(), 2048)).toLowerCase(java.util.Locale.ROOT);
        return head.contains("<html")
                || head.contains("<!doctype")
                || head.contains("<body")
                || head.contains("<head>");
    }
}

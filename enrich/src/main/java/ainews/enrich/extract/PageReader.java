package ainews.enrich.extract;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads an article from a web page: title, main text, author, dates, canonical link; or says why the page is none. Thread-safe, deterministic, and never throws whatever the page holds.
 *
 * <p>The work is bounded: of a page only the first {@value #MAX_BYTES} bytes and {@value #MAX_CHARS} characters are read, and elements nested deeper than {@value #MAX_DEPTH} become
 * siblings; of its block elements the first {@value PageTree#MAX_BOXES} are read.
 *
 * <pre>{@code
 * switch (new PageReader().read(bytes, "text/html; charset=gbk", url, observedAt)) {
 *     case Found found -> found.article().text();
 *     case Rejected rejected -> rejected.reason().id();
 * }
 * }</pre>
 */
public final class PageReader {
    /** Bytes of a page beyond this are not read. */
    public static final int MAX_BYTES = 16 << 20;

    /** Characters of a page beyond this are not read; no page without its scripts is nearly as long, and nested tags of so many already take a parser a second. */
    public static final int MAX_CHARS = 4 << 20;

    static final int MAX_DEPTH = 400;
    private static final int NEAR_BLOCKS = 15;
    private static final int BARE = 200;
    private static final int HEAD_BYTES = 1 << 14;

    /**
     * Reads a page as fetched.
     *
     * @param contentTypeHeader the HTTP header's value; may be null
     * @param url the page's address, for links and as a witness of the date; may be null
     * @param observedAt what relative dates are counted from and what later dates are refused against; may be null
     */
    public Extraction read(byte[] page, String contentTypeHeader, String url, Instant observedAt) {
        byte[] slim = Slimming.of(page);
        Reader text = TextDecoder.reader(slim, contentTypeHeader, MAX_CHARS);
        if (text == null || Rejections.ofMarkup(head(slim), contentTypeHeader) != null) {
            return read(TextDecoder.decode(slim, contentTypeHeader).text(), contentTypeHeader, url, observedAt);
        }
        return read(parser().parseInput(text, ""), url, observedAt);
    }

    /** As above, for a page that is text already. */
    public Extraction read(String html, String url, Instant observedAt) {
        return read(html, null, url, observedAt);
    }

    private static Extraction read(String html, String contentTypeHeader, String url, Instant observedAt) {
        String bounded = html.length() > MAX_CHARS ? html.substring(0, MAX_CHARS) : html;
        Extraction.Reason reason = Rejections.ofMarkup(bounded, contentTypeHeader);
        if (reason != null) {
            return new Extraction.Rejected(
                    reason,
                    new PageArticle(null, null, null, null, null, null, null, PublicationDate.ABSENT, null, List.of()));
        }
        return read(parser().parseInput(bounded, ""), url, observedAt);
    }

    static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    }

    private static String head(byte[] page) {
        byte[] head = Arrays.copyOf(page, Math.min(page.length, HEAD_BYTES));
        return new String(head, StandardCharsets.UTF_8);
    }

    private static Extraction read(Document document, String url, Instant observedAt) {
        PageFacts facts = facts(document);
        JsonLd ld = JsonLd.of(facts.scripts);
        ld.prefer(
                facts.meta("og:title", "twitter:title") == null
                        ? facts.title
                        : facts.meta("og:title", "twitter:title"));
        PageTree tree = PageTree.of(document.body());
        String site = facts.meta("og:site_name", "application-name");
        String title = Titles.of(facts, ld, site);
        MainText main = MainText.of(tree, title);
        List<Block> blocks = main.blocks();
        String canonical = PageLinks.canonical(facts, url);
        String base = url == null ? canonical : url;
        List<Block> near = lines(near(tree, blocks, title));
        Dates dates = new Dates(
                observedAt, PageZone.of(lang(facts), blocks), DayOrder.isDayFirst(lang(facts), base), near, blocks);
        String author = Authors.of(facts, ld, site, title, near, tree.blocks);
        PageArticle article = new PageArticle(
                title,
                text(BlockFilter.withoutByline(blocks, author)),
                author,
                Titles.clean(site),
                PageLinks.absolute(image(facts, ld), base),
                lang(facts),
                canonical,
                dates.published(facts, ld, base),
                dates.updated(facts, ld),
                PageLinks.of(main.anchors(), base));
        Extraction.Reason reason = Rejections.ofReading(tree, blocks, title, facts, ld);
        if (isBare(blocks, reason) && ld.isFree()) {
            HtmlFragment drawn = ScriptText.of(facts, ld, title, base);
            if (drawn != null) {
                return new Extraction.Found(article.withText(drawn.text(), drawn.links()));
            }
        }
        return reason == null ? new Extraction.Found(article) : new Extraction.Rejected(reason, article.withoutText());
    }

    /** Whether hardly anything is to be read where the article should be. */
    private static boolean isBare(List<Block> blocks, Extraction.Reason reason) {
        return reason == Extraction.Reason.EMPTY
                || reason == Extraction.Reason.TOO_SHORT
                || ((reason == null || reason == Extraction.Reason.PAYWALL)
                        && blocks.stream().mapToInt(Block::width).sum() < BARE);
    }

    private static PageFacts facts(Document document) {
        PageFacts facts = PageFacts.of(document);
        if (!facts.isStreamed) {
            return facts;
        }
        StreamedParts.settle(document);
        return PageFacts.of(document);
    }

    private static String image(PageFacts facts, JsonLd ld) {
        String image = facts.meta("og:image", "og:image:url", "twitter:image", "twitter:image:src");
        return image == null ? ld.articleText("image") : image;
    }

    private static String lang(PageFacts facts) {
        String lang =
                facts.lang != null ? facts.lang : facts.meta("content-language", "language", "og:locale", "inlanguage");
        return lang == null || lang.length() > 35 ? null : lang.replace('_', '-');
    }

    /** The blocks before an article's text, nearest first, then its first and last few: where bylines and dates stand. */
    private static List<Block> near(PageTree tree, List<Block> text, String title) {
        List<Block> near = new ArrayList<>();
        if (text.isEmpty()) {
            return near;
        }
        int first = text.get(0).index();
        for (int i = first - 1; i >= Math.max(0, first - NEAR_BLOCKS); i--) {
            near.add(tree.blocks.get(i));
        }
        for (int i = first - NEAR_BLOCKS - 1; i >= 0; i--) {
            if (tree.blocks.get(i).isHeading() && tree.blocks.get(i).text().equals(title)) {
                near.addAll(tree.blocks.subList(Math.max(0, i - 3), Math.min(i + 4, first)));
                break;
            }
        }
        near.addAll(tree.blocks.subList(first, Math.min(first + 10, tree.blocks.size())));
        int last = text.get(text.size() - 1).index();
        near.addAll(tree.blocks.subList(Math.max(first, last - 3), Math.min(tree.blocks.size(), last + 4)));
        return near;
    }

    /** Blocks of several short lines cut into these: a headline, a byline and a date may be parted by line breaks alone. */
    private static List<Block> lines(List<Block> blocks) {
        List<Block> lines = new ArrayList<>();
        blocks.forEach(block -> lines.addAll(block.lines()));
        return lines;
    }

    private static String text(List<Block> blocks) {
        int length = 0;
        for (Block block : blocks) {
            length += block.text().length() + 2;
        }
        StringBuilder text = new StringBuilder(length);
        for (Block block : blocks) {
            if (text.length() > 0) {
                text.append("\n\n");
            }
            text.append(block.text());
        }
        return text.toString();
    }
}

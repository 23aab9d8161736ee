package ainews.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeedParserTest {
    private static ParsedFeed parse(String text) {
        return FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, null);
    }

    static Stream<Arguments> formats() {
        String fields = "<title>News</title><link>https://lab.example/</link>";
        String item = "<title>One &amp;amp; two</title><link>https://lab.example/1</link>";
        return Stream.of(
                argumentSet(
                        "RSS 2.0",
                        "rss20",
                        "<rss version='2.0'><channel>" + fields + "<item>" + item + "</item></channel></rss>"),
                argumentSet(
                        "RSS 0.91",
                        "rss091",
                        "<rss version='0.91'><channel>" + fields + "<item>" + item + "</item></channel></rss>"),
                argumentSet(
                        "RSS 1.0",
                        "rss10",
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                                + " xmlns='http://purl.org/rss/1.0/'><channel>" + fields + "</channel><item>" + item
                                + "</item></rdf:RDF>"),
                argumentSet(
                        "RSS with a prefix of its own",
                        "rss20",
                        "<r:rss xmlns:r='http://backend.userland.com/rss2' version='2.0'><r:channel>"
                                + (fields + "<item>" + item + "</item>")
                                        .replace("</", "</r:")
                                        .replaceAll("<(\\w)", "<r:$1")
                                        .replace("<r:r:", "<r:")
                                + "</r:channel></r:rss>"),
                argumentSet(
                        "Atom 1.0",
                        "atom10",
                        "<feed xmlns='http://www.w3.org/2005/Atom'><title>News</title><link href='https://lab.example/'/>"
                                + "<entry><title type='html'>One &amp;amp; two</title>"
                                + "<link rel='edit' href='https://lab.example/edit'/>"
                                + "<link href='https://lab.example/1'/></entry></feed>"),
                argumentSet(
                        "Atom with a prefix",
                        "atom10",
                        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>News</a:title><a:link href='https://lab.example/'/>"
                                + "<a:entry><a:title>One &amp; two</a:title>"
                                + "<a:link href='https://lab.example/1'/></a:entry></a:feed>"),
                argumentSet(
                        "Atom 0.3",
                        "atom03",
                        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>News</title>"
                                + "<link rel='alternate' href='https://lab.example/'/>"
                                + "<entry><title type='text/html' mode='escaped'>One &amp;amp; two</title>"
                                + "<link rel='alternate' href='https://lab.example/1'/></entry></feed>"),
                argumentSet(
                        "CDF",
                        "cdf",
                        "<CHANNEL HREF='https://lab.example/'><TITLE>News</TITLE>"
                                + "<ITEM HREF='https://lab.example/1'><TITLE>One &amp; two</TITLE></ITEM></CHANNEL>"),
                argumentSet(
                        "JSON Feed 1.1",
                        "json11",
                        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"News\","
                                + "\"home_page_url\":\"https://lab.example/\",\"items\":[{\"id\":\"1\","
                                + "\"url\":\"https://lab.example/1\",\"title\":\"One & two\"}]}"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldReadEveryFormat(String format, String text) {
        ParsedFeed feed = parse(text);

        assertThat(feed.format()).isEqualTo(format);
        assertThat(feed.wellFormed()).isTrue();
        assertThat(feed.title()).isEqualTo("News");
        assertThat(feed.url()).isEqualTo("https://lab.example/");
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.entries().get(0).title()).isEqualTo("One & two");
        assertThat(feed.entries().get(0).url()).isEqualTo("https://lab.example/1");
    }

    @Test
    void shouldKeepEveryFieldOfAnItem() {
        FeedEntry entry = parse(SampleFeeds.rss(1, 60)).entries().get(0);

        assertThat(entry.title()).isEqualTo("Model 0 & its tests");
        assertThat(entry.url()).isEqualTo("https://lab.example/posts/0?a=1&b=2");
        assertThat(entry.guid()).isEqualTo("post-0");
        assertThat(entry.summary()).isEqualTo("A <b>short</b> teaser.");
        assertThat(entry.body())
                .isEqualTo(
                        "<p>The model reads <a href=\"https://lab.example/papers/0\">papers</a> &amp; writes 摘要 of them.</p>");
        assertThat(entry.contentType()).isEqualTo("text/html");
        assertThat(entry.author()).isEqualTo("Ann Example");
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-01-12T00:12:10Z"));
        assertThat(entry.publishedPrecision()).isEqualTo("second");
        assertThat(entry.categories()).containsExactly("Models", "Tests");
        assertThat(entry.lang()).isEqualTo("en");
    }

    @Test
    void shouldKeepEveryFieldOfAJsonItem() {
        FeedEntry entry = parse(
                        "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"t\",\"author\":{\"name\":\"Ann\"},"
                                + "\"items\":[{\"id\":7,\"external_url\":\"https://x.example/a\",\"content_html\":\"<p>a</p>\","
                                + "\"content_text\":\"a\",\"summary\":\"s\",\"date_published\":\"2026-01-12T08:12:00+08:00\","
                                + "\"tags\":[\"x\",\"y\"],\"odd\":{\"a\":[1]}}]}")
                .entries()
                .get(0);

        assertThat(entry.guid()).isEqualTo("7");
        assertThat(entry.url()).isEqualTo("https://x.example/a");
        assertThat(entry.body()).isEqualTo("<p>a</p>");
        assertThat(entry.summary()).isEqualTo("s");
        assertThat(entry.author()).isEqualTo("Ann");
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-01-12T00:12:00Z"));
        assertThat(entry.categories()).containsExactly("x", "y");
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                argumentSet("escaped markup", "Open &lt;b&gt;weights&lt;/b&gt;", "Open weights"),
                argumentSet("markup in place", "Open <b>weights</b>", "Open weights"),
                argumentSet("CDATA", "<![CDATA[Q&A: <i>why</i> AT&amp;T]]>", "Q&A: why AT&T"),
                argumentSet("no markup though it has brackets", "a &lt; b &gt; c", "a < b > c"),
                argumentSet(
                        "a tag that is none of HTML's",
                        "&lt;think&gt; tokens &lt;/think&gt;",
                        "<think> tokens </think>"),
                argumentSet("HTML's names without declaration", "caf&eacute; &ndash; &#8217;s", "café – ’s"),
                argumentSet("a name that nobody knows", "R&D; A&B", "R&D; A&B"),
                argumentSet("windows-1252 by number", "don&#146;t", "don’t"),
                argumentSet("UTF-8 encoded twice", "itâ€™s", "it’s"),
                argumentSet("white space", " \n a\t b  ", "a b"),
                argumentSet("script", "a&lt;script&gt;alert(1)&lt;/script&gt;b", "ab"),
                argumentSet("never closed", "Open weights<link>https://lab.example/</link>", "Open weights"));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void shouldGiveTitlesAsPlainText(String title, String expected) {
        String rss = "<rss><channel><item><title>" + title + "</title></item></channel></rss>";

        assertThat(parse(rss).entries().get(0).title()).isEqualTo(expected);
    }

    static Stream<Arguments> broken() {
        String good = "<item><title>A</title><link>https://lab.example/a</link></item>";
        return Stream.of(
                argumentSet("no end", "<rss><channel>" + good + "<item><title>B</title>", 2),
                argumentSet(
                        "no end of the entry", "<rss><channel><item><title>A</title>" + good + "</channel></rss>", 2),
                argumentSet("a tag cut off", "<rss><channel>" + good + "<item><title>B</ti", 2),
                argumentSet("stray brackets", "<rss><channel>1 < 2 & 3" + good + "</channel></rss>", 1),
                argumentSet(
                        "tags closed crosswise",
                        "<rss><channel><item><a><b></a></b></item>" + good + "</channel></rss>",
                        2),
                argumentSet(
                        "attribute without quotes", "<rss version=2.0><channel x=y z>" + good + "</channel></rss>", 1),
                argumentSet("prefix not declared", "<rss><channel><foo:x>1</foo:x>" + good + "</channel></rss>", 1),
                argumentSet(
                        "CDATA without end",
                        "<rss><channel>" + good + "<item><title><![CDATA[B</title></item></channel></rss>",
                        2),
                argumentSet(
                        "a warning before it",
                        "<br /><b>Warning</b>: x in y\n<rss><channel>" + good + "</channel></rss>",
                        1),
                argumentSet("no root", "<channel>" + good + "</channel>", 1),
                argumentSet("control characters", "<rss>\u0000\u0001<channel>" + good + "\u0008</channel></rss>", 1));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void shouldReadBrokenFeedsAsFarAsAPersonWould(String text, int entries) {
        ParsedFeed feed = parse(text);

        assertThat(feed.rejected()).isNull();
        assertThat(feed.entries()).hasSize(entries);
        assertThat(feed.entries()).anyMatch(entry -> "A".equals(entry.title()));
    }

    static Stream<Arguments> noFeeds() {
        return Stream.of(
                argumentSet("nothing", "", FeedRejection.EMPTY),
                argumentSet("white space", " \n", FeedRejection.EMPTY),
                argumentSet("a page", "<!DOCTYPE html><html><body><p>x</body></html>", FeedRejection.HTML),
                argumentSet("part of a page", "<div>Not found</div>", FeedRejection.HTML),
                argumentSet("other XML", "<configuration><a/></configuration>", FeedRejection.NOT_A_FEED),
                argumentSet("text", "Not found", FeedRejection.NOT_A_FEED),
                argumentSet("other JSON", "{\"error\":\"not found\"}", FeedRejection.NOT_A_FEED),
                argumentSet("broken JSON", "{\"a", FeedRejection.NOT_A_FEED));
    }

    @ParameterizedTest
    @MethodSource("noFeeds")
    void shouldSayWhyItIsNoFeed(String text, FeedRejection reason) {
        assertThat(parse(text).rejected()).isEqualTo(reason);
        assertThat(parse(text).entries()).isEmpty();
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                argumentSet("declared", "GBK", null, "gbk", "gb18030"),
                argumentSet("in the header", "GB18030", "text/xml; charset='gb2312'", null, "gb18030"),
                argumentSet("header before declaration", "UTF-8", "text/xml; charset=utf-8", "gbk", "utf-8"),
                argumentSet("UTF-16 with mark", "UTF-16", null, "utf-16", "utf-16be"),
                argumentSet("UTF-16 without mark", "UTF-16LE", null, "utf-16", "utf-16le"),
                argumentSet("nothing declared", "UTF-8", null, null, "utf-8"),
                argumentSet("falsely declared Latin-1", "UTF-8", null, "iso-8859-1", "utf-8"),
                argumentSet("falsely declared UTF-16", "UTF-8", null, "utf-16", "utf-8"),
                argumentSet("nobody knows the label", "UTF-8", "text/xml; charset=bogus", "x-bogus", "utf-8"),
                argumentSet("found by its looks", "GB18030", null, "utf-8", "gb18030"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void shouldDecode(String charset, String header, String declared, String name) {
        String title = "英伟达发布新一代人工智能芯片，推理速度提升三倍，价格保持不变";
        String text = (declared == null ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>")
                + "<rss><channel><title>" + title + "</title></channel></rss>";

        ParsedFeed feed = FeedParser.parse(text.getBytes(Charset.forName(charset)), header, null);

        assertThat(feed.title()).isEqualTo(title);
        assertThat(feed.encoding()).isEqualTo(name);
    }

    @Test
    void shouldResolveLinksAgainstTheNearestBase() {
        ParsedFeed feed = FeedParser.parse(
                ("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/sub/'><link href='x'/><entry xml:base='e/'>"
                                + "<link href='1'/><content type='html'>&lt;img src='a.png' alt=x> &lt;a HREF=b>b&lt;/a></content>"
                                + "</entry></feed>")
                        .getBytes(StandardCharsets.UTF_8),
                null,
                "https://lab.example/feed");

        assertThat(feed.url()).isEqualTo("https://lab.example/sub/x");
        assertThat(feed.entries().get(0).url()).isEqualTo("https://lab.example/sub/e/1");
        assertThat(feed.entries().get(0).body())
                .isEqualTo("<img src='https://lab.example/sub/e/a.png' alt=x>"
                        + " <a HREF=https://lab.example/sub/e/b>b</a>");
    }

    @Test
    void shouldNotTakeTheImagesTitleAndLinkForTheFeeds() {
        ParsedFeed feed = parse("<rss><channel><image><title>Logo</title><link>https://logo.example/</link></image>"
                + "<title>News</title><link>https://lab.example/</link></channel></rss>");

        assertThat(feed.title()).isEqualTo("News");
        assertThat(feed.url()).isEqualTo("https://lab.example/");
    }

    @Test
    void shouldInheritAuthorAndLanguageInAtom() {
        FeedEntry entry = parse("<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='zh_CN'><author><name>Ann</name>"
                        + "<email>a@lab.example</email></author><entry><title>x</title></entry></feed>")
                .entries()
                .get(0);

        assertThat(entry.author()).isEqualTo("Ann (a@lab.example)");
        assertThat(entry.lang()).isEqualTo("zh-CN");
    }

    @Test
    void shouldNotTakeAScriptForALink() {
        FeedEntry entry = parse("<rss><channel><item><link>javascript:alert(1)</link>"
                        + "<comments>javascript:alert(2)</comments></item></channel></rss>")
                .entries()
                .get(0);

        assertThat(entry.url()).isNull();
        assertThat(entry.commentsUrl()).isNull();
    }
}

package ainews.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that are legal or common but rare, each in a small feed of its own. */
class FeedFormsTest {
    private static final String ATOM = "xmlns='http://www.w3.org/2005/Atom'";
    private static final String ATOM03 = "version='0.3' xmlns='http://purl.org/atom/ns#'";

    private static ParsedFeed parse(String text) {
        return FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static FeedEntry item(String attributes, String content) {
        return parse("<rss version='2.0' " + attributes + "><channel><item>" + content + "</item></channel></rss>")
                .entries()
                .get(0);
    }

    private static FeedEntry entry(String attributes, String content) {
        return parse("<feed " + attributes + "><entry>" + content + "</entry></feed>")
                .entries()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            iso-2022-jp | iso-2022-jp | 日本語の見出し
            ISO-2022-KR | iso-2022-kr | 한국어
            IBM1026     | ibm1026     | plain
            IBM500      | ibm500      | plain
            x-MacTurkish| mac_turkish | şğ
            x-SJIS_0213 | shift_jisx0213 | 日本
            ISO-8859-15 | iso_8859-15 | 10 €
            UTF-8       | cp65001     | 中文
            """)
    void shouldDecodeRareCharsets(String charset, String declared, String title) {
        String text = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><rss version=\"2.0\"><channel><title>"
                + title + "</title></channel></rss>";

        ParsedFeed feed = FeedParser.parse(text.getBytes(Charset.forName(charset)), null, null);

        assertThat(feed.title()).isEqualTo(title);
        assertThat(feed.wellFormed()).isTrue();
    }

    @Test
    void shouldDecodeHz() {
        ParsedFeed feed = parse("<?xml version='1.0' encoding='hz-gb-2312'?><rss version='2.0'><channel>"
                + "<title>AI ~{VPND~} ~~</title></channel></rss>");

        assertThat(feed.title()).isEqualTo("AI 中文 ~");
    }

    @Test
    void shouldNotTakeUtf7ForAnythingButAscii() {
        ParsedFeed feed = parse("<?xml version='1.0' encoding='utf-7'?><rss version='2.0'><channel>"
                + "<title>+ADw-script+AD4-</title></channel></rss>");

        assertThat(feed.title()).isEqualTo("+ADw-script+AD4-");
    }

    @Test
    void shouldKeepUtf8WithAFewErrors() {
        byte[] bytes = ("<rss><channel><title>" + "é".repeat(20) + "#</title></channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xff : bytes[i];
        }

        assertThat(FeedParser.parse(bytes, null, null).title()).isEqualTo("é".repeat(20) + "\ufffd");
    }

    @Test
    void shouldNotTakeWhatASourceElementSaysForTheEntrys() {
        FeedEntry entry = entry(
                ATOM,
                "<source><title>Planet</title><id>s</id><link href='http://s/'/><author><name>S</name></author></source>"
                        + "<title>T</title><link href='http://e/'/><id>e</id>");

        assertThat(entry.title()).isEqualTo("T");
        assertThat(entry.url()).isEqualTo("http://e/");
        assertThat(entry.guid()).isEqualTo("e");
        assertThat(entry.author()).isNull();
        assertThat(parse("<rss version='2.0'><channel><item><source url='http://s/'>S</source><title>T</title></item>"
                                + "</channel></rss>")
                        .wellFormed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            <title type='application/octet-stream' mode='base64'>RXhhbXBsZSA8Yj5BdG9tPC9iPg==</title>  | Example <b>Atom</b>
            <title type='text/html' mode='escaped'>Example &lt;b&gt;Atom&lt;/b&gt;</title>             | Example Atom
            <title type='application/xhtml+xml' mode='xml'>Example <b>Atom</b></title>                  | Example Atom
            <title type='text/plain' mode='escaped'>&lt;2 kinds&gt;</title>                             | <2 kinds>
            """)
    void shouldReadTheModesOfAtom03(String title, String expected) {
        assertThat(parse("<feed " + ATOM03 + ">" + title + "</feed>").title()).isEqualTo(expected);
    }

    @Test
    void shouldTellTheDatesOfAtom03Apart() {
        FeedEntry entry = entry(
                ATOM03,
                "<created>2003-01-01T00:00:00Z</created><issued>2003-02-01T00:00:00Z</issued>"
                        + "<modified>2003-03-01T00:00:00Z</modified>");

        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2003-02-01T00:00:00Z"));
        assertThat(entry.updatedAt()).isEqualTo(Instant.parse("2003-03-01T00:00:00Z"));
    }

    @Test
    void shouldKnowVocabulariesByNameWhateverTheirPrefix() {
        FeedEntry entry = item(
                "xmlns:x='http://purl.org/dc/elements/1.1/' xmlns:y='http://purl.org/rss/1.0/modules/content/'",
                "<x:title>T</x:title><x:creator>Ann</x:creator><x:date>2003-12-31T10:14:55Z</x:date>"
                        + "<x:subject>S</x:subject><x:description>D</x:description><x:language>en</x:language>"
                        + "<y:encoded>&lt;p&gt;C&lt;/p&gt;</y:encoded>");

        assertThat(entry.title()).isEqualTo("T");
        assertThat(entry.author()).isEqualTo("Ann");
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2003-12-31T10:14:55Z"));
        assertThat(entry.summary()).isEqualTo("D");
        assertThat(entry.body()).isEqualTo("<p>C</p>");
        assertThat(entry.lang()).isEqualTo("en");
        assertThat(entry.categories()).containsExactly("S");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            me@example.org (Ann Example)   | Ann Example | me@example.org
            Ann Example &lt;me@example.org&gt; | Ann Example | me@example.org
            Ann Example (me@example.org)   | Ann Example | me@example.org
            me@example.org                 |             | me@example.org
            Ann Example                    | Ann Example |
            mailto:me@example.org          |             | me@example.org
            """)
    void shouldTakeAuthorsApart(String text, String name, String email) {
        Person person = item("", "<author>" + text + "</author>").authors().get(0);

        assertThat(person.name()).isEqualTo(name);
        assertThat(person.email()).isEqualTo(email);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            <guid isPermaLink='true'>http://g/1</guid>                        | http://g/1
            <guid>http://g/1</guid>                                           | http://g/1
            <guid>http://g/1</guid><link>http://l/1</link>                    | http://l/1
            <guid isPermaLink='false'>http://g/1</guid>                       |
            <guid isPermaLink='true'>/1</guid>                                | http://b/1
            <link>/1</link>                                                   | http://b/1
            <link>1?a=1&amp;b=2</link>                                        | http://b/dir/1?a=1&b=2
            <link><![CDATA[ http://l/?a=1&b=2 ]]></link>                      | http://l/?a=1&b=2
            <link>www.lab.example/1</link>                                    | http://www.lab.example/1
            <link href='http://l/1'/>                                         | http://l/1
            <link>javascript:alert(1)</link>                                  |
            <a:link rel='http://www.iana.org/assignments/relation/alternate' href='http://l/1'/> | http://l/1
            <a:link rel='via' href='http://v/'/><a:link rel='enclosure' href='http://e/'/>       |
            """)
    void shouldFindThePage(String elements, String url) {
        FeedEntry entry = item("xml:base='http://b/dir/' xmlns:a='http://www.w3.org/2005/Atom'", elements);

        assertThat(entry.url()).isEqualTo(url);
    }

    @Test
    void shouldTakeAnAddressForTheIdOfAJsonItem() {
        ParsedFeed feed = parse("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":["
                + "{\"id\":\"http://perma/1\"},{\"id\":\"http://perma/2\",\"url\":\"http://page/2\"},"
                + "{\"id\":\"3\",\"external_url\":\"http://other/3\"}]}");

        assertThat(feed.entries())
                .extracting(FeedEntry::url)
                .containsExactly("http://perma/1", "http://page/2", "http://other/3");
    }

    @Test
    void shouldInheritLanguageAndBaseInEveryText() {
        ParsedFeed feed =
                parse("<feed " + ATOM + " xml:lang='en-US' xml:base='http://b/a/'><title xml:lang='fr'>x</title>"
                        + "<entry xml:base='d/'><title>y</title><content type='html' xml:lang='de'>&lt;img src=\"i.png\"></content>"
                        + "<summary type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml' xml:base='http://y/'>"
                        + "<a href='w'>s</a></div></summary></entry><entry><title>z</title></entry></feed>");

        assertThat(feed.lang()).isEqualTo("en-US");
        assertThat(feed.entries().get(0).lang()).isEqualTo("de");
        assertThat(feed.entries().get(0).body()).isEqualTo("<img src=\"http://b/a/d/i.png\">");
        assertThat(feed.entries().get(0).summary()).isEqualTo("<a href=\"http://y/w\">s</a>");
        assertThat(feed.entries().get(1).lang()).isEqualTo("en-US");
    }
}

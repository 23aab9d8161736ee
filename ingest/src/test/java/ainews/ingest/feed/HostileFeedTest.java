package ainews.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFeedTest {
    /** Far more than any case needs; what it stops is time that grows with the square of the size. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static ParsedFeed parse(String text) {
        return Assertions.assertTimeoutPreemptively(
                LIMIT, () -> FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, "https://lab.example/"));
    }

    @Test
    void shouldNotExpandAnEntityBomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" '");
            bomb.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        ParsedFeed feed = parse(bomb + "]><rss><channel><title>&a29;</title></channel></rss>");

        assertThat(feed.title()).isEqualTo("&a29;");
    }

    @Test
    void shouldBoundWhatDeclaredEntitiesAdd() {
        String feed = "<!DOCTYPE rss [<!ENTITY a '" + "x".repeat(900) + "'>]><rss><channel><item><description>"
                + "&a;".repeat(100_000) + "</description></item></channel></rss>";

        assertThat(parse(feed).entries().get(0).body().length()).isLessThan(600_000);
    }

    @Test
    void shouldTakeSimpleDeclarations() {
        assertThat(parse(
                                "<!DOCTYPE rss [<!ENTITY lab \"The &#76;ab\">]><rss><channel><title>&lab;</title></channel></rss>")
                        .title())
                .isEqualTo("The Lab");
    }

    @Test
    void shouldNotReadExternalEntities() {
        ParsedFeed feed = parse("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY % y SYSTEM"
                + " \"http://lab.example/y\">%y;]><rss><channel><title>&x;</title></channel></rss>");

        assertThat(feed.title()).isEqualTo("&x;");
    }

    static Stream<Arguments> floods() {
        int n = 100_000;
        String head = "<rss><channel><item>";
        return Stream.of(
                        argumentSet("deep", "<a>".repeat(n)),
                        argumentSet("deep in a title", "<title>" + "<b>".repeat(n)),
                        argumentSet("deep divs", "<description>" + "<div>".repeat(n) + "</div>".repeat(n)),
                        argumentSet("end tags", "</x>".repeat(n)),
                        argumentSet("end tags in content", "<description>" + "<b>".repeat(200) + "</x>".repeat(n)),
                        argumentSet("CDATA without end", "<title><![CDATA[</title>".repeat(n)),
                        argumentSet("comments without end", "<!-- >".repeat(n)),
                        argumentSet("instructions without end", "<?x >".repeat(n)),
                        argumentSet("declarations", "<!DOCTYPE x [".repeat(n)),
                        argumentSet("end tags cut off", "</a".repeat(n)),
                        argumentSet("start tags cut off", "<a ".repeat(n)),
                        argumentSet("quotes", "<a b='>".repeat(n)),
                        argumentSet("attributes", "<a " + "b='' ".repeat(n) + ">"),
                        argumentSet("ampersands", "<title>" + "&".repeat(n) + "</title>"),
                        argumentSet("brackets", "<title>" + "<".repeat(n) + "</title>"),
                        argumentSet("escaped quotes", "<description>" + "&lt;a href='".repeat(n) + "</description>"),
                        argumentSet("escaped comments", "<description>" + "&lt;!--".repeat(n) + "</description>"),
                        argumentSet("authors", "<author>x</author>".repeat(n)),
                        argumentSet("nested authors", "<author>".repeat(n)),
                        argumentSet("categories", "<category>x</category>".repeat(n)),
                        argumentSet("namespaces", ("<a xmlns:x" + "='urn:x'>").repeat(n)),
                        argumentSet("bases", "<content><b xml:base='x/'>".repeat(n / 10)),
                        argumentSet("a date of many words", "<pubDate>" + "Jan ".repeat(n) + "</pubDate>"),
                        argumentSet("an address of many words", "<author>" + "a.".repeat(n) + "@</author>"))
                .map(a -> argumentSet(a.getName(), head + a.get()[0]));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void shouldReadFloodsInLinearTime(String text) {
        ParsedFeed feed = parse(text);

        assertThat(feed.entries()).isNotEmpty();
    }

    @Test
    void shouldCutWhatIsTooLong() {
        byte[] bytes = new byte[50 * 1024 * 1024];
        java.util.Arrays.fill(bytes, (byte) 'x');
        byte[] head = "<rss><channel><title>T</title><item><title>A</title></item><item><description>"
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);

        ParsedFeed feed = Assertions.assertTimeoutPreemptively(LIMIT, () -> FeedParser.parse(bytes, null, null));

        assertThat(feed.truncated()).isTrue();
        assertThat(feed.title()).isEqualTo("T");
        assertThat(feed.entries()).hasSize(2);
    }

    @Test
    void shouldBoundTheNumberOfEntries() {
        ParsedFeed feed = parse("<rss><channel>" + "<item/>".repeat(100_000));

        assertThat(feed.entries()).hasSize(XmlFeedReader.MAX_ENTRIES);
        assertThat(feed.truncated()).isTrue();
    }

    @Test
    void shouldReadDeepJsonAsFarAsItGoes() {
        assertThat(parse("{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"t\",\"x\":" + "[".repeat(200_000))
                        .title())
                .isEqualTo("t");
    }

    @Test
    void shouldMarkHalfOfASurrogatePair() {
        assertThat(parse("{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"a\\ud83db\",\"items\":[]}")
                        .title())
                .isEqualTo("a\ufffdb");
    }

    /** Every cut and many random changes of a good feed: no exception, and cutting loses nothing before the cut. */
    @Test
    void shouldSurviveDamageAnywhere() {
        byte[] good = SampleFeeds.rss(3, 200).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= good.length; length += 5) {
            byte[] cut = java.util.Arrays.copyOf(good, length);
            ParsedFeed feed = FeedParser.parse(cut, null, null);
            String text = new String(cut, StandardCharsets.UTF_8);
            int ended = text.split("</item>", -1).length - 1;
            assertThat(feed.entries().size()).isBetween(ended, 3);
        }
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = good.clone();
            for (int change = random.nextInt(8); change >= 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(FeedParser.parse(damaged, null, "https://lab.example/")).isNotNull();
        }
        for (int round = 0; round < 300; round++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            assertThat(FeedParser.parse(noise, "text/xml", null)).isNotNull();
        }
    }

    @Test
    void shouldGiveTheSameForTheSameBytes() {
        byte[] bytes = SampleFeeds.rss(20, 300).getBytes(StandardCharsets.UTF_8);

        assertThat(FeedParser.parse(bytes, null, null)).isEqualTo(FeedParser.parse(bytes, null, null));
    }
}

package ainews.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedLinesTest {
    private static List<String> lines(String text) {
        return FeedLines.of("a/b.xml", FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), null, null));
    }

    @Test
    void shouldPrintTheFeedAndThenItsEntriesInOrder() {
        List<String> lines = lines("<rss version='2.0'><channel><title>News</title><link>https://lab.example/</link>"
                + "<language>en</language><lastBuildDate>Mon, 12 Jan 2026 08:00:00 GMT</lastBuildDate>"
                + "<item><title>B</title><link>https://lab.example/b</link><guid>g</guid>"
                + "<pubDate>2026-01-11</pubDate></item><item><title>A</title></item></channel></rss>");

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith(
                        "{\"kind\":\"feed\",\"file\":\"a/b.xml\",\"title\":\"News\",\"url\":\"https://lab.example/\","
                                + "\"source_guid\":null,\"description\":null,\"author\":null,\"lang\":\"en\",\"encoding\":\"utf-8\","
                                + "\"published_at\":\"2026-01-12T08:00:00.000Z\"");
        assertThat(lines.get(1))
                .startsWith("{\"kind\":\"entry\",\"file\":\"a/b.xml\",\"article_id\":\"")
                .contains(
                        "\"url\":\"https://lab.example/b\",\"source_id\":\"lab.example\",\"owner_group\":\"lab.example\","
                                + "\"source_guid\":\"g\",\"title\":\"B\",\"body\":null,\"summary\":null,\"content_type\":\"text/plain\"")
                .contains("\"published_at\":\"2026-01-11T00:00:00.000Z\",\"published_precision\":\"day\"")
                .contains("\"observed_at\":\"2026-01-11T00:00:00.000Z\",\"observed_estimated\":true");
        assertThat(lines.get(2))
                .contains("\"title\":\"A\"")
                .contains("\"published_at\":null")
                .contains("\"observed_at\":\"2026-01-11T00:00:00.000Z\",\"observed_estimated\":true");
    }

    @Test
    void shouldPrintNoTimeWhereNoneIsKnown() {
        assertThat(lines("<rss><channel><item><title>A</title></item></channel></rss>")
                        .get(1))
                .contains("\"observed_at\":null");
    }

    @Test
    void shouldPrintOneLineForAFileThatIsNoFeed() {
        assertThat(lines("<html></html>"))
                .singleElement()
                .asString()
                .contains("\"title\":null")
                .endsWith("\"rejected\":\"HTML\"}");
        assertThat(FeedLines.unreadable("x", "no such file")).endsWith("\"rejected\":\"no such file\"}");
    }
}

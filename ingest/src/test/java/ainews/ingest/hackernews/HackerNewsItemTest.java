package ainews.ingest.hackernews;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.Engagement;
import ainews.schemas.identity.ArticleId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HackerNewsItemTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void shouldReadAStory() {
        HackerNewsItem item =
                HackerNewsItem.parse(("{\"by\":\"someone\",\"descendants\":71,\"id\":8863,\"kids\":[9224],"
                                + "\"score\":104,\"time\":1175714200,\"title\":\"A story\",\"type\":\"story\","
                                + "\"url\":\"https://a.example/x\"}")
                        .getBytes(UTF_8));

        Engagement engagement = item.engagement(4, NOW);
        assertThat(item.title()).isEqualTo("A story");
        assertThat(item.time()).isEqualTo("2007-04-04T19:16:40Z");
        assertThat(engagement.getArticleId()).isEqualTo(ArticleId.ofUrl("https://a.example/x"));
        assertThat(engagement.getPlatform()).isEqualTo("hackernews");
        assertThat(engagement.getItemId()).isEqualTo("8863");
        assertThat(engagement.getPoints()).isEqualTo(104);
        assertThat(engagement.getComments()).isEqualTo(71);
        assertThat(engagement.getRank()).isEqualTo(4);
    }

    @Test
    void shouldTakeTheDiscussionWhereThereIsNoLink() {
        HackerNewsItem item =
                HackerNewsItem.parse("{\"type\":\"story\",\"id\":5,\"title\":\"Ask\",\"score\":1}".getBytes(UTF_8));

        assertThat(item.url()).isEqualTo("https://news.ycombinator.com/item?id=5");
        assertThat(item.comments()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"type\":\"comment\",\"id\":5,\"title\":\"x\"}",
                "{\"type\":\"story\",\"id\":5,\"title\":\"x\",\"dead\":true}",
                "{\"type\":\"story\",\"id\":5,\"deleted\":true}",
                "{\"type\":\"story\",\"id\":\"5\",\"title\":\"x\"}"
            })
    void shouldPassOverWhatIsNoStory(String json) {
        assertThat(HackerNewsItem.parse(json.getBytes(UTF_8))).isNull();
    }

    @Test
    void shouldReadTheFrontPage() {
        assertThat(HackerNewsItem.parseFrontPage("[3,1,\"x\",2,4]".getBytes(UTF_8), 3))
                .containsExactly(3L, 1L, 2L);
        assertThat(HackerNewsItem.parseFrontPage("<html>".getBytes(UTF_8), 3)).isEmpty();
        assertThat(HackerNewsItem.parseFrontPage(new byte[0], 3)).isEmpty();
    }
}

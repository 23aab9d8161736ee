package ainews.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class HubLinksTest {
    private static final URI FEED = URI.create("https://lab.example/feed.xml");

    @Test
    void shouldTakeHeadersBeforeTheDocument() {
        String header = "<https://hub.example/>; rel=\"hub\", <https://lab.example/f>; title=\"a, b\"; rel=self, <x>";

        assertThat(HubLinks.of(header, "https://other.example/", "https://lab.example/other", FEED))
                .isEqualTo(new HubLinks("https://hub.example/", "https://lab.example/f"));
    }

    @Test
    void shouldTakeLinksOfTheDocumentAndResolveThem() {
        assertThat(HubLinks.of(null, "/hub", "feed.xml?x=1", FEED))
                .isEqualTo(new HubLinks("https://lab.example/hub", "https://lab.example/feed.xml?x=1"));
        assertThat(HubLinks.of(null, "https://hub.example/", null, FEED).topic())
                .isEqualTo(FEED.toString());
    }

    @Test
    void shouldRefuseATopicOfAnotherHost() {
        assertThat(HubLinks.of(null, "https://hub.example/", "https://victim.example/feed", FEED)
                        .hub())
                .isNull();
    }

    @Test
    void shouldNotStumbleOverNonsense() {
        for (String header : new String[] {
            "",
            "<",
            "<>; rel=hub",
            "<a b>; rel=hub",
            "<file:///etc/passwd>; rel=hub",
            "<http://u:p@x/>; rel=hub",
            "<https://x>; rel",
            "<".repeat(100_000),
            "<https://x>;".repeat(20_000),
            "<x>; rel=\"" + " ".repeat(50_000)
        }) {
            assertThat(HubLinks.of(header, "http://[", null, FEED).hub()).isNull();
        }
    }
}

package ainews.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestConfigTest {
    private static final Map<String, String> LEAST =
            Map.of("bootstrap.servers", "b:9092", "schema.registry.url", "http://r:8081");

    @Test
    void shouldHaveDefaults() {
        IngestConfig config = IngestConfig.of(LEAST);

        assertThat(config.sources()).isEqualTo("bundled");
        assertThat(config.dataDir()).isEqualTo(Path.of("data/ingest"));
        assertThat(config.threads()).isEqualTo(16);
        assertThat(config.userAgent()).startsWith("ainews-signals/");
        assertThat(config.allowPrivate()).isFalse();
        assertThat(config.pushToken()).isNull();
        assertThat(config.pushMaxBytes()).isEqualTo(8 << 20);
        assertThat(config.hostBudget()).isEqualTo(1200);
        assertThat(config.recheck())
                .containsExactly(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(7));
        assertThat(config.websubCallback()).isNull();
        assertThat(config.client()).isEqualTo(LEAST);
    }

    @Test
    void shouldReadEveryProperty() {
        Map<String, String> properties = new HashMap<>(LEAST);
        properties.putAll(Map.of(
                "security.protocol", "SSL",
                "ingest.sources", "my.yaml",
                "ingest.data.dir", "/var/lib/x",
                "ingest.threads", "3",
                "ingest.user.agent", "me/1 (me@example.org)",
                "ingest.allow.private.addresses", "true"));
        properties.putAll(Map.of(
                "ingest.push.token", "0123456789abcdef",
                "ingest.push.max.bytes", "4096",
                "ingest.host.requests.per.hour", "60",
                "ingest.recheck", "30m, 2d",
                "ingest.websub.callback", "https://news.example.org/websub/"));
        IngestConfig config = IngestConfig.of(properties);

        assertThat(config)
                .isEqualTo(new IngestConfig(
                        "my.yaml",
                        Path.of("/var/lib/x"),
                        3,
                        "me/1 (me@example.org)",
                        true,
                        "0123456789abcdef",
                        4096,
                        60,
                        List.of(Duration.ofMinutes(30), Duration.ofDays(2)),
                        URI.create("https://news.example.org/websub"),
                        Map.of(
                                "bootstrap.servers", "b:9092",
                                "schema.registry.url", "http://r:8081",
                                "security.protocol", "SSL")));
        assertThat(config.toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void shouldTellAllMalformedPropertiesAtOnce() {
        assertThatThrownBy(() -> IngestConfig.of(Map.of(
                        "ingest.threads",
                        "many",
                        "ingest.allow.private.addresses",
                        "yes",
                        "ingest.thread",
                        "1",
                        "ingest.recheck",
                        "6h,1h")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "ingest.threads must be a whole number: many",
                        "ingest.allow.private.addresses must be true or false: yes",
                        "ingest.recheck must be off or times in order, as 1h,6h,24h,7d: 6h,1h",
                        "unknown property ingest.thread: 1");
    }

    @Test
    void shouldTellAllImpossibleValuesAtOnce() {
        assertThatThrownBy(() -> IngestConfig.of(Map.of(
                        "ingest.threads", "0",
                        "ingest.sources", " ",
                        "ingest.user.agent", "two\nlines",
                        "ingest.push.token", "short",
                        "ingest.host.requests.per.hour", "1",
                        "ingest.websub.callback", "ftp://x/",
                        "ingest.push.max.bytes", "1")))
                .hasMessageContainingAll(
                        "ingest.threads must be from 1 to 256: 0",
                        "ingest.sources must be",
                        "ingest.user.agent must be one line",
                        "ingest.push.token must have at least 16 characters",
                        "ingest.push.max.bytes must be from 1024",
                        "ingest.host.requests.per.hour must be from 10",
                        "ingest.websub.callback must be an http or https address: ftp://x",
                        "bootstrap.servers is missing",
                        "schema.registry.url is missing");
    }
}

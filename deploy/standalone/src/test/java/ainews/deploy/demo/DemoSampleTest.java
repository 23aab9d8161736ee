package ainews.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoSampleTest {
    private static List<JsonNode> articles;
    private static List<JsonNode> engagement;
    private static List<JsonNode> lines;

    @BeforeAll
    static void read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                DemoSampleTest.class.getResourceAsStream("sample.jsonl"), StandardCharsets.UTF_8))) {
            lines = reader.lines().map(line -> parse(json, line)).toList();
        }
        articles = lines.stream().filter(line -> !line.has("kind")).toList();
        engagement = lines.stream()
                .filter(line -> line.path("kind").asText().equals("engagement"))
                .toList();
    }

    @Test
    void shouldHoldNothingButArticlesAndEngagement() {
        assertThat(articles.size() + engagement.size()).isEqualTo(lines.size());
        assertThat(articles).hasSizeGreaterThanOrEqualTo(150);
        assertThat(engagement).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void shouldStandInTheOrderOfObservationAndNeverBeforePublication() {
        Instant last = Instant.EPOCH;
        for (JsonNode line : lines) {
            Instant observedAt = Instant.parse(line.get("observed_at").asText());
            assertThat(observedAt).isAfterOrEqualTo(last);
            last = observedAt;
            if (line.has("published_at")) {
                assertThat(Instant.parse(line.get("published_at").asText())).isBefore(observedAt);
            }
        }
    }

    @Test
    void shouldComeFromManySourcesInBothLanguages() {
        Set<String> hosts = new HashSet<>();
        for (JsonNode article : articles) {
            String host = URI.create(article.get("url").asText()).getHost();
            assertThat(host).endsWith(article.get("source").asText());
            assertThat(article.get("title").asText()).isNotBlank();
            assertThat(article.get("body").asText()).hasSizeBetween(20, 1000);
            hosts.add(host);
        }
        assertThat(hosts).hasSizeGreaterThanOrEqualTo(50);
        long chinese = articles.stream()
                .filter(article -> article.get("lang").asText().equals("zh"))
                .count();
        assertThat(chinese * 10).isBetween(articles.size() * 3L, articles.size() * 5L);
    }

    @Test
    void shouldHoldRevisionsRedeliveriesAndSyndicatedCopies() {
        Map<String, String> contentOfUrl = new HashMap<>();
        Map<String, String> urlOfContent = new HashMap<>();
        int revisions = 0;
        int redeliveries = 0;
        int copies = 0;
        for (JsonNode article : articles) {
            String url = article.get("url").asText();
            String content =
                    article.get("title").asText() + "\n" + article.get("body").asText();
            String earlier = contentOfUrl.put(url, content);
            revisions += earlier != null && !earlier.equals(content) ? 1 : 0;
            redeliveries += content.equals(earlier) ? 1 : 0;
            String first = urlOfContent.putIfAbsent(content, url);
            copies += first != null && !first.equals(url) ? 1 : 0;
        }
        assertThat(revisions).isGreaterThanOrEqualTo(3);
        assertThat(redeliveries).isGreaterThanOrEqualTo(8);
        assertThat(copies).isGreaterThanOrEqualTo(20);
    }

    @Test
    void shouldTellEngagementAsGrowingTotalsOfArticlesSeen() {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> points = new HashMap<>();
        for (JsonNode line : lines) {
            String url = line.get("url").asText();
            if (line.has("kind")) {
                assertThat(seen).contains(url);
                Integer before = points.put(url, line.get("points").asInt());
                assertThat(before == null ? 0 : before)
                        .isLessThan(line.get("points").asInt());
            }
            seen.add(url);
        }
    }

    @Test
    void shouldLeaveGapsInWhichHeatDecays() {
        int gaps = 0;
        for (int i = 1; i < lines.size(); i++) {
            Instant before = Instant.parse(lines.get(i - 1).get("observed_at").asText());
            Instant after = Instant.parse(lines.get(i).get("observed_at").asText());
            gaps += Duration.between(before, after).toDays() >= 3 ? 1 : 0;
        }
        assertThat(gaps).isGreaterThanOrEqualTo(5);
    }

    private static JsonNode parse(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}

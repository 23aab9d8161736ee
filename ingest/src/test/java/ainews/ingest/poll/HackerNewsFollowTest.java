package ainews.ingest.poll;

import static ainews.ingest.fetch.TestWeb.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.ingest.fetch.Fetcher;
import ainews.ingest.fetch.TestClock;
import ainews.ingest.fetch.TestFetchers;
import ainews.ingest.fetch.TestWeb;
import ainews.ingest.raw.MemorySink;
import ainews.ingest.source.Source;
import ainews.schemas.Engagement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stories that leave the list are followed for two days. Every poll is by a new poller, as after a restart. */
@Timeout(60)
class HackerNewsFollowTest {
    private static final Duration STEP = Duration.ofMinutes(15);

    private final TestWeb web = new TestWeb();
    private final TestPolls polls = new TestPolls();
    private final TestClock clock = polls.clock;
    private final MemorySink sink = polls.sink;
    private final AtomicInteger points = new AtomicInteger(10);
    private Fetcher fetcher = TestFetchers.open(clock);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    @Test
    void shouldFollowAStoryForTwoDaysEverMoreSeldomAfterItHasLeftTheList() throws Exception {
        // Given a story that is on the list once
        web.serve("/v0/topstories.json", "[41]");
        serveCountingItem("/v0/item/41.json", 41);
        poll();
        Instant firstSeen = clock.instant();
        web.serve("/v0/topstories.json", "[]");

        // When three days pass
        while (clock.instant().isBefore(firstSeen.plus(Duration.ofDays(3)))) {
            clock.advance(STEP);
            poll();
        }

        // Then
        List<Duration> ages = sink.engagements().stream()
                .map(count -> Duration.between(firstSeen, count.getObservedAt()))
                .toList();
        assertThat(ages).first().isEqualTo(Duration.ofMinutes(30));
        assertThat(ages).last().satisfies(age -> assertThat(age)
                .isBetween(Duration.ofDays(2), Duration.ofDays(2).plus(STEP)));
        assertThat(gaps(ages, Duration.ZERO, Duration.ofHours(6))).containsOnly(Duration.ofMinutes(30));
        assertThat(gaps(ages, Duration.ofHours(7), Duration.ofDays(1))).containsOnly(Duration.ofHours(2));
        assertThat(gaps(ages, Duration.ofHours(27), Duration.ofHours(44))).containsOnly(Duration.ofHours(6));
        assertThat(sink.engagements())
                .extracting(Engagement::getPoints)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(sink.engagements()).extracting(Engagement::getRank).containsOnlyNulls();
        assertThat(sink.articles()).hasSize(1);
        assertThat(TestPolls.states(folder).load("hn").followed()).isEmpty();
    }

    @Test
    void shouldNotAskTwiceForWhatTheListBrings() throws Exception {
        web.serve("/v0/topstories.json", "[41]");
        serveCountingItem("/v0/item/41.json", 41);
        for (int i = 0; i < 12; i++) {
            poll();
            clock.advance(STEP);
        }

        assertThat(web.asked().stream().filter("/v0/item/41.json"::equals)).hasSize(12);
        assertThat(TestPolls.states(folder).load("hn").followed()).hasSize(1);
    }

    @Test
    void shouldNotFollowWhatTheSourceLeavesOut() throws Exception {
        web.serve("/v0/topstories.json", "[41,42]");
        serveCountingItem("/v0/item/41.json", 41);
        web.serve("/v0/item/42.json", item(42, 5).replace("LLM", "Gardening"));

        assertThat(poll().followed()).extracting("id").containsExactly(41L);
    }

    @Test
    void shouldKeepToTheBudgetOfTheHostAndCatchUp() throws Exception {
        // Given forty stories that have left the list, and a budget that lets ten requests through at a time
        int stories = 40;
        web.serve(
                "/v0/topstories.json",
                IntStream.range(0, stories).boxed().toList().toString());
        for (int id = 0; id < stories; id++) {
            serveCountingItem("/v0/item/" + id + ".json", id);
        }
        poll();
        web.serve("/v0/topstories.json", "[]");
        fetcher.close();
        fetcher = TestFetchers.open(clock, 40);

        // When
        clock.advance(Duration.ofMinutes(31));
        poll();
        int atOnce = sink.engagements().size();
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofMinutes(15));
            poll();
        }

        // Then
        assertThat(atOnce).isBetween(8, 11);
        assertThat(sink.engagements().stream().map(Engagement::getItemId).distinct())
                .hasSize(stories);
    }

    private static List<Duration> gaps(List<Duration> ages, Duration from, Duration to) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < ages.size(); i++) {
            if (ages.get(i - 1).compareTo(from) >= 0 && ages.get(i).compareTo(to) <= 0) {
                gaps.add(ages.get(i).minus(ages.get(i - 1)));
            }
        }
        return gaps;
    }

    private SourceState poll() throws IOException, InterruptedException {
        Source source = TestPolls.source("id: hn, kind: hackernews, url: '" + web.url("/v0/")
                + "', owner_group: of-link, interval: 5m, include: [LLM]");
        return polls.poll(fetcher, folder, source);
    }

    private void serveCountingItem(String path, int id) {
        web.serve(
                path,
                exchange ->
                        send(exchange, 200, item(id, points.getAndIncrement()).getBytes(UTF_8)));
    }

    private static String item(int id, int points) {
        return ("{\"by\":\"someone\",\"descendants\":3,\"id\":%d,\"score\":%d,\"time\":1772323200,"
                        + "\"title\":\"An LLM %d\",\"type\":\"story\",\"url\":\"https://site-%d.example/x\"}")
                .formatted(id, points, id, id);
    }
}

package ainews.ingest.recheck;

import static ainews.ingest.fetch.TestWeb.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.ingest.fetch.FetchRequest;
import ainews.ingest.fetch.FetchResult;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.fetch.TestClock;
import ainews.ingest.fetch.TestFetchers;
import ainews.ingest.fetch.TestWeb;
import ainews.ingest.page.LinkedArticles;
import ainews.ingest.raw.MemorySink;
import ainews.ingest.raw.RawArticleSink;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.ingest.source.Sources;
import ainews.schemas.RawArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RecheckerTest {
    private final TestWeb web = new TestWeb();
    private final TestClock clock = new TestClock();
    private final MemorySink sink = new MemorySink();
    private final List<RecheckListener.Look> looks = new ArrayList<>();
    private final Fetcher fetcher = TestFetchers.open(clock);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    @Test
    void shouldLookAfterOneSixTwentyFourHoursAndAWeek() throws Exception {
        // Given
        serve("/a", "as it was");
        watch(source(""), page("/a"));

        // When each quarter of an hour of eight days goes by
        List<Long> hours = new ArrayList<>();
        for (int quarter = 1; quarter <= 8 * 24 * 4; quarter++) {
            clock.advance(Duration.ofMinutes(15));
            int before = looks.size();
            rechecker().look(source(""));
            if (looks.size() > before) {
                hours.add(quarter / 4L);
            }
        }

        // Then
        assertThat(hours).containsExactly(1L, 6L, 24L, 168L);
        assertThat(looks).containsOnly(RecheckListener.Look.UNCHANGED);
        assertThat(sink.articles()).isEmpty();
        assertThat(rechecker().look(source(""))).isEqualTo(Rechecker.NEVER);
    }

    @Test
    void shouldDeliverAChangedPageUnderTheSameId() throws Exception {
        // Given
        serve("/a", "as it was");
        RawArticle article = page("/a");
        watch(source(""), article);

        // When
        serve("/a", "as it is");
        clock.advance(Duration.ofHours(1));
        rechecker().look(source(""));

        // Then
        RawArticle again = sink.articles().get(0);
        assertThat(again.getArticleId()).isEqualTo(article.getArticleId());
        assertThat(UTF_8.decode(again.getPayload().duplicate()).toString()).isEqualTo("as it is");
        assertThat(again.getTitle()).isEqualTo(article.getTitle());
        assertThat(again.getOwnerGroup()).isEqualTo(article.getOwnerGroup());
        assertThat(again.getPublishedAt()).isEqualTo(article.getPublishedAt());
        assertThat(again.getObservedAt()).isEqualTo(clock.instant());
        assertThat(again.getWithdrawn()).isFalse();
    }

    @Test
    void shouldAskConditionally() throws Exception {
        // Given
        web.serve("/a", exchange -> {
            boolean same = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, same ? 304 : 200, same ? new byte[0] : "x".getBytes(UTF_8), "ETag", "\"1\"");
        });
        watch(source(""), page("/a"));

        // When
        clock.advance(Duration.ofHours(1));
        rechecker().look(source(""));

        // Then
        assertThat(looks).containsExactly(RecheckListener.Look.UNCHANGED);
        assertThat(sink.articles()).isEmpty();
    }

    @Test
    void shouldRecordARemovalThatIsConfirmedAndAReturn() throws Exception {
        // Given
        serve("/a", "as it was");
        RawArticle article = page("/a");
        watch(source(""), article);
        web.serve("/a", exchange -> send(exchange, 410, new byte[0]));

        // When
        clock.advance(Duration.ofHours(1));
        rechecker().look(source(""));
        assertThat(sink.articles()).isEmpty();
        clock.advance(Duration.ofHours(1));
        rechecker().look(source(""));
        RawArticle gone = sink.articles().get(0);
        clock.advance(Duration.ofHours(4));
        rechecker().look(source(""));
        assertThat(sink.articles()).hasSize(1);
        serve("/a", "back");
        clock.advance(Duration.ofDays(1));
        rechecker().look(source(""));

        // Then
        assertThat(gone.getWithdrawn()).isTrue();
        assertThat(gone.getArticleId()).isEqualTo(article.getArticleId());
        assertThat(gone.getFetch().getStatus()).isEqualTo(410);
        assertThat(gone.getPayload()).isNull();
        assertThat(gone.getBody()).isNull();
        assertThat(sink.articles()).hasSize(2);
        assertThat(sink.articles().get(1).getWithdrawn()).isFalse();
        assertThat(looks)
                .containsExactly(
                        RecheckListener.Look.MISSING,
                        RecheckListener.Look.WITHDRAWN,
                        RecheckListener.Look.MISSING,
                        RecheckListener.Look.BACK);
    }

    @Test
    void shouldTakeARedirectToTheFrontPageForARemoval() throws Exception {
        // Given
        serve("/", "front");
        serve("/a", "as it was");
        watch(source(""), page("/a"));
        web.serve("/a", exchange -> send(exchange, 302, new byte[0], "Location", "/"));

        // When
        for (int look = 0; look < 2; look++) {
            clock.advance(Duration.ofHours(1));
            rechecker().look(source(""));
        }

        // Then
        assertThat(sink.articles()).hasSize(1);
        assertThat(sink.articles().get(0).getWithdrawn()).isTrue();
    }

    @Test
    void shouldNotTakeAHostThatShowsUsNothingForARemoval() throws Exception {
        // Given an article that came whole in its feed, at a site that answers robots with 404
        web.serve("/a", exchange -> send(exchange, 404, new byte[0]));
        watch(source(""), feedEntry("/a"));

        // When
        for (int hour = 0; hour < 24 * 8; hour++) {
            clock.advance(Duration.ofHours(1));
            rechecker().look(source(""));
        }

        // Then
        assertThat(sink.articles()).isEmpty();
        assertThat(looks).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void shouldLookOnlyForTheRemovalOfWhatCameWholeInItsFeed() throws Exception {
        // Given
        serve("/a", "page, first");
        watch(source(""), feedEntry("/a"));

        // When
        clock.advance(Duration.ofHours(1));
        rechecker().look(source(""));
        serve("/a", "page, changed");
        clock.advance(Duration.ofHours(5));
        rechecker().look(source(""));
        assertThat(sink.articles()).isEmpty();
        web.serve("/a", exchange -> send(exchange, 404, new byte[0]));
        clock.advance(Duration.ofHours(18));
        rechecker().look(source(""));
        clock.advance(Duration.ofHours(1));
        rechecker().look(source(""));

        // Then
        assertThat(sink.articles()).hasSize(1);
        assertThat(sink.articles().get(0).getWithdrawn()).isTrue();
    }

    @Test
    void shouldWithstandOutagesWithoutARevision() throws Exception {
        // Given
        serve("/a", "as it was");
        watch(source(""), page("/a"));
        web.serve("/a", exchange -> send(exchange, 503, new byte[0]));

        // When
        for (int hour = 0; hour < 24 * 8; hour++) {
            clock.advance(Duration.ofHours(1));
            rechecker().look(source(""));
        }

        // Then
        assertThat(sink.articles()).isEmpty();
        assertThat(looks).containsOnly(RecheckListener.Look.FAILED).hasSizeBetween(4, 12);
    }

    @Test
    void shouldKeepTheListWhenTheSinkDoesNotTakeAChange() throws Exception {
        // Given
        serve("/a", "as it was");
        watch(source(""), page("/a"));
        serve("/a", "as it is");
        clock.advance(Duration.ofHours(1));
        sink.down(true);
        assertThatThrownBy(() -> rechecker().look(source(""))).isInstanceOf(RawArticleSink.SinkException.class);

        // When
        sink.down(false);
        rechecker().look(source(""));

        // Then
        assertThat(sink.articles()).hasSize(1);
    }

    @Test
    void shouldTakeNothingFromNewsWhereTheBudgetOfAHostIsShort() throws Exception {
        // Given a host that has just been asked for most of what its budget allows
        serve("/a", "as it was");
        watch(source(""), page("/a"));
        clock.advance(Duration.ofHours(1));
        try (Fetcher frugal = TestFetchers.open(clock, 12)) {
            frugal.fetch(FetchRequest.of(web.url("/news")));
            int before = web.asked().size();
            Rechecker rechecker = new Rechecker(RecheckPlan.standard(), frugal, sink, folder, clock, looks::add);

            // When
            rechecker.look(source(""));
            int after = web.asked().size();
            clock.advance(Duration.ofMinutes(30));
            rechecker.look(source(""));

            // Then
            assertThat(after).isEqualTo(before);
            assertThat(looks).containsExactly(RecheckListener.Look.POSTPONED, RecheckListener.Look.UNCHANGED);
        }
    }

    @Test
    void shouldBeSwitchedOffBySourceAndAsAWhole() throws Exception {
        serve("/a", "as it was");
        watch(source("recheck: false"), page("/a"));
        new Rechecker(new RecheckPlan(List.of()), fetcher, sink, folder, clock, looks::add)
                .watch(source(""), List.of(page("/a")), false);

        clock.advance(Duration.ofDays(3));

        assertThat(rechecker().look(source(""))).isEqualTo(Rechecker.NEVER);
        assertThat(looks).isEmpty();
    }

    @Test
    void shouldLeaveAnArchiveInPeaceAndStayWithinBounds() throws Exception {
        // Given
        RawArticle old = feedEntry("/old");
        old.setPublishedAt(clock.instant().minus(Duration.ofDays(30)));
        RawArticle undated = feedEntry("/undated");
        undated.setPublishedAt(null);
        rechecker().watch(source(""), List.of(old, undated), true);
        assertThat(rechecker().look(source(""))).isEqualTo(Rechecker.NEVER);
        List<RawArticle> many = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            many.add(feedEntry("/many/" + i));
        }
        serve("/many", "x");

        // When
        rechecker().watch(source(""), many, false);
        clock.advance(Duration.ofHours(2));
        rechecker().look(source(""));

        // Then
        assertThat(looks).hasSize(3);
        assertThat(new ainews.ingest.state.KeptFiles<>(folder, WatchList.class, WatchList.EMPTY)
                        .load("lab")
                        .articles())
                .hasSize(500);
    }

    private Rechecker rechecker() throws IOException {
        return new Rechecker(RecheckPlan.standard(), fetcher, sink, folder, clock, looks::add);
    }

    private void watch(Source source, RawArticle article) throws IOException {
        rechecker().watch(source, List.of(article), false);
    }

    private void serve(String path, String page) {
        web.serve(path, exchange -> send(exchange, 200, page.getBytes(UTF_8), "Content-Type", "text/html"));
    }

    private RawArticle feedEntry(String path) {
        RawArticle article = LinkedArticles.of(
                source(""),
                OwnerGroups.of(List.of()),
                web.url(path).toString(),
                "A title",
                clock.instant(),
                clock.instant());
        article.setBody("whole text");
        return article;
    }

    private RawArticle page(String path) throws InterruptedException {
        FetchResult answer = fetcher.fetch(FetchRequest.of(web.url(path)));
        return LinkedArticles.withPage(feedEntry(path), (FetchResult.Fetched) answer, clock.instant());
    }

    private Source source(String more) {
        String yaml = "sources: [{id: lab, url: '" + web.url("/feed") + "', owner_group: lab-inc, " + more + "}]";
        return Sources.parse(yaml, "test").list().get(0);
    }
}

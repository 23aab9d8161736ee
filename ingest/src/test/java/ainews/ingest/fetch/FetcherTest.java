package ainews.ingest.fetch;

import static ainews.ingest.fetch.TestWeb.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ainews.ingest.fetch.FetchResult.Failed;
import ainews.ingest.fetch.FetchResult.Fetched;
import ainews.ingest.fetch.FetchResult.NotModified;
import ainews.ingest.fetch.FetchResult.Reason;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FetcherTest {
    private static final byte[] TEXT = "news ".repeat(1000).getBytes(UTF_8);

    private final TestWeb web = new TestWeb();
    private final TestClock clock = new TestClock();
    private final List<Duration> pauses = new ArrayList<>();
    private final Fetcher fetcher = fetcher(limits(Duration.ofSeconds(20)), true);

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    @Test
    void shouldFetchConditionallyWithValidatorsAsReceived() throws Exception {
        // Given
        List<String> agents = new ArrayList<>();
        web.serve("/feed", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            if ("W/\"a\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                send(exchange, 304, new byte[0], "Cache-Control", "max-age=600");
            } else {
                send(exchange, 200, TEXT, "ETag", "W/\"a\"", "Last-Modified", "Sat, 28 Feb 2026 10:00:00 GMT");
            }
        });

        // When
        Fetched first = (Fetched) fetcher.fetch(FetchRequest.of(web.url("/feed")));
        FetchResult second =
                fetcher.fetch(new FetchRequest(web.url("/feed"), first.etag(), first.lastModified(), true));

        // Then
        assertThat(first.bytes()).isEqualTo(TEXT);
        assertThat(first.lastModified()).isEqualTo("Sat, 28 Feb 2026 10:00:00 GMT");
        assertThat(second).isInstanceOf(NotModified.class);
        assertThat(second.maxAge()).isEqualTo(Duration.ofMinutes(10));
        assertThat(agents).containsOnly("ainews-test/1 (contact)");
    }

    static Stream<Arguments> codings() {
        return Stream.of(
                argumentSet("plain", "identity", TEXT),
                argumentSet("gzip", "gzip", Codings.encode("gzip", TEXT)),
                argumentSet("gzip twice", "gzip, gzip", Codings.encode("gzip", Codings.encode("gzip", TEXT))),
                argumentSet("zlib", "deflate", Codings.encode("deflate", TEXT)),
                argumentSet("zstd", "zstd", Zstd.compress(TEXT)),
                // An uncompressed metablock is all of brotli that a test can write by hand.
                argumentSet("brotli", "br", Codings.encode("br", TEXT)));
    }

    @ParameterizedTest
    @MethodSource("codings")
    void shouldDecodeContentCodings(String coding, byte[] body) throws Exception {
        web.serve("/", exchange -> send(exchange, 200, body, "Content-Encoding", coding));

        FetchResult result = fetcher.fetch(FetchRequest.of(web.url("/")));

        assertThat(result).isInstanceOf(Fetched.class);
        assertThat(((Fetched) result).bytes()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd", "deflate", "br", "made-up", "gzip,gzip,gzip"})
    void shouldRefuseBodiesThatDoNotDecode(String coding) throws Exception {
        web.serve("/", exchange -> send(exchange, 200, "no such thing".getBytes(UTF_8), "Content-Encoding", coding));

        assertFailed(fetcher.fetch(FetchRequest.of(web.url("/"))), Reason.BROKEN_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zstd"})
    void shouldStopDecompressionBombs(String coding) throws Exception {
        byte[] zeros = new byte[64 << 20];
        byte[] bomb = coding.equals("gzip") ? Codings.encode("gzip", zeros) : Zstd.compress(zeros);
        web.serve("/", exchange -> send(exchange, 200, bomb, "Content-Encoding", coding));

        assertFailed(fetcher.fetch(FetchRequest.of(web.url("/"))), Reason.TOO_LARGE);
    }

    @Test
    void shouldStopEndlessBodies() throws Exception {
        web.serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[8192];
            while (true) {
                exchange.getResponseBody().write(block);
            }
        });

        assertFailed(fetcher.fetch(FetchRequest.of(web.url("/"))), Reason.TOO_LARGE);
    }

    @Test
    void shouldEndSlowDripsAtTheTotalTime() throws Exception {
        // Given a server that sends a byte now and then, for ever
        CountDownLatch never = new CountDownLatch(1);
        web.serve("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!never.await(20, TimeUnit.MILLISECONDS)) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        // When
        try (Fetcher impatient = fetcher(limits(Duration.ofMillis(400)), true)) {
            // Then
            assertFailed(impatient.fetch(new FetchRequest(web.url("/"), null, null, false)), Reason.TIMEOUT);
        }
    }

    @Test
    void shouldFollowRedirectsAndRememberPermanentOnes() throws Exception {
        web.serve("/old", exchange -> send(exchange, 301, new byte[0], "Location", "/moved"));
        web.serve(
                "/moved",
                exchange -> send(
                        exchange, 308, new byte[0], "Location", web.url("/new").toString()));
        web.serve("/new", exchange -> send(exchange, 200, TEXT));
        web.serve("/today", exchange -> send(exchange, 302, new byte[0], "Location", "new#part"));

        Fetched moved = (Fetched) fetcher.fetch(FetchRequest.of(web.url("/old")));
        Fetched today = (Fetched) fetcher.fetch(FetchRequest.of(web.url("/today")));

        assertThat(moved.permanentUrl()).isEqualTo(web.url("/new"));
        assertThat(moved.finalUrl()).isEqualTo(web.url("/new"));
        assertThat(today.permanentUrl()).isNull();
    }

    @Test
    void shouldRefuseRedirectsThatLeadNowhere() throws Exception {
        web.serve("/a", exchange -> send(exchange, 302, new byte[0], "Location", "/b"));
        web.serve("/b", exchange -> send(exchange, 302, new byte[0], "Location", "/a"));
        web.serve("/file", exchange -> send(exchange, 302, new byte[0], "Location", "file:///etc/passwd"));
        web.serve("/none", exchange -> send(exchange, 302, new byte[0]));
        web.serve("/broken", exchange -> send(exchange, 302, new byte[0], "Location", "http://[:"));
        AtomicInteger hop = new AtomicInteger();
        web.serve("/far", exchange -> send(exchange, 302, new byte[0], "Location", "/far/" + hop.incrementAndGet()));

        for (String path : List.of("/a", "/file", "/none", "/broken", "/far/0")) {
            assertFailed(fetcher.fetch(FetchRequest.of(web.url(path))), Reason.REDIRECT);
        }
        assertThat(hop).hasValueLessThan(8);
    }

    @Test
    void shouldLeaveAThrottlingHostAloneForAsLongAsItAsks() throws Exception {
        // Given
        web.serve("/busy", exchange -> send(exchange, 429, new byte[0], "Retry-After", "120"));
        web.serve("/other", exchange -> send(exchange, 200, TEXT));

        // When
        Failed first = (Failed) fetcher.fetch(FetchRequest.of(web.url("/busy")));
        Failed second = (Failed) fetcher.fetch(FetchRequest.of(web.url("/other")));
        clock.advance(Duration.ofMinutes(2));
        FetchResult third = fetcher.fetch(FetchRequest.of(web.url("/other")));

        // Then
        assertThat(first.reason()).isEqualTo(Reason.THROTTLED);
        assertThat(first.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(second.reason()).isEqualTo(Reason.THROTTLED);
        assertThat(second.status()).isNull();
        assertThat(third).isInstanceOf(Fetched.class);
        assertThat(web.asked().stream().filter("/other"::equals)).hasSize(1);
    }

    @Test
    void shouldPauseBetweenRequestsToAHost() throws Exception {
        web.serve("/", exchange -> send(exchange, 200, TEXT));

        fetcher.fetch(new FetchRequest(web.url("/1"), null, null, false));
        fetcher.fetch(new FetchRequest(web.url("/2"), null, null, false));

        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void shouldObeyRobotsAndItsCrawlDelay() throws Exception {
        // Given
        web.serve(
                "/robots.txt",
                exchange -> send(
                        exchange,
                        200,
                        "User-agent: ainews-test\nDisallow: /private\nCrawl-delay: 7\n".getBytes(UTF_8)));
        web.serve("/", exchange -> send(exchange, 200, TEXT));

        // When, Then
        assertFailed(fetcher.fetch(FetchRequest.of(web.url("/private/x"))), Reason.ROBOTS);
        assertThat(fetcher.fetch(FetchRequest.of(web.url("/open")))).isInstanceOf(Fetched.class);
        fetcher.fetch(FetchRequest.of(web.url("/open")));
        assertThat(pauses).last().isEqualTo(Duration.ofSeconds(7));
        assertThat(web.asked()).containsExactly("/robots.txt", "/open", "/open");
        // An interface made for programs is asked all the same
        assertThat(fetcher.fetch(new FetchRequest(web.url("/private/x"), null, null, false)))
                .isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @CsvSource({"120, PT2M", "86400, PT5M"})
    void shouldObeyALongCrawlDelayUpToABound(int seconds, Duration pause) throws Exception {
        web.serve(
                "/robots.txt",
                exchange -> send(exchange, 200, ("User-agent: *\nCrawl-delay: " + seconds).getBytes(UTF_8)));
        web.serve("/", exchange -> send(exchange, 200, TEXT));

        assertThat(fetcher.fetch(FetchRequest.of(web.url("/1")))).isInstanceOf(Fetched.class);
        assertThat(fetcher.fetch(FetchRequest.of(web.url("/2")))).isInstanceOf(Fetched.class);

        assertThat(pauses).last().isEqualTo(pause);
    }

    @ParameterizedTest
    @CsvSource({
        "http://News.Example/x, news.example",
        "http://news.example:80/x, news.example",
        "https://news.example:443/x, news.example",
        "https://news.example./x, news.example",
        "https://user:word@news.example/x, news.example",
        "http://news.example:443/x, news.example:443",
        "http://[::1]:8080/x, [::1]:8080"
    })
    void shouldCountSpellingsOfAHostAsOne(String url, String host) {
        assertThat(Fetcher.host(URI.create(url))).isEqualTo(host);
    }

    @Test
    void shouldCountPostsInTheBudgetOfTheHost() throws Exception {
        // Given a budget that lets four requests through at once
        try (Fetcher frugal = fetcher(
                new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1 << 20, 8 << 20, 5, Duration.ZERO, 16),
                true)) {
            web.serve("/hub", exchange -> send(exchange, 202, new byte[0]));

            // When
            List<Failed> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(frugal.post(web.url("/hub"), "a=b"));
            }

            // Then
            assertThat(results.subList(0, 4)).containsOnlyNulls();
            assertThat(results.get(7).reason()).isEqualTo(Reason.BUDGET);
            assertThat(results.get(7).isUnasked()).isTrue();
        }
    }

    @Test
    void shouldDeferWhileRobotsCannotBeRead() throws Exception {
        web.serve("/robots.txt", exchange -> send(exchange, 500, new byte[0]));
        web.serve("/", exchange -> send(exchange, 200, TEXT));

        assertFailed(fetcher.fetch(FetchRequest.of(web.url("/x"))), Reason.ROBOTS_UNREACHABLE);
        web.serve("/robots.txt", exchange -> send(exchange, 404, new byte[0]));
        assertFailed(fetcher.fetch(FetchRequest.of(web.url("/x"))), Reason.ROBOTS_UNREACHABLE);
        clock.advance(Duration.ofMinutes(11));
        assertThat(fetcher.fetch(FetchRequest.of(web.url("/x")))).isInstanceOf(Fetched.class);
    }

    @Test
    void shouldNameWhatFailed() throws Exception {
        web.serve("/gone", exchange -> send(exchange, 410, new byte[0]));
        web.serve("/down", exchange -> send(exchange, 502, new byte[0]));
        web.serve("/short", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(1);
        });

        assertFailed(fetcher.fetch(FetchRequest.of(web.url("/gone"))), Reason.CLIENT_ERROR);
        assertFailed(fetcher.fetch(FetchRequest.of(web.url("/down"))), Reason.SERVER_ERROR);
        assertFailed(fetcher.fetch(FetchRequest.of(web.url("/short"))), Reason.BROKEN_BODY);
        assertFailed(
                fetcher.fetch(new FetchRequest(URI.create("http://no-such-host.invalid/"), null, null, false)),
                Reason.UNKNOWN_HOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost:1/",
                "http://[::1]:1/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://0.0.0.0:1/",
                "http://[::ffff:127.0.0.1]:1/"
            })
    void shouldRefusePrivateAddresses(String url) throws Exception {
        try (Fetcher guarded = fetcher(limits(Duration.ofSeconds(5)), false)) {
            assertFailed(guarded.fetch(new FetchRequest(URI.create(url), null, null, false)), Reason.ADDRESS_REFUSED);
        }
    }

    @Test
    void shouldConnectToTheAddressThatWasChecked() throws Exception {
        // Given a name that is public when asked first and loopback when asked again
        AtomicInteger asked = new AtomicInteger();
        GuardedResolver guarded = new GuardedResolver(
                new SystemDefaultDnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) {
                        byte[] address = asked.getAndIncrement() == 0
                                ? new byte[] {(byte) 203, 0, 112, 1}
                                : new byte[] {127, 0, 0, 1};
                        try {
                            return new InetAddress[] {InetAddress.getByAddress(host, address)};
                        } catch (IOException impossible) {
                            throw new IllegalStateException(impossible);
                        }
                    }
                },
                false);

        // When
        InetAddress[] checked = guarded.resolve("rebinding.test");

        // Then the one resolution is what the client gets; a second one is checked like the first
        assertThat(checked).hasSize(1);
        assertThat(asked).hasValue(1);
        assertThat(checked[0].getHostAddress()).isEqualTo("203.0.112.1");
        assertThatThrownBy(() -> guarded.resolve("rebinding.test")).hasMessageContaining("no public address");
    }

    private static void assertFailed(FetchResult result, Reason reason) {
        assertThat(result).isInstanceOf(Failed.class);
        assertThat(((Failed) result).reason()).as(((Failed) result).cause()).isEqualTo(reason);
        assertThat(((Failed) result).cause()).doesNotContain("\n");
    }

    private static FetchLimits limits(Duration total) {
        return new FetchLimits(Duration.ofSeconds(5), total, 1 << 20, 8 << 20, 5, Duration.ofSeconds(1), 1000);
    }

    private Fetcher fetcher(FetchLimits limits, boolean allowPrivate) {
        GuardedResolver resolver = new GuardedResolver(SystemDefaultDnsResolver.INSTANCE, allowPrivate);
        HostGate.Pause pause = time -> {
            pauses.add(time);
            clock.advance(time);
        };
        return new Fetcher(
                new ApacheTransport(limits, resolver, "ainews-test/1 (contact)"),
                new HostGate(clock, pause, limits.hostPause(), limits.hostBudget()),
                new RobotsCache(clock, "ainews-test", null),
                limits,
                clock);
    }
}

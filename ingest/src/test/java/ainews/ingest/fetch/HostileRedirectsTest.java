package ainews.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.ingest.fetch.FetchResult.Failed;
import ainews.ingest.fetch.FetchResult.Fetched;
import ainews.ingest.fetch.FetchResult.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Redirects and names that want to lead us where we must not go; nothing here leaves loopback. */
@Timeout(120)
class HostileRedirectsTest {
    private static final Duration TOTAL = Duration.ofSeconds(5);

    private final HostileServer server = new HostileServer();
    private final TestClock clock = new TestClock();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    static Stream<String> targets() {
        return Stream.of(
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/",
                "http://[fe80::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://0/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://private.test/",
                "http://rebinding.test/",
                "//private.test/",
                "file:///etc/passwd",
                "ftp://public.test/",
                "gopher://public.test/",
                "javascript:alert(1)",
                "http://user:secret@public.test/",
                "http://public.test:0/",
                "http://public.test:99999/",
                "http://pub\u0000lic.test/",
                "http://",
                "http:///",
                "http://%31%32%37.0.0.1/",
                "http://public.test\\@private.test/",
                "\r\nSet-Cookie: x",
                "http://" + "a".repeat(70_000) + ".test/");
    }

    /** Public names lead to the server only by way of a resolver that says they are public; the rest must not be connected to. */
    @ParameterizedTest
    @MethodSource("targets")
    void shouldNotBeLedAstray(String target) throws Exception {
        // Given
        List<String> connected = new ArrayList<>();
        Transport redirecting = new Transport() {
            private final Transport real = new ApacheTransport(limits(), guarded(), "ainews-test/1");

            @Override
            public Answer get(URI url, Map<String, String> headers) throws ExchangeException {
                if (url.getHost().equals("start.test")) {
                    return new Answer(302, Map.of("location", target), new byte[0]);
                }
                Answer answer = real.get(url, headers);
                connected.add(url.toString());
                return answer;
            }

            @Override
            public Answer post(URI url, String form) throws ExchangeException {
                return real.post(url, form);
            }

            @Override
            public void close() {
                real.close();
            }
        };

        // When
        try (Fetcher fetcher = fetcher(redirecting)) {
            FetchResult result = fetcher.fetch(new FetchRequest(URI.create("http://start.test/"), null, null, false));

            // Then
            assertThat(result).isInstanceOf(Failed.class);
            assertThat(((Failed) result).reason())
                    .isIn(Reason.REDIRECT, Reason.ADDRESS_REFUSED, Reason.UNKNOWN_HOST, Reason.CONNECTION);
        }
        assertThat(connected).isEmpty();
        assertThat(server.connections()).isZero();
    }

    @Test
    void shouldFollowNoCircleAndNoLongChain() throws Exception {
        for (String next : List.of("/", "/a", "?x=1", "#y", "//127.0.0.1:%d/")) {
            server.answer(out -> out.send(("HTTP/1.1 301 X\r\nContent-Length: 0\r\nLocation: "
                            + String.format(Locale.ROOT, next, server.port()) + "\r\n\r\n")
                    .getBytes(UTF_8)));
            assertThat(((Failed) fetch()).reason()).isEqualTo(Reason.REDIRECT);
        }
        assertThat(server.connections()).isLessThan(40);
    }

    @Test
    void shouldConnectToTheVeryAddressThatWasChecked() throws Exception {
        // Given a name that leads to the server when first asked for, and nowhere ever after
        AtomicInteger asked = new AtomicInteger();
        SystemDefaultDnsResolver changing = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (asked.getAndIncrement() > 0) {
                    throw new UnknownHostException(host);
                }
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }
        };
        server.answer(out -> out.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nnews".getBytes(UTF_8)));
        URI url = URI.create("http://rebinding.test:" + server.port() + "/");

        // When
        try (Fetcher fetcher =
                fetcher(new ApacheTransport(limits(), new GuardedResolver(changing, true), "ainews-test/1"))) {
            FetchResult first = fetcher.fetch(new FetchRequest(url, null, null, false));
            FetchResult second = fetcher.fetch(new FetchRequest(url, null, null, false));

            // Then a name is asked for once a connection: what was checked is what is used
            assertThat(((Fetched) first).bytes()).isEqualTo("news".getBytes(UTF_8));
            assertThat(((Failed) second).reason()).isEqualTo(Reason.UNKNOWN_HOST);
            assertThat(asked).hasValue(2);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** No name leaves the machine: literals are read, three names are known. */
    private static GuardedResolver guarded() {
        return new GuardedResolver(
                new SystemDefaultDnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        if (host.matches("[0-9.]+|[0-9a-f.:\\[\\]]*:[0-9a-f.:\\[\\]]*")) {
                            return super.resolve(host);
                        }
                        return switch (host) {
                            case "private.test" -> new InetAddress[] {InetAddress.getByName("192.168.0.1")};
                            case "rebinding.test" -> new InetAddress[] {InetAddress.getLoopbackAddress()};
                            default -> throw new UnknownHostException(host);
                        };
                    }
                },
                false);
    }

    private FetchResult fetch() throws InterruptedException {
        try (Fetcher fetcher = fetcher(new ApacheTransport(
                limits(), new GuardedResolver(SystemDefaultDnsResolver.INSTANCE, true), "ainews-test/1"))) {
            return fetcher.fetch(
                    new FetchRequest(URI.create("http://127.0.0.1:" + server.port() + "/feed"), null, null, false));
        }
    }

    private Fetcher fetcher(Transport transport) {
        return new Fetcher(
                transport,
                new HostGate(clock, clock::advance, limits().hostPause(), limits().hostBudget()),
                new RobotsCache(clock, "ainews-test", null),
                limits(),
                clock);
    }

    private static FetchLimits limits() {
        return new FetchLimits(TOTAL, TOTAL, 1 << 16, 1 << 17, 5, Duration.ofSeconds(1), 100_000);
    }
}

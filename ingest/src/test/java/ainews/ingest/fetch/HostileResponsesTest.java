package ainews.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.ingest.fetch.FetchResult.Failed;
import ainews.ingest.fetch.FetchResult.Fetched;
import ainews.ingest.fetch.FetchResult.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Responses that mean harm or make no sense, over real sockets on loopback: whatever comes, a fetch ends with a value, in time,
 * with no more bytes than allowed, and without a connection where none may go. Some 300 in all.
 */
@Timeout(120)
class HostileResponsesTest {
    private static final int MAX_WIRE = 64 << 10;
    private static final int MAX_BYTES = 128 << 10;
    /** Sockets buffer what was not read yet. */
    private static final int BUFFERS = 12 << 20;

    private static final Duration TOTAL = Duration.ofMillis(700);
    private static final byte[] GOOD = "<rss><channel><item/></channel></rss>".getBytes(UTF_8);

    private final HostileServer server = new HostileServer();
    private final TestClock clock = new TestClock();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    static Stream<Arguments> endless() {
        String head = "HTTP/1.1 200 OK\r\n";
        String chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        List<Arguments> all = new ArrayList<>();
        all.add(endless("body without length", head + "\r\n", "x".repeat(4096), Reason.TOO_LARGE));
        all.add(endless(
                "body of declared length",
                head + "Content-Length: 999999999999\r\n\r\n",
                "y".repeat(999),
                Reason.TOO_LARGE));
        all.add(endless("chunks", head + "Transfer-Encoding: chunked\r\n\r\n", chunk, Reason.TOO_LARGE));
        all.add(endless("chunk extension", head + "Transfer-Encoding: chunked\r\n\r\n1;", "e=e;".repeat(99), null));
        all.add(endless("trailers", head + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "T: t\r\n".repeat(99), null));
        all.add(endless("headers", head, "X-Flood: 1\r\n".repeat(99), null));
        all.add(endless("one header", head + "X: ", "z".repeat(4096), null));
        all.add(endless("folded header", head + "X: 1\r\n", " folded\r\n".repeat(99), null));
        all.add(endless("status line", "HTTP/1.1 200 ", "O".repeat(4096), null));
        all.add(endless("empty lines", "", "\r\n".repeat(999), null));
        all.add(endless("continue", "", "HTTP/1.1 100 Continue\r\n\r\n".repeat(99), Reason.CONNECTION));
        all.add(endless(
                "early hints", "", "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n".repeat(99), Reason.CONNECTION));
        all.add(endless("noise", "", new String(noise(4096, 1), ISO_8859_1), null));
        all.add(endless("error body", "HTTP/1.1 500 X\r\n\r\n", "x".repeat(4096), Reason.SERVER_ERROR));
        all.add(endless("redirect body", "HTTP/1.1 302 X\r\nLocation: /x\r\n\r\n", "x".repeat(4096), null));
        all.add(endless("body of a 304", "HTTP/1.1 304 X\r\n\r\n", "x".repeat(4096), null));
        return all.stream();
    }

    private static Arguments endless(String name, String start, String more, Reason reason) {
        return Arguments.argumentSet(name, start, more, reason);
    }

    @ParameterizedTest
    @MethodSource("endless")
    void shouldCutOffWhatDoesNotEnd(String start, String more, Reason reason) throws Exception {
        server.answer(out -> {
            out.send(start.getBytes(ISO_8859_1));
            while (out.isOpen()) {
                out.send(more.getBytes(ISO_8859_1));
            }
        });

        FetchResult result = fetch();

        assertThat(server.sent()).isLessThan(BUFFERS * 2L);
        if (reason != null) {
            assertThat(((Failed) result).reason()).isEqualTo(reason);
        }
    }

    static Stream<Arguments> drips() {
        return Stream.of(
                Arguments.argumentSet("nothing at all", ""),
                Arguments.argumentSet("status line", "HTTP/1.1 200 OK"),
                Arguments.argumentSet("headers", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n"),
                Arguments.argumentSet("body", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx"),
                Arguments.argumentSet("chunk size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1"),
                Arguments.argumentSet("no end", "HTTP/1.1 200 OK\r\n\r\nx"),
                Arguments.argumentSet("error", "HTTP/1.1 404 No\r\n"));
    }

    @ParameterizedTest
    @MethodSource("drips")
    void shouldEndDripsAtTheTotalTime(String start) throws Exception {
        server.answer(out -> {
            out.send(start.getBytes(ISO_8859_1));
            while (out.isOpen()) {
                out.pause();
                out.send(new byte[] {'1'});
            }
        });

        assertThat(((Failed) fetch()).reason()).isIn(Reason.TIMEOUT, Reason.CONNECTION, Reason.BROKEN_BODY);
    }

    static Stream<Arguments> bombs() {
        byte[] zeros = new byte[16 << 20];
        List<Arguments> all = new ArrayList<>();
        for (String coding : List.of("gzip", "deflate", "zstd")) {
            byte[] once = Codings.encode(coding, zeros);
            all.add(Arguments.argumentSet(coding, coding, once));
            for (String outer : List.of("gzip", "deflate", "zstd")) {
                all.add(Arguments.argumentSet(
                        coding + " in " + outer, coding + ", " + outer, Codings.encode(outer, once)));
            }
        }
        all.add(Arguments.argumentSet("brotli", "br", brotliBomb()));
        all.add(Arguments.argumentSet("brotli in gzip", "br, gzip", Codings.encode("gzip", brotliBomb())));
        all.add(Arguments.argumentSet("zstd window", "zstd", hex("28b52ffd00f80000000100")));
        all.add(Arguments.argumentSet("three deep", "gzip, gzip, gzip", GOOD));
        all.add(Arguments.argumentSet("a hundred deep", "gzip, ".repeat(100) + "gzip", GOOD));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void shouldNotBlowUp(String coding, byte[] body) throws Exception {
        server.answer(out -> out.send(response(body, "Content-Encoding: " + coding)));

        assertThat(((Failed) fetch()).reason()).isIn(Reason.TOO_LARGE, Reason.BROKEN_BODY);
    }

    /** Half a document must not pass for a whole one, whose lost entries would look withdrawn. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "zstd", "br", "identity"})
    void shouldNotTakeHalfABodyForAWholeOne(String coding) throws Exception {
        byte[] whole = Codings.encode(
                coding, "<rss><item>news</item></rss>".repeat(500).getBytes(UTF_8));
        int length = coding.equals("identity") ? whole.length : whole.length / 2;
        String head = "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + length + "\r\n\r\n";
        server.answer(out -> {
            out.send(head.getBytes(ISO_8859_1));
            out.send(Arrays.copyOf(whole, whole.length / 2));
        });

        assertThat(((Failed) fetch()).reason()).isEqualTo(Reason.BROKEN_BODY);
    }

    static IntStream seeds() {
        return IntStream.range(0, 220);
    }

    /** A good response with bytes changed, cut, doubled or put in, over head and coded body alike. */
    @ParameterizedTest
    @MethodSource("seeds")
    void shouldEndWithAValueWhateverComes(int seed) throws Exception {
        // Given
        Random random = new Random(seed);
        String coding = List.of("gzip", "zstd", "br", "deflate", "identity").get(seed % 5);
        byte[] body = Codings.encode(
                coding,
                "<rss><item>news</item></rss>".repeat(1 + random.nextInt(60)).getBytes(UTF_8));
        List<String> headers = new ArrayList<>(List.of("Content-Encoding: " + coding, "ETag: \"x\""));
        headers.addAll(List.of(
                        "Retry-After: " + random.nextLong(),
                        "Cache-Control: max-age=" + random.nextLong(),
                        "Expires: " + new String(noise(9, seed), ISO_8859_1).replaceAll("[\r\n]", ""),
                        "Link: <" + "a".repeat(random.nextInt(3000)) + ">; rel=hub",
                        "Content-Length: " + random.nextInt(2000),
                        "Content-Length: -" + random.nextInt(9),
                        "Transfer-Encoding: gzip, chunked",
                        "Content-Type: " + "text/".repeat(random.nextInt(50)))
                .subList(0, random.nextInt(9)));
        byte[] bytes = mangled(response(body, headers.toArray(String[]::new)), random);
        server.answer(out -> out.send(bytes));

        // When
        FetchResult result = fetch();

        // Then
        if (result instanceof Fetched fetched) {
            assertThat(fetched.bytes().length).isLessThanOrEqualTo(MAX_BYTES);
        } else if (result instanceof Failed failed) {
            assertThat(failed.cause()).isNotBlank().doesNotContain("\n");
        }
    }

    private FetchResult fetch() throws InterruptedException {
        long began = System.nanoTime();
        try (Fetcher fetcher = fetcher(new ApacheTransport(
                limits(), new GuardedResolver(SystemDefaultDnsResolver.INSTANCE, true), "ainews-test/1"))) {
            return fetcher.fetch(
                    new FetchRequest(URI.create("http://127.0.0.1:" + server.port() + "/feed"), null, null, false));
        } finally {
            // Far beyond the limit on purpose: the machine may be busy.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TOTAL.multipliedBy(60));
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
        return new FetchLimits(TOTAL, TOTAL, MAX_WIRE, MAX_BYTES, 5, Duration.ofSeconds(1), 100_000);
    }

    private static byte[] response(byte[] body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static byte[] mangled(byte[] bytes, Random random) {
        byte[] result = bytes.clone();
        int changes = random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(result.length);
            switch (random.nextInt(4)) {
                case 0 -> result[at] = (byte) random.nextInt(256);
                case 1 -> result = java.util.Arrays.copyOf(result, Math.max(1, at));
                case 2 -> result = joined(result, at, noise(random.nextInt(200), at));
                default -> result = joined(result, at, java.util.Arrays.copyOfRange(result, at / 2, at));
            }
        }
        return result;
    }

    private static byte[] joined(byte[] bytes, int at, byte[] more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, at);
        all.writeBytes(more);
        all.write(bytes, at, bytes.length - at);
        return all.toByteArray();
    }

    private static byte[] noise(int length, int seed) {
        byte[] noise = new byte[length];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    /** Uncompressed blocks one after the other, twice as much as a body may have. */
    private static byte[] brotliBomb() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 4; i++) {
            byte[] block = Codings.encode("br", new byte[65_536]);
            all.write(block, 0, block.length - 1);
        }
        all.write(3);
        return all.toByteArray();
    }
}

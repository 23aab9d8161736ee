package ainews.ingest;

import ainews.ingest.fetch.Codings;
import ainews.ingest.fetch.VirtualFetching;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A web of feeds behind one socket on loopback. Answers are real bytes over real connections; how long they take, when they were
 * published and what is allowed when goes by the simulation's clock. It keeps the books on the manners of its visitor.
 */
final class SimulatedWeb implements VirtualFetching.Net, AutoCloseable {
    /**
     * Time to the first byte, log-normal among sites and within each, by two measurements in the Web Almanac 2024 (chapter Performance). The
     * Chrome UX Report has the upper quartile of a site's visits within 800 ms on 42 % of mobile sites, beyond 1.8 s on 19 %: the quartiles
     * spread by 0.738 around 929 ms. All visits together, as RUMvision has them, spread from 200 ms at the median to 1.5 s at the ninth
     * decile, by 1.572; what the sites do not account for, 1.388, is within a site, which puts the median site's median at 364 ms. Phones on
     * mobile nets are slower than a server, so this errs on the slow side.
     */
    private static final double MEDIAN_LATENCY_MS = 364;

    private static final double SPREAD_AMONG_SITES = 0.738;
    private static final double SPREAD_WITHIN_SITE = 1.388;
    private static final long PAUSE_MS = 1000;

    final List<SimulatedFeed> feeds = new ArrayList<>();
    private final Books books = new Books();
    private final Map<String, Host> hosts = new HashMap<>();
    private final VirtualClock clock;
    private final Random chance;
    private final ServerSocket server;

    /** Hosts: three quarters of the feeds live alone, a fifth in twenties, the rest on four large ones. */
    SimulatedWeb(int size, VirtualClock clock, Duration lasting, long seed) {
        this.clock = clock;
        this.chance = new Random(seed);
        Random random = new Random(seed + 1);
        long start = clock.millis();
        for (int i = 0; i < size; i++) {
            int place = i % 20;
            String host = place < 15
                    ? "h" + i + ".sim"
                    : place < 19 ? "site" + i / 100 + ".sim" : "large" + (i / 20) % 4 + ".sim";
            hosts.computeIfAbsent(host, name -> new Host(name, random));
            feeds.add(new SimulatedFeed(i, host, start, start + lasting.toMillis(), random));
        }
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
        Thread thread = new Thread(this::serve, "simulated-web");
        thread.setDaemon(true);
        thread.start();
    }

    URI url(SimulatedFeed feed) {
        return URI.create("http://" + feed.host + ":" + port() + "/feed/" + feed.number);
    }

    /** Whether anything that the feed publishes can be had: its host lives and its address is good. */
    boolean canBeRead(SimulatedFeed feed) {
        return feed.gone == 0 && hosts.get(feed.host).state == State.ALIVE;
    }

    synchronized Books books() {
        return books;
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public boolean knows(String host) {
        Host known = hosts.get(host);
        return known != null && known.state != State.UNKNOWN;
    }

    @Override
    public synchronized Duration begin(URI url) {
        long now = clock.millis();
        Host host = hosts.get(url.getHost());
        books.requests++;
        books.inFlightTwice += now < host.busyUntilMs ? 1 : 0;
        boolean early = now < host.blockedUntilMs || (host.asked && now < host.busyUntilMs + host.pauseMs);
        SimulatedFeed feed = feed(url.getPath());
        early |= feed != null && !url.getPath().startsWith("/article") && now < feed.freshUntilMs;
        books.early += early ? 1 : 0;
        if (host.state == State.DEAD || chance.nextDouble() < 0.003) {
            books.timeouts++;
            return null;
        }
        double ms = MEDIAN_LATENCY_MS * Math.exp(SPREAD_WITHIN_SITE * chance.nextGaussian()) * host.slowness;
        return Duration.ofMillis((long) Math.min(25_000, ms));
    }

    @Override
    public synchronized void end(URI url) {
        Host host = hosts.get(url.getHost());
        host.asked = true;
        host.busyUntilMs = Math.max(host.busyUntilMs, clock.millis());
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    private SimulatedFeed feed(String path) {
        String[] parts = path.split("/");
        return parts.length >= 3 && parts[2].matches("[0-9]+") ? feeds.get(Integer.parseInt(parts[2])) : null;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                Map<String, String> head = head(socket.getInputStream());
                byte[] answer = head.isEmpty() ? null : answer(head);
                if (answer == null) {
                    socket.setSoLinger(true, 0);
                } else {
                    socket.getOutputStream().write(answer);
                }
            } catch (IOException goneOrClosed) {
                // The next one.
            }
        }
    }

    private static Map<String, String> head(InputStream in) throws IOException {
        BufferedInputStream lines = new BufferedInputStream(in);
        Map<String, String> head = new HashMap<>();
        for (String line = line(lines); !line.isEmpty(); line = line(lines)) {
            int colon = line.indexOf(':');
            if (head.isEmpty()) {
                head.put("path", line.split(" ")[1]);
            } else if (colon > 0) {
                head.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return head;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** Null = the connection is reset. */
    private synchronized byte[] answer(Map<String, String> head) {
        String path = head.get("path");
        Host host = hosts.get(head.get("host").split(":")[0]);
        if (path.equals("/robots.txt")) {
            return host.robots == null ? empty(404) : whole("text/plain", host.robots);
        }
        double luck = chance.nextDouble();
        if (luck < 0.007) {
            int seconds = 60 + chance.nextInt(840);
            host.blockedUntilMs = clock.millis() + seconds * 1000L;
            books.throttled++;
            return empty(luck < 0.005 ? 429 : 503, "Retry-After: " + seconds);
        } else if (luck < 0.012) {
            // Under half a percent of what Alexa's crawler asked for, as in SimulatedFeed; the other shares are
            // assumed.
            books.errors++;
            return empty(luck < 0.0095 ? 500 : 502);
        } else if (luck < 0.017) {
            books.resets++;
            return null;
        }
        SimulatedFeed feed = feed(path);
        if (path.startsWith("/article/")) {
            books.pages++;
            return whole("text/html", "<html><title>An article</title><p>" + "Words. ".repeat(200));
        }
        if (feed.gone != 0) {
            return empty(feed.gone);
        }
        if (feed.redirect != 0 && path.startsWith("/feed/")) {
            return empty(feed.redirect, "Location: /moved/" + feed.number);
        }
        return feed(feed, head, luck < 0.019);
    }

    private byte[] feed(SimulatedFeed feed, Map<String, String> head, boolean cut) {
        int version = feed.version(clock.millis());
        boolean same = (feed.etags && feed.etag(version).equals(head.get("if-none-match")))
                || (!feed.etags && feed.dates && feed.lastModified(version).equals(head.get("if-modified-since")));
        boolean unchanged = feed.shownVersion == version;
        books.unchanged += unchanged ? 1 : 0;
        books.changed += unchanged ? 0 : 1;
        books.notModified += unchanged && same ? 1 : 0;
        if (feed.maxAge != null && !cut) {
            feed.freshUntilMs = clock.millis() + feed.maxAge.toMillis();
        }
        List<String> headers = new ArrayList<>();
        if (feed.etags) {
            headers.add("ETag: " + feed.etag(version));
        }
        if (feed.dates) {
            headers.add("Last-Modified: " + feed.lastModified(version));
        }
        if (feed.maxAge != null) {
            headers.add("Cache-Control: public, max-age=" + feed.maxAge.toSeconds());
        }
        if (same) {
            return empty(304, headers.toArray(String[]::new));
        }
        headers.add("Content-Type: application/rss+xml");
        headers.add("Content-Encoding: " + feed.coding);
        byte[] body = Codings.encode(feed.coding, feed.body(version, port()));
        headers.add("Content-Length: " + (cut ? body.length + 100 : body.length));
        feed.shownVersion = cut ? feed.shownVersion : version;
        books.bytes += body.length;
        return bytes(200, headers, body);
    }

    private static byte[] empty(int status, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (status != 304) {
            all.add("Content-Length: 0");
        }
        return bytes(status, all, new byte[0]);
    }

    private static byte[] whole(String type, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return bytes(200, List.of("Content-Type: " + type, "Content-Length: " + body.length), body);
    }

    private static byte[] bytes(int status, List<String> headers, byte[] body) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\nConnection: close\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private enum State {
        ALIVE,
        DEAD,
        UNKNOWN
    }

    private static final class Host {
        private final State state;
        private final String robots;
        private final long pauseMs;
        private final double slowness;
        private boolean asked;
        private long blockedUntilMs;
        private long busyUntilMs;

        Host(String name, Random random) {
            double luck = random.nextDouble();
            boolean alone = name.startsWith("h");
            this.state = alone && luck < 0.01 ? State.DEAD : alone && luck < 0.02 ? State.UNKNOWN : State.ALIVE;
            double rules = random.nextDouble();
            boolean slow = alone && rules < 0.05;
            this.robots = rules > 0.4 ? null : "User-agent: *\nDisallow: /private\n" + (slow ? "Crawl-delay: 5\n" : "");
            this.pauseMs = PAUSE_MS;
            this.slowness = Math.exp(SPREAD_AMONG_SITES * random.nextGaussian());
        }
    }

    /** What the visitor did. */
    static final class Books {
        long requests;
        long early;
        long inFlightTwice;
        long timeouts;
        long unchanged;
        long changed;
        long notModified;
        long throttled;
        long errors;
        long resets;
        long pages;
        long bytes;

        Books copy() {
            Books copy = new Books();
            copy.requests = requests;
            copy.early = early;
            copy.inFlightTwice = inFlightTwice;
            copy.timeouts = timeouts;
            copy.unchanged = unchanged;
            copy.changed = changed;
            copy.notModified = notModified;
            copy.throttled = throttled;
            copy.errors = errors;
            copy.resets = resets;
            copy.pages = pages;
            copy.bytes = bytes;
            return copy;
        }

        /** Begins anew but for what must never happen. */
        void restart() {
            requests = 0;
            timeouts = 0;
            unchanged = 0;
            changed = 0;
            notModified = 0;
            throttled = 0;
            errors = 0;
            resets = 0;
            pages = 0;
            bytes = 0;
        }
    }
}

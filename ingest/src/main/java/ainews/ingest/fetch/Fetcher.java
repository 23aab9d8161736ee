package ainews.ingest.fetch;

import ainews.ingest.fetch.FetchResult.Failed;
import ainews.ingest.fetch.FetchResult.Fetched;
import ainews.ingest.fetch.FetchResult.NotModified;
import ainews.ingest.fetch.FetchResult.Reason;
import ainews.ingest.fetch.Transport.Answer;
import ainews.ingest.fetch.Transport.ExchangeException;
import ainews.ingest.state.KeptFiles;
import crawlercommons.robots.BaseRobotRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Fetches politely: at most one request in flight a host with a pause between two, conditional requests, robots.txt,
 * Retry-After kept for the whole host, redirects followed by hand with each hop checked like the first. What the far
 * side does is a value, never an exception. Thread-safe; a fetch blocks while its host is busy.
 */
public final class Fetcher implements AutoCloseable {
    /** More would let one host hold a thread for good. */
    private static final Duration LONGEST_CRAWL_DELAY = Duration.ofMinutes(5);

    private static final Duration THROTTLED_WITHOUT_TIME = Duration.ofMinutes(5);

    private final Transport transport;
    private final HostGate gate;
    private final RobotsCache robots;
    private final FetchLimits limits;
    private final Clock clock;

    Fetcher(Transport transport, HostGate gate, RobotsCache robots, FetchLimits limits, Clock clock) {
        this.transport = transport;
        this.gate = gate;
        this.robots = robots;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * A fetcher on the real net.
     *
     * @param userAgent whole value of the header; its first word up to a slash is the name that robots.txt may use
     * @param allowPrivate whether private, loopback and link-local addresses may be asked
     * @param robots where robots.txt files are kept over a restart; null = only in memory
     */
    public static Fetcher open(
            FetchLimits limits, String userAgent, boolean allowPrivate, Clock clock, KeptFiles<RobotsFile> robots) {
        String product = userAgent.split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT);
        GuardedResolver resolver = new GuardedResolver(SystemDefaultDnsResolver.INSTANCE, allowPrivate);
        return new Fetcher(
                new ApacheTransport(limits, resolver, userAgent),
                new HostGate(clock, time -> Thread.sleep(time.toMillis()), limits.hostPause(), limits.hostBudget()),
                new RobotsCache(clock, product, robots),
                limits,
                clock);
    }

    /** Fetches, following redirects. Interruption ends it between two exchanges. */
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        URI at = request.url();
        URI permanent = null;
        boolean onlyPermanent = true;
        Set<URI> visited = new HashSet<>();
        for (int hop = 0; hop <= limits.maxRedirects(); hop++) {
            if (!visited.add(withoutFragment(at))) {
                return new Failed(Reason.REDIRECT, "redirects in a circle at " + at, null, null);
            }
            Failed forbidden = request.obeyRobots() ? forbidden(at) : null;
            if (forbidden != null) {
                return forbidden;
            }
            Hop result = exchange(at, request);
            if (result.end() != null) {
                return withPermanent(result.end(), permanent);
            }
            onlyPermanent &= result.permanent() && !isDowngrade(at, result.next());
            at = result.next();
            permanent = onlyPermanent ? at : permanent;
        }
        return new Failed(Reason.REDIRECT, "more than " + limits.maxRedirects() + " redirects", null, null);
    }

    /**
     * Posts a form, with the same politeness but without redirects and robots.txt: for interfaces made for programs.
     *
     * @return null where the far side answered with 2xx
     */
    public Failed post(URI url, String form) throws InterruptedException {
        String host = host(url);
        HostGate.Pass pass = gate.enter(host);
        try {
            Failed held = held(host);
            if (held != null) {
                return held;
            }
            Answer answer = transport.post(withoutFragment(url), form);
            return answer.status() / 100 == 2 ? null : failed(url, answer, clock.instant());
        } catch (ExchangeException failed) {
            return new Failed(failed.reason(), host + ": " + failed.getMessage(), null, null);
        } finally {
            pass.close();
        }
    }

    /** When the url's host may be asked again as far as is known now; an estimate that a fetch need not heed. */
    public Instant readyAt(URI url) {
        return gate.readyAt(host(url));
    }

    /** Whether the url's host may be asked for what is not urgent: half of what its budget allows at once is left for the rest. */
    public boolean hasRoom(URI url) {
        return gate.hasRoom(host(url));
    }

    private Failed forbidden(URI url) throws InterruptedException {
        BaseRobotRules rules = robots.rules(url, address -> fetch(new FetchRequest(address, null, null, false)));
        if (rules.isDeferVisits()) {
            return new Failed(Reason.ROBOTS_UNREACHABLE, "robots.txt of " + url.getHost() + " unreadable", null, null);
        }
        if (rules.getCrawlDelay() > 0) {
            Duration asked = Duration.ofMillis(rules.getCrawlDelay());
            gate.crawlDelay(host(url), asked.compareTo(LONGEST_CRAWL_DELAY) > 0 ? LONGEST_CRAWL_DELAY : asked);
        }
        return rules.isAllowed(url.toString())
                ? null
                : new Failed(Reason.ROBOTS, "forbidden by robots.txt of " + url.getHost(), null, null);
    }

    private Hop exchange(URI url, FetchRequest request) throws InterruptedException {
        String host = host(url);
        HostGate.Pass pass = gate.enter(host);
        try {
            Failed held = held(host);
            if (held != null) {
                return new Hop(held, null, false);
            }
            return read(url, transport.get(withoutFragment(url), headers(request)));
        } catch (ExchangeException failed) {
            return new Hop(new Failed(failed.reason(), host + ": " + failed.getMessage(), null, null), null, false);
        } finally {
            pass.close();
        }
    }

    /**
     * Takes a request off the host's budget; why there may be none now, null where there may. Asked only within the pass: the
     * exchange that was waited for may have been told to go away.
     */
    private Failed held(String host) {
        Duration blocked = gate.blockedFor(host);
        if (blocked != null) {
            return new Failed(Reason.THROTTLED, host + " wants to be left alone", null, blocked);
        }
        Duration broke = gate.spend(host);
        return broke == null ? null : new Failed(Reason.BUDGET, "enough requests to " + host + " for now", null, broke);
    }

    private static Map<String, String> headers(FetchRequest request) {
        Map<String, String> headers = new HashMap<>();
        headers.put(
                "Accept",
                "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
                        + " text/html;q=0.9, */*;q=0.5");
        headers.put("Accept-Encoding", "gzip, br, zstd, deflate");
        if (request.etag() != null) {
            headers.put("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            headers.put("If-Modified-Since", request.lastModified());
        }
        return headers;
    }

    private Hop read(URI url, Answer answer) {
        Instant now = clock.instant();
        int status = answer.status();
        Duration maxAge = ServerTime.maxAge(answer.header("cache-control"), answer.header("expires"), now);
        return switch (status) {
            case 200, 203, 226 ->
                new Hop(
                        new Fetched(
                                status,
                                answer.body(),
                                answer.header("etag"),
                                answer.header("last-modified"),
                                answer.header("content-type"),
                                url,
                                null,
                                maxAge,
                                answer.header("link")),
                        null,
                        false);
            case 304 -> new Hop(new NotModified(url, null, maxAge), null, false);
            case 301, 308 -> redirect(url, answer, true);
            case 302, 303, 307 -> redirect(url, answer, false);
            default -> new Hop(failed(url, answer, now), null, false);
        };
    }

    private Failed failed(URI url, Answer answer, Instant now) {
        int status = answer.status();
        Duration retryAfter = ServerTime.retryAfter(answer.header("retry-after"), now);
        boolean throttled = status == 429 || (status == 503 && retryAfter != null);
        if (throttled) {
            retryAfter = retryAfter == null ? THROTTLED_WITHOUT_TIME : retryAfter;
            gate.block(host(url), retryAfter);
        }
        Reason reason = throttled
                ? Reason.THROTTLED
                : status / 100 == 4
                        ? Reason.CLIENT_ERROR
                        : status / 100 == 5 ? Reason.SERVER_ERROR : Reason.OTHER_STATUS;
        return new Failed(reason, "status " + status + " from " + url.getHost(), status, retryAfter);
    }

    private static Hop redirect(URI url, Answer answer, boolean permanent) {
        String location = answer.header("location");
        URI next = null;
        try {
            next = location == null
                    ? null
                    : url.resolve(new URI(location.strip().replace(" ", "%20")));
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            // Told below.
        }
        boolean web = next != null
                && next.getHost() != null
                && next.getUserInfo() == null
                && ("http".equals(next.getScheme()) || "https".equals(next.getScheme()));
        return web
                ? new Hop(null, next, permanent)
                : new Hop(
                        new Failed(Reason.REDIRECT, "redirect without a usable target", answer.status(), null),
                        null,
                        false);
    }

    private static FetchResult withPermanent(FetchResult end, URI permanent) {
        if (permanent == null || end instanceof Failed) {
            return end;
        }
        return end instanceof Fetched got
                ? new Fetched(
                        got.status(),
                        got.bytes(),
                        got.etag(),
                        got.lastModified(),
                        got.contentType(),
                        got.finalUrl(),
                        permanent,
                        got.maxAge(),
                        got.link())
                : new NotModified(((NotModified) end).finalUrl(), permanent, end.maxAge());
    }

    private static boolean isDowngrade(URI from, URI to) {
        return "https".equals(from.getScheme()) && "http".equals(to.getScheme());
    }

    /** The host as pauses and budgets count it: lower case, without what changes nothing (user, default port, final dot). */
    public static String host(URI url) {
        String authority = url.getRawAuthority().toLowerCase(Locale.ROOT);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String usual = "https".equalsIgnoreCase(url.getScheme()) ? ":443" : ":80";
        host = host.endsWith(usual) ? host.substring(0, host.length() - usual.length()) : host;
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static URI withoutFragment(URI url) {
        String text = url.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? url : URI.create(text.substring(0, fragment));
    }

    @Override
    public void close() {
        transport.close();
    }

    /** One exchange: the end of the fetch, or where it goes on. */
    private record Hop(FetchResult end, URI next, boolean permanent) {}
}

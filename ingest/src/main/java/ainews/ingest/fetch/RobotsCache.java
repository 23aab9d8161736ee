package ainews.ingest.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps each site's robots.txt for a day, a failed one for minutes (RFC 9309, sections 2.3.1 and 2.4). */
final class RobotsCache {
    private static final int MAX_SITES = 20_000;
    private static final int MAX_BYTES = 512 * 1024;
    private static final Duration GOOD = Duration.ofHours(24);
    private static final Duration FAILED = Duration.ofMinutes(10);

    private final Clock clock;
    private final String agent;
    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final Map<String, Kept> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MAX_SITES;
        }
    };

    /** The agent is the product token that robots.txt files may name, in lower case. */
    RobotsCache(Clock clock, String agent) {
        this.clock = clock;
        this.agent = agent;
    }

    /** The rules of the url's site, fetched when they are missing or old. */
    BaseRobotRules rules(URI url, RobotsFetch fetch) throws InterruptedException {
        String site = url.getScheme() + "://" + url.getRawAuthority();
        synchronized (kept) {
            Kept known = kept.get(site);
            if (known != null && clock.instant().isBefore(known.until)) {
                return known.rules;
            }
        }
        URI address = URI.create(site + "/robots.txt");
        FetchResult result = fetch.fetch(address);
        BaseRobotRules rules = rules(address, result);
        Instant until = clock.instant().plus(rules.isDeferVisits() ? FAILED : GOOD);
        synchronized (kept) {
            kept.put(site, new Kept(rules, until));
        }
        return rules;
    }

    private BaseRobotRules rules(URI address, FetchResult result) {
        if (result instanceof FetchResult.Fetched file) {
            byte[] bytes = file.bytes().length <= MAX_BYTES ? file.bytes() : Arrays.copyOf(file.bytes(), MAX_BYTES);
            return parser.parseContent(address.toString(), bytes, "text/plain", List.of(agent));
        }
        boolean absent = result instanceof FetchResult.Failed failed
                && failed.status() != null
                && failed.status() / 100 == 4
                && failed.status() != 429;
        SimpleRobotRules rules = new SimpleRobotRules(absent ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
        rules.setDeferVisits(!absent);
        return rules;
    }

    /** Fetches a robots.txt, without asking robots.txt. */
    interface RobotsFetch {
        FetchResult fetch(URI address) throws InterruptedException;
    }

    private record Kept(BaseRobotRules rules, Instant until) {}
}

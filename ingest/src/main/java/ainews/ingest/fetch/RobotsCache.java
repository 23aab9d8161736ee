package ainews.ingest.fetch;

import ainews.ingest.state.KeptFiles;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each site's robots.txt for a day, over restarts too (RFC 9309, section 2.4). While it cannot be read the last copy
 * stands in, for a month; without one everything is forbidden, and it is asked for every ten minutes (section 2.3.1.4).
 * After a month in which it never could be read it counts as missing. Thread-safe.
 */
final class RobotsCache {
    private static final Logger LOGGER = LoggerFactory.getLogger(RobotsCache.class);
    private static final int MAX_SITES = 20_000;
    private static final int MAX_BYTES = 512 * 1024;
    private static final int MAX_NAME = 180;

    private final Clock clock;
    private final String agent;
    private final KeptFiles<RobotsFile> files;
    private final Map<String, Known> sites = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MAX_SITES;
        }
    };

    /**
     * @param agent the product token that robots.txt files may name, in lower case
     * @param files where they are kept over a restart; null = only in memory
     */
    RobotsCache(Clock clock, String agent, KeptFiles<RobotsFile> files) {
        this.clock = clock;
        this.agent = agent;
        this.files = files;
    }

    /** The rules of the url's site, fetched when they are missing or old. */
    BaseRobotRules rules(URI url, RobotsFetch fetch) throws InterruptedException {
        String site = url.getScheme() + "://" + url.getRawAuthority();
        Known known = known(site);
        if (!known.file.holds(clock.instant())) {
            known = new Known(asked(site, known.file, fetch));
            keep(site, known);
        }
        return rules(known);
    }

    private Known known(String site) {
        synchronized (sites) {
            Known known = sites.get(site);
            if (known != null) {
                return known;
            }
        }
        RobotsFile kept = files == null ? RobotsFile.NONE : files.load(name(site));
        Known known = new Known(kept.isOf(site) ? kept : RobotsFile.NONE);
        synchronized (sites) {
            sites.put(site, known);
        }
        return known;
    }

    private RobotsFile asked(String site, RobotsFile before, RobotsFetch fetch) throws InterruptedException {
        FetchResult result = fetch.fetch(URI.create(site + "/robots.txt"));
        Instant now = clock.instant();
        if (result instanceof FetchResult.Fetched answer) {
            int length = Math.min(MAX_BYTES, answer.bytes().length);
            return RobotsFile.read(site, new String(answer.bytes(), 0, length, StandardCharsets.UTF_8), now);
        }
        boolean absent = result instanceof FetchResult.Failed failed
                && failed.status() != null
                && failed.status() / 100 == 4
                && failed.status() != 429;
        return absent ? RobotsFile.read(site, null, now) : before.unreadable(site, now);
    }

    private void keep(String site, Known known) {
        synchronized (sites) {
            sites.put(site, known);
        }
        try {
            if (files != null) {
                files.save(name(site), known.file);
            }
        } catch (IOException notKept) {
            // Asked for again after a restart; no reason not to read the site now.
            LOGGER.atWarn().addKeyValue("site", site).setCause(notKept).log("robots.txt cannot be kept");
        }
    }

    private BaseRobotRules rules(Known known) {
        RobotsFile.Says says = known.file.says(clock.instant());
        if (says == RobotsFile.Says.RULES) {
            return known.parsed(agent);
        }
        boolean wait = says == RobotsFile.Says.WAIT;
        SimpleRobotRules rules = new SimpleRobotRules(wait ? RobotRulesMode.ALLOW_NONE : RobotRulesMode.ALLOW_ALL);
        rules.setDeferVisits(wait);
        return rules;
    }

    /** A file's name; sites that share one are told apart by what the file says. */
    private static String name(String site) {
        String safe = site.replaceAll("[^A-Za-z0-9.-]", "_");
        return safe.length() <= MAX_NAME
                ? safe
                : safe.substring(0, MAX_NAME) + "-" + Integer.toHexString(site.hashCode());
    }

    /** Fetches a robots.txt, without asking robots.txt. */
    interface RobotsFetch {
        FetchResult fetch(URI address) throws InterruptedException;
    }

    private static final class Known {
        private final RobotsFile file;
        private volatile BaseRobotRules rules;

        Known(RobotsFile file) {
            this.file = file;
        }

        BaseRobotRules parsed(String agent) {
            BaseRobotRules ready = rules;
            if (ready == null) {
                SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
                // The parser would forbid everything where it finds the delay too long.
                parser.setMaxCrawlDelay(Long.MAX_VALUE);
                ready = parser.parseContent(
                        file.site() + "/robots.txt",
                        file.text().getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        List.of(agent));
                rules = ready;
            }
            return ready;
        }
    }
}

package ainews.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** One feed of the simulated web: when it publishes, what it shows, and the habits of its server. */
final class SimulatedFeed {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    /** A feed shows ten articles, or what came within three hours where that is more: else a short outage would cost news that no reader can have. Assumed. */
    private static final int SHOWN = 10;

    private static final long SHOWN_MS = 3 * 3_600_000L;
    private static final int PAST = 20;
    /**
     * Time between two articles, log-normal among feeds. Of the 10,000 feeds with most subscribers at Bloglines 40 % were updated within a
     * day on average, and almost 60 % of the much-read ones within a week (A. Java, fetched for the 100,000 most subscribed, Social Media
     * Research Blog, 2006): median 63.5 h, spread 3.84. By these, 17 % of the feeds publish 96 % of the articles; Travers, Hmedeh and others
     * (RSS feeds behavior analysis, structure and vocabulary, IJWIS 2014) counted 17 % and 97 % over eight months and 8,155 feeds.
     */
    private static final double MEDIAN_INTERVAL_MS = 63.5 * 3_600_000.0;

    private static final double SPREAD = 3.84;
    private static final double SHORTEST_INTERVAL_MS = 180_000.0;
    private static final double LONGEST_INTERVAL_MS = 365 * 86_400_000.0;

    /** Shares of the documents that Alexa's crawler asked for in spring 2006 (HTTP Response Codes: Is Anybody Home?, Alexa blog, 5 July 2006). */
    private static final double MOVED = 0.08;

    private static final double GONE = 0.065;

    final int number;
    final String host;
    final boolean etags;
    final boolean dates;
    final String coding;
    final Duration maxAge;
    /** 0, or the status of the redirect that stands at its address. */
    final int redirect;
    /** 0, or the status that its address has for ever. */
    final int gone;

    final boolean teaser;
    private final long[] published;

    /** What the client was last shown; -1 = nothing yet. */
    int shownVersion = -1;

    long freshUntilMs;

    SimulatedFeed(int number, String host, long startMs, long endMs, Random random) {
        this.number = number;
        this.host = host;
        double validators = random.nextDouble();
        this.etags = validators < 0.89;
        this.dates = validators < 0.80 || (validators >= 0.89 && validators < 0.97);
        double coded = random.nextDouble();
        this.coding = coded < 0.65 ? "gzip" : coded < 0.70 ? "zstd" : coded < 0.75 ? "br" : "identity";
        int[] ages = {300, 600, 1800, 3600};
        this.maxAge = random.nextDouble() < 0.2 ? Duration.ofSeconds(ages[random.nextInt(4)]) : null;
        double moved = random.nextDouble();
        this.redirect = moved < 0.05 ? 301 : moved < MOVED ? 302 : 0;
        double lost = random.nextDouble();
        this.gone = lost < 0.055 ? 404 : lost < GONE ? 410 : 0;
        this.teaser = random.nextDouble() < 0.05;
        double drawn = MEDIAN_INTERVAL_MS * Math.exp(SPREAD * random.nextGaussian());
        double interval = Math.min(Math.max(SHORTEST_INTERVAL_MS, drawn), LONGEST_INTERVAL_MS);
        this.published = times(startMs, endMs, interval, random);
    }

    private static long[] times(long startMs, long endMs, double interval, Random random) {
        long[] past = new long[PAST];
        double at = startMs;
        for (int i = PAST - 1; i >= 0; i--) {
            at -= gap(interval, random);
            past[i] = (long) at;
        }
        java.util.stream.LongStream.Builder all = java.util.stream.LongStream.builder();
        for (long time : past) {
            all.add(time);
        }
        for (double next = startMs + gap(interval, random); next < endMs; next += gap(interval, random)) {
            all.add((long) next);
        }
        return all.build().toArray();
    }

    private static double gap(double interval, Random random) {
        return -Math.log(1 - random.nextDouble()) * interval;
    }

    /** Number of articles out by now: the version of what it shows. */
    int version(long nowMs) {
        int low = 0;
        int high = published.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (published[middle] <= nowMs) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    long publishedMs(int article) {
        return published[article];
    }

    int articles() {
        return published.length;
    }

    String etag(int version) {
        return "\"" + number + "-" + version + "\"";
    }

    String lastModified(int version) {
        return DATE.format(Instant.ofEpochMilli(version == 0 ? 0 : published[version - 1]));
    }

    byte[] body(int version, int port) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed ").append(number);
        rss.append("</title><link>http://")
                .append(host)
                .append(":")
                .append(port)
                .append("/</link>");
        int first = Math.max(0, version - SHOWN);
        while (first > 0 && published[first - 1] >= published[version - 1] - SHOWN_MS) {
            first--;
        }
        for (int i = version - 1; i >= first; i--) {
            rss.append("<item><title>Article ")
                    .append(i)
                    .append(" of feed ")
                    .append(number)
                    .append("</title><link>");
            rss.append(link(i, port))
                    .append("</link><pubDate>")
                    .append(DATE.format(Instant.ofEpochMilli(published[i])));
            rss.append("</pubDate><description>").append("What happened, in a few words. ".repeat(6));
            rss.append("</description></item>");
        }
        return rss.append("</channel></rss>").toString().getBytes(UTF_8);
    }

    private String link(int article, int port) {
        return "http://" + host + ":" + port + "/article/" + number + "/" + article;
    }
}

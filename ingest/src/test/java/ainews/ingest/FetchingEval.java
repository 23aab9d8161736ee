package ainews.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keeps 10,000 feeds of a simulated web fresh: an hour to get to know them, then an hour that is measured, then one
 * more for what was published in it to arrive. The web's habits are
 * made up after what is commonly seen (see {@link SimulatedFeed} and {@link SimulatedWeb}); the shares of validators,
 * failures and dead hosts are stated there, not measured.
 */
@Tag("eval")
class FetchingEval {
    private static final int FEEDS = 10_000;
    private static final int SLOTS = 16;

    @TempDir
    Path folder;

    @Test
    void shouldKeepTenThousandFeedsFresh() throws Exception {
        long began = System.nanoTime();
        try (Simulation simulation = new Simulation(FEEDS, SLOTS, Duration.ofHours(3), folder)) {
            simulation.run(Duration.ofHours(1));
            simulation.measureFromNow();
            simulation.run(Duration.ofHours(1));
            simulation.measureUntilNow();
            SimulatedWeb.Books books = simulation.web().books().copy();
            simulation.run(Duration.ofHours(1));
            double seconds = (double) (System.nanoTime() - began) / 1e9;
            List<Long> waits = simulation.waits();
            System.gc();
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            double share = 100.0 * books.notModified / books.unchanged;
            print("feeds %d, visits at a time at most %d of %d", FEEDS, simulation.mostUnderWay(), SLOTS);
            print(
                    "requests in the hour %d: unchanged feeds %d, changed %d, pages %d; 429/503 %d, 5xx %d, resets %d,"
                            + " timeouts %d; %d KiB of bodies",
                    books.requests,
                    books.unchanged,
                    books.changed,
                    books.pages,
                    books.throttled,
                    books.errors,
                    books.resets,
                    books.timeouts,
                    books.bytes / 1024);
            print("polls of unchanged feeds that end in 304: %.2f %% (wanted: 95; 3 %% have no validators)", share);
            print("requests before their allowed time: %d (wanted: 0)", books.early);
            print("more than one in flight a host: %d (wanted: 0)", books.inFlightTwice);
            print(
                    "articles published in the hour %d, not delivered an hour after its end %d (counted as waiting until then)",
                    waits.size(), simulation.missing());
            print(
                    "from publication to a record of news.raw (real sink and serdes, a producer that acknowledges at once): p50 %.1f min, p90 %.1f min, p99 %.1f min",
                    minutes(waits, 0.5), minutes(waits, 0.9), minutes(waits, 0.99));
            print(
                    "heap after collection %d MiB, threads of the whole process %d; three virtual hours in %.0f s",
                    heap >> 20, ManagementFactory.getThreadMXBean().getThreadCount(), seconds);
            assertThat(share).isGreaterThanOrEqualTo(95);
            assertThat(books.early).isZero();
            assertThat(books.inFlightTwice).isZero();
        }
    }

    private static double minutes(List<Long> waits, double share) {
        return waits.get((int) Math.min(waits.size() - 1, share * waits.size())) / 60_000.0;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, "fetching: " + format, values));
    }
}

package ainews.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.ingest.raw.RawArticleSink;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Keeps 10,000 feeds of a simulated web fresh: an hour to get to know them, then an hour that is measured, then one more for
 * what was published in it to arrive. How long servers take, how often feeds publish and how many are gone follows published
 * measurements, named in {@link SimulatedFeed} and {@link SimulatedWeb}; the shares of validators, codings, robots.txt, 429, resets and
 * dead hosts are assumed.
 */
public final class FetchingExam {
    /** Fewer for a first look: {@code -Dfetching.feeds=500}. */
    private static final int FEEDS = Integer.getInteger("fetching.feeds", 10_000);

    private static final int SLOTS = 16;

    private FetchingExam() {}

    /**
     * Prints the figures and checks what must hold.
     *
     * @param topics opens the sink that leads to {@code news.raw}, given whom to tell of what was read back from there
     * @param end what stands at the end, for the print
     */
    public static void run(Path folder, Function<ReadBack, RawArticleSink> topics, String end) throws Exception {
        long began = System.nanoTime();
        try (Simulation simulation = new Simulation(FEEDS, SLOTS, Duration.ofHours(3), folder, topics)) {
            simulation.run(Duration.ofHours(1));
            simulation.measureFromNow();
            simulation.run(Duration.ofHours(1));
            simulation.measureUntilNow();
            SimulatedWeb.Books books = simulation.web().books().copy();
            simulation.run(Duration.ofHours(1));
            double seconds = (double) (System.nanoTime() - began) / 1e9;
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
            printFreshness(simulation, end);
            System.gc();
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            print(
                    "heap after collection %d MiB, threads of the whole process %d; three virtual hours in %.0f s",
                    heap >> 20, ManagementFactory.getThreadMXBean().getThreadCount(), seconds);
            assertThat(share).isGreaterThanOrEqualTo(95);
            assertThat(books.early).isZero();
            assertThat(books.inFlightTwice).isZero();
        }
    }

    private static void printFreshness(Simulation simulation, String end) {
        List<Long> waits = simulation.waits();
        print(
                "articles published in the hour by feeds that can be read %d, not delivered an hour after its end %d (counted as"
                        + " waiting until then)",
                waits.size(), simulation.missing());
        print(
                "from publication (virtual time) to a record read from news.raw (%s): p50 %.2f min, p90 %.2f min, p99 %.2f min",
                end, at(waits, 0.5) / 60_000, at(waits, 0.9) / 60_000, at(waits, 0.99) / 60_000);
        List<Long> deliveries = simulation.deliveries();
        print(
                "of it from the sink to the reader, in real time: p50 %.1f ms, p99 %.1f ms, most %.1f ms",
                at(deliveries, 0.5) / 1e6, at(deliveries, 0.99) / 1e6, at(deliveries, 1) / 1e6);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, "fetching: " + format, values));
    }
}

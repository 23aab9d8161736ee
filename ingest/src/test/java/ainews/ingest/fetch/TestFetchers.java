package ainews.ingest.fetch;

import java.time.Clock;
import java.time.Duration;

/** Fetchers that may ask loopback, without a pause between requests to one host. */
public final class TestFetchers {
    private TestFetchers() {}

    /** One whose budget no test uses up. */
    public static Fetcher open(Clock clock) {
        return open(clock, 100_000);
    }

    /** @param budget requests an hour that a host allows */
    public static Fetcher open(Clock clock, int budget) {
        FetchLimits limits = new FetchLimits(
                Duration.ofSeconds(5), Duration.ofSeconds(20), 1 << 22, 8 << 20, 5, Duration.ZERO, budget);
        return Fetcher.open(limits, "ainews-test/1", true, clock, null);
    }
}

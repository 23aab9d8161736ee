package ainews.ingest.fetch;

import java.time.Duration;

/**
 * What one fetch may cost.
 *
 * @param total time from the first byte sent to the last received, of one exchange
 * @param maxWireBytes of a body as it arrives
 * @param maxBytes of a body as decoded
 * @param hostPause shortest time between two requests to a host
 * @param hostBudget requests an hour to one host
 */
public record FetchLimits(
        Duration connect,
        Duration total,
        int maxWireBytes,
        int maxBytes,
        int maxRedirects,
        Duration hostPause,
        int hostBudget) {

    /** 10 s to connect, 30 s in all, 10 MiB on the wire, 30 MiB decoded, 5 redirects, 1 s between requests. */
    public static FetchLimits defaults(int hostBudget) {
        return new FetchLimits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                10 << 20,
                30 << 20,
                5,
                Duration.ofSeconds(1),
                hostBudget);
    }
}

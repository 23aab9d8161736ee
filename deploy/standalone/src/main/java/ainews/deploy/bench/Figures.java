package ainews.deploy.bench;

import java.io.PrintStream;
import java.util.Locale;

/**
 * What was measured.
 *
 * @param articles how many were sent for the throughput
 * @param rate at how many articles a second the latencies were taken
 * @param rankRate articles a second of {@code rank}, from bytes to printed lines
 * @param heapMb heap in use after a collection at the end, with broker and registry in the same process
 * @param peakMb the largest resident size of the process
 */
record Figures(
        int articles,
        int rate,
        int processors,
        Path pipeline,
        Path identity,
        double rankRate,
        double heapMb,
        double peakMb) {

    /** Throughput in articles a second and latencies in milliseconds of one way through the broker. */
    record Path(double perSecond, double p50Ms, double p99Ms) {}

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "%-34s %12s %12s%n", "", "pipeline", "identity");
        out.printf(
                Locale.ROOT,
                "%-34s %12.0f %12.0f%n",
                "articles a second (" + articles + ")",
                pipeline.perSecond(),
                identity.perSecond());
        out.printf(
                Locale.ROOT,
                "%-34s %12.0f %12.0f%n",
                "p50 ms at " + rate + " a second",
                pipeline.p50Ms(),
                identity.p50Ms());
        out.printf(
                Locale.ROOT,
                "%-34s %12.0f %12.0f%n",
                "p99 ms at " + rate + " a second",
                pipeline.p99Ms(),
                identity.p99Ms());
        out.printf(Locale.ROOT, "%-34s %12.0f%n", "rank, articles a second", rankRate);
        out.printf(Locale.ROOT, "%-34s %12.0f%n", "heap MB after collection", heapMb);
        out.printf(Locale.ROOT, "%-34s %12.0f%n", "largest resident MB", peakMb);
        out.println(json());
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"articles\":%d,\"rate\":%d,\"processors\":%d,\"java\":\"%s\",\"pipeline\":%s,\"identity\":%s,"
                        + "\"rank_per_second\":%.1f,\"heap_mb\":%.0f,\"peak_rss_mb\":%.0f}",
                articles,
                rate,
                processors,
                Runtime.version(),
                json(pipeline),
                json(identity),
                rankRate,
                heapMb,
                peakMb);
    }

    private static String json(Path path) {
        return String.format(
                Locale.ROOT,
                "{\"per_second\":%.1f,\"p50_ms\":%.1f,\"p99_ms\":%.1f}",
                path.perSecond(),
                path.p50Ms(),
                path.p99Ms());
    }
}

package ainews.deploy.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million scored events, 500 listings, three years of days: the whole verb in a JVM of its own, with all its outputs. */
@Tag("eval")
class BacktestSpeedEval {
    private static final long EVENTS = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void shouldTakeLessThanAMinuteAndTwoGigabytes() throws Exception {
        Path scored = folder.resolve("scored.parquet");
        Path prices = folder.resolve("prices.parquet");
        try (Duck duck = Duck.open()) {
            duck.run(
                    "COPY (SELECT printf('%032x', i) AS article_id, 0 AS revision, 'NEW' AS reason, 'A title' AS title,"
                            + " TIMESTAMP '2023-01-02 00:00:00' + to_seconds(CAST(i * 94 AS BIGINT)) AS observed_at,"
                            + " TIMESTAMP '2023-01-02 00:00:00' + to_seconds(CAST(i * 94 AS BIGINT)) AS scored_at,"
                            + " (hash(i) % 1000) / 10.0 AS hot, (hash(i + 7) % 1000) / 10.0 AS impact, (hash(i + 13) % 1000) / 10.0 AS quality,"
                            + " {'first_story': i % 3 = 0} AS novelty, [{'entity_id': 'company:c' || (hash(i * 31) % 500), 'type': 'company', 'relevance':"
                            + " 90.0, 'tickers': ['NASDAQ:C' || (hash(i * 31) % 500)]}] AS entities, [{'id': ['funding', 'merger', 'earnings',"
                            + " 'model-release', 'lawsuit'][1 + i % 5]}] AS event_types FROM range(" + EVENTS
                            + ") t(i)) TO "
                            + Duck.literal(scored.toString()) + " (FORMAT parquet)");
            duck.run("COPY (SELECT CAST(DATE '2023-01-02' + CAST(d AS INTEGER) AS VARCHAR) AS Date, 'C' || a AS Symbol,"
                    + " 100 + (hash(d * 1000 + a) % 1000) / 100.0 AS Open, 100 + (hash(d * 1000 + a + 5) % 1000) / 100.0 AS Close"
                    + " FROM range(1096) t(d), range(500) s(a) WHERE dayofweek(DATE '2023-01-02' + CAST(d AS INTEGER)) BETWEEN 1 AND 5) TO "
                    + Duck.literal(prices.toString()) + " (FORMAT parquet)");
        }
        Path log = folder.resolve("time.txt");
        long started = System.nanoTime();
        Process process = new ProcessBuilder(List.of(
                        "/usr/bin/env",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseG1GC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "ainews.deploy.command.AinewsCommand",
                        "backtest",
                        "--scored",
                        scored.toString(),
                        "--prices",
                        prices.toString(),
                        "--exchange",
                        "NASDAQ",
                        "--report",
                        folder.resolve("report.html").toString(),
                        "--json",
                        folder.resolve("report.json").toString(),
                        "--frame",
                        folder.resolve("frame.parquet").toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long peakKb = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            peakKb = Math.max(peakKb, residentKb(process.pid()));
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "backtest of %,d scored events x 500 listings x 3 years of days: %.1f s, %,d MB resident at most (asked: 60 s, 2,000 MB)%n",
                EVENTS, seconds, peakKb / 1024);
        System.out.println(
                String.join("\n", Files.readAllLines(log).stream().limit(3).toList()));
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    private static long residentKb(long pid) throws Exception {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}

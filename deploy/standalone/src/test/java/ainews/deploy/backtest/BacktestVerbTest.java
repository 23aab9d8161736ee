package ainews.deploy.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.command.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestVerbTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VENDOR = List.of(
            "--price-column",
            "time=day",
            "--price-column",
            "symbol=Sym",
            "--price-column",
            "open=o",
            "--price-column",
            "close=Px");

    @TempDir
    private Path folder;

    private Path prices;
    private Path scored;

    @BeforeEach
    void write() throws IOException {
        prices = Samples.prices(folder);
        scored = Samples.scored(folder.resolve("scored.jsonl"), "2026-01-01T00:00:00Z", 0);
    }

    private Run backtest(Path articles, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("backtest", "--scored", articles.toString(), "--prices", prices.toString(), "--placebos", "2"));
        arguments.addAll(VENDOR);
        arguments.addAll(List.of("--samples", "50", "--horizons", "1,5"));
        arguments.addAll(Arrays.asList(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private JsonNode json(String name) throws IOException {
        return JSON.readTree(file(name).toFile());
    }

    @Test
    void shouldWriteTheSameTwice() throws IOException {
        Run run = backtest(
                scored,
                "--json",
                file("a.json").toString(),
                "--report",
                file("a.html").toString());
        backtest(
                scored,
                "--json",
                file("b.json").toString(),
                "--report",
                file("b.html").toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(json("a.json").path("ic")).hasSize(6);
        assertThat(json("a.json").path("input").path(0).path("sightings").asInt())
                .isEqualTo(640);
        assertThat(file("a.json")).hasSameBinaryContentAs(file("b.json"));
        assertThat(file("a.html")).hasSameBinaryContentAs(file("b.html"));
    }

    /** The leak that every news archive invites: what a publisher claims as the time of arrival. */
    @Test
    void shouldNotCareWhatPublishersClaim() throws IOException {
        Path claimed = Samples.scored(folder.resolve("claimed.jsonl"), "2030-12-31T00:00:00Z", 0);
        backtest(scored, "--json", file("a.json").toString());
        backtest(claimed, "--json", file("b.json").toString());
        assertThat(json("b.json").path("ic")).isEqualTo(json("a.json").path("ic"));
    }

    /** Articles after the last price can be read, and must not change a figure about those before. */
    @Test
    void shouldNotLetTheFutureReachBack() throws IOException {
        List<String> lines = Files.readAllLines(scored);
        Path cut = Files.write(
                folder.resolve("cut.jsonl"),
                lines.stream()
                        .filter(line -> !line.contains("scored_at") || line.indexOf("\"scored_at\":\"2026-03-2") < 0)
                        .toList());
        backtest(scored, "--frame", file("all.csv").toString());
        backtest(cut, "--frame", file("cut.csv").toString());
        List<String> kept = Files.readAllLines(file("all.csv")).stream()
                .filter(line -> line.compareTo("2026-03-20") < 0)
                .toList();
        assertThat(Files.readAllLines(file("cut.csv"))).containsAll(kept);
        assertThat(kept).hasSizeGreaterThan(500);
    }

    @Test
    void shouldWriteOnePageThatRunsNothing() throws IOException {
        backtest(scored, "--report", file("a.html").toString(), "--outcome", "coverage");
        String page = Files.readString(file("a.html"));
        assertThat(page)
                .contains("<svg", "Event study", "Other outcomes")
                .doesNotContain("<script", "http://", "https://");
    }

    @Test
    void shouldWriteTheNumbersOfTheJsonAsParquet() throws IOException {
        backtest(
                scored,
                "--json",
                file("a.json").toString(),
                "--parquet",
                file("pq").toString());
        JsonNode first = json("a.json").path("ic").path(0);
        List<Double> numbers = new ArrayList<>();
        try (Duck duck = Duck.open()) {
            duck.query(
                    "SELECT ic_mean, t_stat, p_holm FROM "
                            + Source.of(file("pq").resolve("ic.parquet")) + " LIMIT 1",
                    row -> numbers.addAll(List.of(row.getDouble(1), row.getDouble(2), row.getDouble(3))));
        }
        assertThat(numbers)
                .containsExactly(
                        first.path("ic_mean").asDouble(),
                        first.path("t_stat").asDouble(),
                        first.path("p_holm").asDouble());
    }

    @Test
    void shouldWriteAFrameForAlphalens() throws IOException {
        backtest(scored, "--frame", file("frame.parquet").toString());
        try (Duck duck = Duck.open()) {
            String source = Source.of(file("frame.parquet"));
            assertThat(duck.columns(source))
                    .containsExactly(
                            "time",
                            "asset",
                            "group",
                            "entry_at",
                            "entry_price",
                            "signal",
                            "factor",
                            "factor_quantile",
                            "1D",
                            "5D");
            List<Long> counts = new ArrayList<>();
            duck.query(
                    "SELECT count(*), count(DISTINCT (time, asset, signal)), count(*) FILTER (entry_at > time), count(*) FILTER (signal ="
                            + " 'quality') FROM " + source,
                    row -> counts.addAll(List.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))));
            assertThat(counts.get(0)).isEqualTo(counts.get(1)).isGreaterThan(800);
            assertThat(counts.get(2)).isZero();
            assertThat(counts.get(3)).as("unscored is not low").isZero();
        }
    }

    @Test
    void shouldReadParquetAsItReadsJson() throws IOException {
        try (Duck duck = Duck.open()) {
            duck.run("COPY (SELECT * EXCLUDE (scored_at), CAST(scored_at AS TIMESTAMP) AS scored_at FROM "
                    + Source.of(scored) + " WHERE kind = 'scored') TO "
                    + Duck.literal(file("scored.parquet").toString()) + " (FORMAT parquet)");
        }
        backtest(scored, "--json", file("a.json").toString());
        backtest(file("scored.parquet"), "--json", file("b.json").toString());
        assertThat(json("b.json").path("ic")).isEqualTo(json("a.json").path("ic"));
    }

    @Test
    void shouldReadDaysInAnyForm() throws IOException {
        String iso = Files.readString(prices);
        backtest(scored, "--json", file("iso.json").toString());

        Files.writeString(prices, iso.replaceAll("(?m)^(\\d{4})-(\\d\\d)-(\\d\\d)", "$1$2$3"));
        Run compact = backtest(scored, "--json", file("compact.json").toString());
        Files.writeString(prices, iso.replaceAll("(?m)^(\\d{4})-(\\d\\d)-(\\d\\d)", "$3.$2.$1"));
        Run dotted = backtest(scored, "--json", file("dotted.json").toString(), "--price-time-format", "%d.%m.%Y");
        Run guessed = backtest(scored, "--json", file("guessed.json").toString());

        assertThat(compact.err()).isEmpty();
        assertThat(json("compact.json").path("ic")).isEqualTo(json("iso.json").path("ic"));
        assertThat(dotted.err()).isEmpty();
        assertThat(json("dotted.json").path("ic")).isEqualTo(json("iso.json").path("ic"));
        assertThat(guessed.status()).isEqualTo(2);
        assertThat(guessed.err()).singleElement().asString().contains("'05.01.2026'", "--price-time-format");
    }

    @Test
    void shouldSayWhatAColumnCanBeNamedFor() {
        Run run = backtest(scored, "--json", file("a").toString(), "--price-column", "last=Px");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).singleElement().asString().contains("last=Px", "adjusted, close");
    }

    @Test
    void shouldSayWhichColumnIsMissing() {
        Run run = Run.of(
                "backtest",
                "--scored",
                scored.toString(),
                "--prices",
                prices.toString(),
                "--json",
                file("a").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).singleElement().asString().contains("--price-column");
        assertThat(backtest(scored, "--json", file("a").toString(), "--market", "NONE")
                        .status())
                .isEqualTo(2);
        assertThat(Run.of("backtest", "--scored", scored.toString()).status()).isEqualTo(2);
    }

    /** What alphalens.utils asks of clean factor data, since the library itself is not to be had here. */
    @Test
    void shouldKeepTheContractOfAlphalens() throws IOException {
        backtest(scored, "--frame", file("frame.parquet").toString());
        try (Duck duck = Duck.open()) {
            String source = Source.of(file("frame.parquet"));
            // get_forward_returns_columns
            assertThat(duck.columns(source).stream()
                            .filter(column -> column.matches("^(\\d+([Dhms]|ms|us|ns)).*"))
                            .toList())
                    .containsExactly("1D", "5D");
            List<String> facts = new ArrayList<>();
            duck.query(
                    "SELECT typeof(any_value(time)), typeof(any_value(asset)), typeof(any_value(factor)),"
                            + " typeof(any_value(factor_quantile)), typeof(any_value(\"1D\")), typeof(any_value(\"group\")),"
                            + " min(factor_quantile), max(factor_quantile), count(*) FILTER (time IS NULL OR asset IS NULL OR factor IS NULL)"
                            + " FROM " + source,
                    row -> {
                        for (int column = 1; column <= 9; column++) {
                            facts.add(row.getString(column));
                        }
                    });
            assertThat(facts.get(0)).startsWith("TIMESTAMP");
            assertThat(facts.subList(1, 9))
                    .containsExactly("VARCHAR", "DOUBLE", "INTEGER", "DOUBLE", "VARCHAR", "1", "5", "0");
            // The index of one signal is unique and in order, and a higher quantile means a higher factor at each
            // moment.
            List<Long> faults = new ArrayList<>();
            duck.query(
                    "WITH bins AS (SELECT time, factor_quantile AS bin, count(*) - count(DISTINCT asset) AS twice, min(factor) AS low,"
                            + " max(factor) AS high FROM " + source
                            + " WHERE signal = 'impact' AND factor_quantile IS NOT NULL"
                            + " GROUP BY time, factor_quantile) SELECT (SELECT count(*) FROM bins WHERE twice > 0),"
                            + " (SELECT count(*) FROM bins one JOIN bins other USING (time) WHERE one.bin < other.bin AND one.high > other.low)",
                    row -> faults.addAll(List.of(row.getLong(1), row.getLong(2))));
            assertThat(faults).containsExactly(0L, 0L);
        }
    }

    @Test
    void shouldTakeTheUsersOwnTickersAsOfTheDay() throws IOException {
        Path tickers = Files.writeString(
                file("tickers.csv"),
                "entity_id,ticker,from,to\ncompany:s0,S7,2026-02-01,\ncompany:s0,S1,,2026-02-01\n");
        backtest(
                scored,
                "--tickers",
                tickers.toString(),
                "--frame",
                file("frame.csv").toString());
        List<String> lines = Files.readAllLines(file("frame.csv"));
        assertThat(lines).noneMatch(line -> line.contains(",S0,"));
    }

    @Test
    void shouldCompareVersionsAndTellWhy() throws IOException {
        Path second = Samples.scored(folder.resolve("second.jsonl"), "2026-01-01T00:00:00Z", 4);
        List<String> arguments = new ArrayList<>(List.of("backtest", "compare", scored.toString(), second.toString()));
        arguments.addAll(List.of(
                "--prices", prices.toString(), "--report", file("c.html").toString()));
        arguments.addAll(List.of("--json", file("c.json").toString()));
        arguments.addAll(VENDOR);

        Run run = Run.of(arguments.toArray(String[]::new));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        JsonNode moved = json("c.json").path("moved").path(0);
        assertThat(moved.path("change").asDouble()).isEqualTo(8);
        assertThat(moved.path("points_b").asDouble() - moved.path("points_a").asDouble())
                .isEqualTo(8);
        assertThat(json("c.json").path("articles").path(0).path("count").asInt())
                .isEqualTo(640);
        for (JsonNode better : json("c.json").path("better")) {
            if (better.path("signal").asText().equals("hot")) {
                assertThat(better.path("verdict").asText()).isEqualTo("undecided");
            }
        }
        assertThat(Files.readString(file("c.html"))).contains("&lt;script&gt;").doesNotContain("<script", "<img");
    }

    @Test
    void shouldJudgeByAnyNumberOverTime() throws IOException {
        StringBuilder csv = new StringBuilder("t,u,points\n");
        for (int i = 0; i < 80 * 8; i++) {
            csv.append("2026-03-30T00:00:00Z,https://e.org/")
                    .append(i)
                    .append(',')
                    .append(i % 100)
                    .append('\n');
        }
        csv.append("2027-01-01T00:00:00Z,https://e.org/none,1\n");
        Path points = Files.writeString(file("points.csv"), csv);
        Run run = Run.of(
                "backtest",
                "--scored",
                scored.toString(),
                "--outcome",
                points.toString(),
                "--outcome-column",
                "time=t",
                "--outcome-column",
                "key=u",
                "--within",
                "2400",
                "--json",
                file("o.json").toString());
        assertThat(run.err()).isEmpty();
        JsonNode hot = json("o.json").path("outcomes").path(0);
        assertThat(hot.path("spearman").asDouble()).isEqualTo(1);
        assertThat(hot.path("n").asInt()).isEqualTo(640);
        assertThat(json("o.json").path("outcomes").path(2).path("n").asInt())
                .as("unscored is not low")
                .isZero();
    }
}

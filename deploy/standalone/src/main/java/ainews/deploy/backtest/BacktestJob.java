package ainews.deploy.backtest;

import ainews.scoring.backtest.Backtest;
import ainews.scoring.backtest.Settings;
import ainews.scoring.backtest.Table;
import ainews.scoring.backtest.factor.Sightings;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Tickers;
import ainews.scoring.backtest.outcome.OutcomeTables;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One backtest against prices, other outcomes or both, from files to files. The same files and settings give the same bytes. */
public final class BacktestJob {

    private final Inputs inputs;
    private final Outcomes outcomes;
    private final Settings settings;
    private final Outputs outputs;
    private final Consumer<String> progress;

    /** @param progress told what is being done */
    public BacktestJob(
            Inputs inputs, Outcomes outcomes, Settings settings, Outputs outputs, Consumer<String> progress) {
        this.inputs = inputs;
        this.outcomes = outcomes;
        this.settings = settings;
        this.outputs = outputs;
        this.progress = progress;
    }

    /**
     * Runs it.
     *
     * @return the tables, as they were written
     * @throws IllegalArgumentException if a column, an exchange or the market's ticker cannot be found; the message says what there is
     */
    public List<Table> run() throws IOException {
        try (Duck duck = Duck.open()) {
            List<Table> tables = new ArrayList<>();
            Map<String, String> about = new LinkedHashMap<>();
            about.put(
                    "scored", inputs.scored() == null ? "none" : inputs.scored().toString());
            about.put(
                    "signals",
                    inputs.signals() == null ? "none" : inputs.signals().toString());
            about.put("seed", Long.toString(settings.seed()));
            if (inputs.prices() != null) {
                tables.addAll(prices(duck, about));
            }
            if (!outcomes.isEmpty()) {
                progress.accept("judging by outcomes");
                List<Articles.Row> rows = Articles.read(duck, inputs.scored(), inputs.minRelevance());
                OutcomeTables judge = new OutcomeTables(settings.samples(), settings.seed());
                outcomes.read(duck, rows).forEach((name, lookup) -> judge.add(Outcomes.judged(name, rows, lookup)));
                tables.addAll(judge.tables());
            }
            write(duck, tables, about);
            return tables;
        }
    }

    private List<Table> prices(Duck duck, Map<String, String> about) throws IOException {
        progress.accept("reading prices");
        Market market = new PriceFile(
                        duck,
                        inputs.priceColumns(),
                        inputs.exchange(),
                        Calendars.read(duck, inputs.calendar()),
                        TickerFile.delistings(duck, inputs.delistings()))
                .read(inputs.prices());
        Tickers tickers = new Tickers(market, TickerFile.mapping(duck, inputs.tickers()));
        ScoredFile reader = new ScoredFile(duck, tickers);
        List<Sightings> sources = read(reader);
        Backtest.Result result = new Backtest(settings, market, index(market), progress).run(sources);
        describe(market, reader, about);
        if (outputs.frame() != null) {
            FrameFile.write(duck, outputs.frame(), result.sections(), market, settings.horizons());
        }
        return result.tables();
    }

    private List<Sightings> read(ScoredFile reader) throws IOException {
        List<Sightings> sources = new ArrayList<>();
        if (inputs.scored() != null) {
            progress.accept("reading scored articles");
            sources.add(reader.articles(inputs.scored(), inputs.reasons(), inputs.minRelevance()));
        }
        if (inputs.signals() != null) {
            progress.accept("reading signals");
            sources.add(reader.signals(inputs.signals()));
        }
        return sources;
    }

    private int index(Market market) {
        if (inputs.market() == null) {
            return -1;
        }
        int index = market.find(inputs.market());
        if (index < 0) {
            throw new IllegalArgumentException("--market " + inputs.market() + " is not among the prices");
        }
        return index;
    }

    private void describe(Market market, ScoredFile reader, Map<String, String> about) {
        int delisted = 0;
        TreeMap<String, Integer> exchanges = new TreeMap<>();
        for (int asset = 0; asset < market.size(); asset++) {
            delisted += market.listing(asset).delisted() ? 1 : 0;
            exchanges.merge(market.listing(asset).sessions().exchange(), 1, Integer::sum);
        }
        about.put(
                "prices",
                inputs.prices() + ": " + market.size() + " listings " + exchanges + ", " + delisted
                        + " of them ended before their exchange's last session and were kept");
        about.put("sightings without a listing in the prices", Long.toString(reader.unlisted()));
        about.put(
                "traded",
                "at the first price after scored_at plus "
                        + settings.lags().get(0).name() + "; several sightings of an asset at one moment: "
                        + settings.together());
        about.put("market", inputs.market() == null ? "mean of the other listings of the exchange" : inputs.market());
        about.put(
                "events",
                settings.eventSignal() + " of at least " + settings.eventMin()
                        + (settings.firstOnly() ? ", first of their story" : ""));
    }

    private void write(Duck duck, List<Table> tables, Map<String, String> about) throws IOException {
        progress.accept("writing");
        if (outputs.report() != null) {
            Files.writeString(outputs.report(), BacktestPage.of(tables, about));
        }
        if (outputs.json() != null) {
            TableFiles.writeJson(outputs.json(), about, tables);
        }
        if (outputs.parquet() != null) {
            TableFiles.writeParquet(duck, outputs.parquet(), tables);
        }
    }
}

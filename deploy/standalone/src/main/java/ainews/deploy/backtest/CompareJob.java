package ainews.deploy.backtest;

import ainews.scoring.backtest.Backtest;
import ainews.scoring.backtest.Settings;
import ainews.scoring.backtest.Table;
import ainews.scoring.backtest.compare.Better;
import ainews.scoring.backtest.compare.Pairs;
import ainews.scoring.backtest.factor.CrossSections;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Tickers;
import ainews.scoring.backtest.outcome.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Compares two versions' scores of the same articles, from files to files. */
public final class CompareJob {

    private static final int MOVED = 25;

    private final Path first;
    private final Path second;
    private final Inputs inputs;
    private final Outcomes outcomes;
    private final Settings settings;
    private final Outputs outputs;
    private final Consumer<String> progress;

    /**
     * @param inputs where prices are, if any; its scored articles are not read
     * @param progress told what is being done
     */
    public CompareJob(
            Path first,
            Path second,
            Inputs inputs,
            Outcomes outcomes,
            Settings settings,
            Outputs outputs,
            Consumer<String> progress) {
        this.first = first;
        this.second = second;
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
     */
    public List<Table> run() throws IOException {
        try (Duck duck = Duck.open()) {
            progress.accept("reading " + first);
            List<Articles.Row> a = Articles.read(duck, first, inputs.minRelevance());
            progress.accept("reading " + second);
            List<Articles.Row> b = Articles.read(duck, second, inputs.minRelevance());
            List<Articles.Row> bothA = new ArrayList<>();
            List<Articles.Row> bothB = new ArrayList<>();
            Table counts = match(a, b, bothA, bothB);
            Pairs pairs = pairs(bothA, bothB);
            Better better = new Better(settings.samples(), settings.seed());
            progress.accept("judging");
            judgeByOutcomes(duck, bothA, bothB, better);
            judgeByPrices(duck, better);
            Table moved = new Moved(duck, first, second).explain(pairs, ScoredFile.SCORES, MOVED);
            List<Table> tables = List.of(counts, pairs.changes(), better.table(), moved);
            write(duck, tables);
            return tables;
        }
    }

    private static Table match(
            List<Articles.Row> a, List<Articles.Row> b, List<Articles.Row> bothA, List<Articles.Row> bothB) {
        Map<String, Articles.Row> others = new TreeMap<>();
        b.forEach(row -> others.put(key(row), row));
        long stories = 0;
        long entities = 0;
        for (Articles.Row row : a) {
            Articles.Row other = others.get(key(row));
            if (other != null) {
                bothA.add(row);
                bothB.add(other);
                stories += row.storyId().equals(other.storyId()) ? 0 : 1;
                entities += row.keys().equals(other.keys()) ? 0 : 1;
            }
        }
        Table counts = new Table("articles", "what:text count:count");
        counts.add("in both", bothA.size());
        counts.add("only in A", a.size() - bothA.size());
        counts.add("only in B", b.size() - bothB.size());
        counts.add("in another story", stories);
        counts.add("with other main entities, story or address", entities);
        return counts;
    }

    private static String key(Articles.Row row) {
        return row.articleId() + " " + row.revision();
    }

    private static Pairs pairs(List<Articles.Row> a, List<Articles.Row> b) {
        List<Pairs.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            Articles.Row row = a.get(i);
            pairs.add(new Pairs.Pair(
                    row.articleId(),
                    row.revision(),
                    row.title(),
                    row.seenAt(),
                    row.scores(),
                    b.get(i).scores()));
        }
        return new Pairs(ScoredFile.SCORES, pairs);
    }

    /** Outcomes count from the time at which A scored, for both; coverage is that of A's stories. */
    private void judgeByOutcomes(Duck duck, List<Articles.Row> a, List<Articles.Row> b, Better better)
            throws IOException {
        outcomes.read(duck, a).forEach((name, lookup) -> {
            Judged one = Outcomes.judged(name, a, lookup);
            Judged two = Outcomes.judged(name, b, lookup);
            better.judge(one, new Judged(name, two.signals(), one.seenAt(), two.values(), one.outcomes()));
        });
    }

    private void judgeByPrices(Duck duck, Better better) throws IOException {
        if (inputs.prices() == null) {
            return;
        }
        Market market = new PriceFile(
                        duck,
                        inputs.priceColumns(),
                        inputs.exchange(),
                        Calendars.read(duck, inputs.calendar()),
                        TickerFile.delistings(duck, inputs.delistings()))
                .read(inputs.prices());
        Map<String, CrossSections> a = sections(duck, market, first);
        Map<String, CrossSections> b = sections(duck, market, second);
        for (String signal : ScoredFile.SCORES) {
            for (int h = 0; h < settings.horizons().size(); h++) {
                better.judge(
                        signal,
                        a.get(signal),
                        b.get(signal),
                        h,
                        settings.horizons().get(h));
            }
        }
    }

    private Map<String, CrossSections> sections(Duck duck, Market market, Path scored) throws IOException {
        Tickers tickers = new Tickers(market, TickerFile.mapping(duck, inputs.tickers()));
        return Backtest.sections(
                new ScoredFile(duck, tickers).articles(scored, inputs.reasons(), inputs.minRelevance()),
                market,
                settings);
    }

    private void write(Duck duck, List<Table> tables) throws IOException {
        progress.accept("writing");
        Map<String, String> about = new LinkedHashMap<>();
        about.put("A", first.toString());
        about.put("B", second.toString());
        about.put("prices", inputs.prices() == null ? "none" : inputs.prices().toString());
        about.put("seed", Long.toString(settings.seed()));
        if (outputs.report() != null) {
            Files.writeString(outputs.report(), ComparePage.of(tables, about));
        }
        if (outputs.json() != null) {
            TableFiles.writeJson(outputs.json(), about, tables);
        }
        if (outputs.parquet() != null) {
            TableFiles.writeParquet(duck, outputs.parquet(), tables);
        }
    }
}

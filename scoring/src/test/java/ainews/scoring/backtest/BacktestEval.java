package ainews.scoring.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.scoring.backtest.event.Event;
import ainews.scoring.backtest.event.Model;
import ainews.scoring.backtest.event.Span;
import ainews.scoring.backtest.event.Tests;
import ainews.scoring.backtest.market.Hours;
import ainews.scoring.backtest.market.Listing;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.market.Sessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real prices (data/prices-stocknet): planted effects are recovered, and intervals at random dates cover what they promise. */
@Tag("eval")
class BacktestEval {

    @Test
    void shouldRecoverAndCover() throws IOException {
        Path folder = Path.of(System.getProperty("ainews.shared", "../shared"), "data", "prices-stocknet");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no " + folder);
        Market market = read(folder);
        Span span = new Span(120, 5, 5, 10, 60);
        Planting planting = new Planting(market, span, 5);
        for (double effect : new double[] {0, 0.005, 0.01, -0.02}) {
            List<Event> events = planting.draw(200);
            Market planted = planting.plant(events, effect);
            for (Model model : Model.values()) {
                Tests tests = planting.study(planted, events, model, 0);
                System.out.printf(
                        "planted %+.3f %-16s found %+.4f [%+.4f, %+.4f] t %.1f Patell %.1f BMP %.1f rank %.1f gen. sign %.1f%n",
                        effect,
                        model.title(),
                        tests.mean(),
                        tests.interval().low(),
                        tests.interval().high(),
                        tests.crossSection(),
                        tests.patell(),
                        tests.bmp(),
                        tests.rank(),
                        tests.generalizedSign());
            }
        }
        for (int to : new int[] {0, 5}) {
            for (Model model : Model.values()) {
                double truth = planting.truth(model, to);
                double cover = planting.cover(model, 4000, 150, to, truth, false);
                double apart = planting.cover(model, 4000, 150, to, truth, true);
                System.out.printf(
                        "random dates, days 0 to %d, %-16s 95 %% interval holds the mean of all dates (%+.5f) in %.2f %% of 4000 draws (of dates that keep out"
                                + " of each other's windows, which then fill a tenth of all days: %.2f %%)%n",
                        to, model.title(), truth, 100 * cover, 100 * apart);
                assertThat(cover).isBetween(0.94, 0.96);
            }
        }
    }

    private static Market read(Path folder) throws IOException {
        Map<String, Map<Integer, Double>> closes = new TreeMap<>();
        TreeSet<Integer> days = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                Map<Integer, Double> own =
                        closes.computeIfAbsent(file.getFileName().toString(), name -> new TreeMap<>());
                for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                    String[] cells = line.split(",");
                    int day = (int) LocalDate.parse(cells[0]).toEpochDay();
                    own.put(day, Double.parseDouble(cells[5]));
                    days.add(day);
                }
            }
        }
        Sessions sessions = new Sessions("NYSE", Hours.of("NYSE"), days, Map.of());
        List<Listing> listings = new ArrayList<>();
        closes.forEach((name, own) -> listings.add(Prices.closes(
                name,
                sessions,
                days.stream()
                        .mapToDouble(day -> own.getOrDefault(day, Double.NaN))
                        .toArray())));
        return new Market(listings);
    }
}

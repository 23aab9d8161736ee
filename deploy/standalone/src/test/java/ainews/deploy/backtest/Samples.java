package ainews.deploy.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Made-up prices and scored articles: eight listings, sixty week days, an article a day and listing. */
final class Samples {

    static final String HOSTILE = "</td><script>alert(1)</script><img src=x onerror=alert(2)>";

    private Samples() {}

    /** A vendor of its own: other column names, all symbols in one file. */
    static Path prices(Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("day,Sym,o,Px\n");
        LocalDate day = LocalDate.parse("2026-01-05");
        for (int i = 0; i < 60; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                for (int asset = 0; asset < 8; asset++) {
                    double price = 100 + 10 * Math.sin(i * 0.7 + asset) + i * 0.1 * asset;
                    csv.append(String.format(Locale.ROOT, "%s,S%d,%.4f,%.4f%n", day, asset, price * 0.99, price));
                }
                i++;
            }
        }
        return Files.writeString(folder.resolve("prices.csv"), csv);
    }

    /**
     * Scored articles as {@code rank} prints them.
     *
     * @param published what publishers claim, which must not matter
     * @param shift added to every impact
     */
    static Path scored(Path file, String published, double shift) throws IOException {
        StringBuilder lines = new StringBuilder("{\"kind\":\"stories\",\"story_id\":\"x\"}\n{ not JSON\n");
        LocalDate day = LocalDate.parse("2026-01-05");
        for (int i = 0; i < 80; i++) {
            for (int asset = 0; asset < 8; asset++) {
                int number = i * 8 + asset;
                double impact = (number * 37 % 89) + shift * (number % 3);
                lines.append(String.format(
                        Locale.ROOT,
                        "{\"kind\":\"scored\",\"article_id\":\"%032x\",\"revision\":0,\"reason\":\"NEW\",\"title\":\"%s %d\",\"lang\":\"en\","
                                + "\"published_at\":\"%s\",\"observed_at\":\"%sT%02d:05:00.000Z\",\"scored_at\":\"%sT%02d:05:00.000Z\","
                                + "\"hot\":%d,\"impact\":%.1f,\"quality\":null,\"owner_group\":\"o%d\",\"story_id\":\"%032x\",\"url\":\"https://e.org/%d\","
                                + "\"contributions\":{\"hot\":[],\"impact\":[{\"name\":\"event-type\",\"points\":%.1f,\"en\":\"%s\",\"zh\":\"y\"}],"
                                + "\"quality\":[]},\"novelty\":{\"first_story\":true},\"entities\":[{\"entity_id\":\"company:s%d\",\"type\":\"company\","
                                + "\"name\":\"S\",\"relevance\":90.0,\"tickers\":[\"NASDAQ:S%d\"]}],\"event_types\":[{\"id\":\"funding\"}]}%n",
                        number,
                        HOSTILE,
                        number,
                        published,
                        day.plusDays(i),
                        8 + asset * 2,
                        day.plusDays(i),
                        8 + asset * 2,
                        number % 100,
                        impact,
                        number % 5,
                        number / 3,
                        number,
                        impact,
                        HOSTILE,
                        asset,
                        asset));
            }
        }
        return Files.writeString(file, lines);
    }
}

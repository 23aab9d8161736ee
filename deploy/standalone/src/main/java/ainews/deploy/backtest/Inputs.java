package ainews.deploy.backtest;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What a backtest reads.
 *
 * @param scored scored articles, or null
 * @param signals signals of entities, or null
 * @param prices a file, or a folder of files named after their symbols
 * @param priceColumns the vendor's columns by role: time, symbol, exchange, open, close, adjusted; {@code time-format} is the form of its times
 * @param exchange of symbols that do not say theirs
 * @param calendar own trading days, or null
 * @param tickers own mapping of entities to tickers, or null
 * @param delistings returns after the last price, or null
 * @param reasons which emissions count
 * @param minRelevance least relevance of an entity in its article
 * @param market ticker that stands for the market, or null
 */
public record Inputs(
        Path scored,
        Path signals,
        Path prices,
        Map<String, String> priceColumns,
        String exchange,
        Path calendar,
        Path tickers,
        Path delistings,
        Set<String> reasons,
        double minRelevance,
        String market) {}

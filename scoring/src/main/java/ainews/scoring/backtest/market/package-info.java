/**
 * What could be traded when: opening hours and trading days of exchanges, listings with their prices, tickers with their days of
 * validity, and the first price after a moment. In: prices as they were quoted. Out: {@link ainews.scoring.backtest.market.Trade}s. A price that is
 * missing stays missing; a listing that ends is left at its last price.
 */
package ainews.scoring.backtest.market;

/**
 * Backtests: do scores say anything about what came after? Pure: readers bring {@link ainews.scoring.backtest.factor.Sightings} and prices or
 * outcomes, {@link ainews.scoring.backtest.Backtest} and its like turn them into {@link ainews.scoring.backtest.Table}s, writers print these.
 *
 * <p>Time is the time at which something was emitted. What cannot be known at a moment (the publisher's claim, a later ticker, the
 * close of a day that is over, the spread of values over the whole span) has no way in.
 */
package ainews.scoring.backtest;

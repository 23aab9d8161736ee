/**
 * Does a signal order returns? {@link ainews.scoring.backtest.factor.Sightings} (what was seen, when, about which asset) become a {@link
 * ainews.scoring.backtest.factor.Panel} (one value for each asset and moment of trade, with its forward returns), and the {@link
 * ainews.scoring.backtest.factor.FactorStudy} reads from it information coefficients, quantile returns, turnover and autocorrelation, each
 * defined as alphalens defines it. Nothing is ranked or cut against values that were not known at the moment.
 */
package ainews.scoring.backtest.factor;

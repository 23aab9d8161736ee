/**
 * The statistics that a backtest prints, over plain arrays of numbers without gaps. Distributions and random numbers come from
 * Commons Statistics and Commons RNG; here is what is particular to the field, each with its formula. Everything is a function of
 * its arguments: a bootstrap takes its seed.
 */
package ainews.scoring.backtest.statistic;

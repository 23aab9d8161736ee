/**
 * Judging scores without prices: by any number that was measured later, and by the coverage that followed. Outcomes are read from the time after
 * an article was scored alone; where the record ends before the window does, the outcome is not known rather than small.
 */
package ainews.scoring.backtest.outcome;

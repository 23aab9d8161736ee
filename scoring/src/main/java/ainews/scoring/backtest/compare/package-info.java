/**
 * Two versions of the scores over the same articles: what changed, which articles moved most and why, and which version orders what
 * came after better, with the interval of the difference.
 */
package ainews.scoring.backtest.compare;

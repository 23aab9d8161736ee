/**
 * Event studies on daily closes: what happened to returns around strong news, against what was to be expected. {@link
 * ainews.scoring.backtest.event.Picker} chooses the events, {@link ainews.scoring.backtest.event.Model} says what was to be expected, {@link
 * ainews.scoring.backtest.event.Tests} says how sure one can be. Expectations come from the days before the event window alone.
 */
package ainews.scoring.backtest.event;

/**
 * Attention to entities. In: articles that name them, the heat of their stories, minutes that have passed; out: an
 * {@code EntitySignal} at each whole minute where something changed ({@link ainews.scoring.signal.SignalBoard}).
 */
package ainews.scoring.signal;

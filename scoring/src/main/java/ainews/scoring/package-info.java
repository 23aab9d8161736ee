/**
 * The pure core of scoring. In: events of the timeline; out: scored articles, stories and signals, through {@link ainews.scoring.Desk}.
 *
 * <pre>
 * TimelineEvent -> Desk (clock, what is due) -> Newsroom (place and score an article)
 *                                           -> Stories (heat, lead article again, story records)
 *                                           -> signal.SignalBoard (entities at whole minutes)
 * </pre>
 */
package ainews.scoring;

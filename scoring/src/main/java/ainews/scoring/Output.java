package ainews.scoring;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.EntitySignal;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import ainews.schemas.TimelineEvent;

/** What one event of the timeline gives rise to. Every article event yields exactly one NEW or REVISION {@link Scored}, one {@link Repeated} or one {@link Unplaced}. */
public sealed interface Output {
    /** For {@code news.scored}. */
    record Scored(ScoredArticle value) implements Output {}

    /** For {@code news.stories}. */
    record StoryChanged(Story value) implements Output {}

    /** For {@code news.signals}. */
    record Signalled(EntitySignal value) implements Output {}

    /** The same revision with the same content delivered again: a duplicate of {@code revision} of its own article id. */
    record Repeated(EnrichedArticle value, int revision) implements Output {}

    /**
     * An event that the fold could not take; it has changed nothing. For {@code news.dead-letters}.
     *
     * @param reason unknown-article (engagement for an article never seen or out of the window), impossible-time (more than 366 days ahead of
     *     the clock) or malformed (an event without content)
     */
    record Unplaced(TimelineEvent event, String reason, String cause) implements Output {}
}

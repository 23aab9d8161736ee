package ainews.scoring;

import ainews.schemas.TimelineEvent;

/**
 * An event of the timeline with what can be worked out of it alone, which is nearly half of a fold's work. Events can be prepared on any
 * threads and in any order; {@link Desk#apply(Prepared)} takes them in the order of the timeline. Neither the event nor its article may be changed afterwards.
 */
public final class Prepared {
    private final TimelineEvent event;
    private final ArticleReading reading;

    private Prepared(TimelineEvent event) {
        this.event = event;
        reading = event.getArticle() == null ? null : ArticleReading.of(event.getArticle());
    }

    /** A pure function of the event. */
    public static Prepared of(TimelineEvent event) {
        return new Prepared(event);
    }

    public TimelineEvent event() {
        return event;
    }

    /** Null where the event is no article. */
    ArticleReading reading() {
        return reading;
    }
}

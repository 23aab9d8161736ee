package ainews.scoring;

import ainews.schemas.TimelineEvent;

/** An event of the timeline with what a {@link Preparer} made of it. */
public final class Prepared {
    private final TimelineEvent event;
    private final ArticleReading reading;

    Prepared(TimelineEvent event, ArticleReading reading) {
        this.event = event;
        this.reading = reading;
    }

    public TimelineEvent event() {
        return event;
    }

    /** Null where the event is no article. */
    ArticleReading reading() {
        return reading;
    }
}

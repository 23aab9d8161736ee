package ainews.ingest.archive;

import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import java.time.Instant;

/** What one line of an archive turned out to be. Exactly one of these comes out for every line that goes in. */
public sealed interface ArticleLine {

    /** The line's own {@code id}, as text; null where it has none or could not be read. */
    String inputId();

    /** The line's {@code url} as given; null where it has none. */
    String url();

    /** A raw article, ready for {@code news.raw}. */
    record Article(RawArticle raw, String inputId) implements ArticleLine {
        @Override
        public String url() {
            return raw.getUrl();
        }
    }

    /** Attention counts of an article, by its url or by the id of an article line before. */
    record EngagementLine(Engagement engagement, String inputId, String url) implements ArticleLine {}

    /** Time that has passed. */
    record TickLine(Instant observedAt) implements ArticleLine {
        @Override
        public String inputId() {
            return null;
        }

        @Override
        public String url() {
            return null;
        }
    }

    /**
     * A line that cannot be used.
     *
     * @param cause one line for a person: what was wrong, with the field
     */
    record Bad(Reason reason, String cause, String inputId, String url) implements ArticleLine {}
}

package ainews.deploy.replay;

import ainews.deploy.version.VersionSearch;
import ainews.enrich.entity.Gazetteer;
import java.io.IOException;

/**
 * The dictionary that reads a history.
 *
 * @param name its version, or {@link #AS_THEN}
 * @param pinned what reads raw articles; null for this build's edition, which takes a second or two to make and which a recorded timeline, having been read, never asks for
 */
public record ReadBy(String name, Gazetteer pinned) {
    /** A recorded timeline as it was enriched; raw articles by this build's edition, each by the names of its own time. */
    public static final String AS_THEN = "as-then";

    /** Nothing pinned. */
    public static ReadBy asThen() {
        return new ReadBy(AS_THEN, null);
    }

    /** What reads raw articles. */
    public Gazetteer gazetteer() {
        return pinned == null ? Gazetteer.bundled() : pinned;
    }

    /**
     * What was asked for.
     *
     * @param dictionary a version, or {@link #AS_THEN}
     * @throws IllegalArgumentException that says what can be had
     */
    public static ReadBy find(HistorySource source, String dictionary, VersionSearch search) throws IOException {
        if (dictionary.equals(AS_THEN)) {
            return asThen();
        }
        requireRaw(source, dictionary);
        return new ReadBy(dictionary, search.dictionary(dictionary));
    }

    /** @throws IllegalArgumentException where the articles have been read already */
    public static void requireRaw(HistorySource source, String dictionary) {
        if (source instanceof HistorySource.TimelineTopic || source instanceof HistorySource.TimelineFiles) {
            throw new IllegalArgumentException(
                    "a recorded timeline was enriched as it was then; replay raw articles (--raw) to read them with dictionary "
                            + dictionary);
        }
    }
}

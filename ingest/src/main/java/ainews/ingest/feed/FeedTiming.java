package ainews.ingest.feed;

import java.util.List;

/**
 * When a feed says that it is worth asking: RSS {@code ttl}, {@code skipHours}, {@code skipDays} and the syndication module's
 * {@code updatePeriod} and {@code updateFrequency}. Often the default of the program that wrote the feed, so a hint only.
 *
 * @param periodMs how often it changes, in milliseconds; 0 = not said
 * @param skipHours hours of the day in UTC, 0 to 23, in which it does not change; never all of them
 * @param skipDays days of the week in UTC, 1 = Monday to 7, on which it does not change; never all of them
 */
public record FeedTiming(long periodMs, List<Integer> skipHours, List<Integer> skipDays) {
    /** Of a feed that says nothing. */
    public static final FeedTiming NONE = new FeedTiming(0, List.of(), List.of());

    /** Copies the lists; one that leaves no time at all says nothing. */
    public FeedTiming {
        skipHours = skipHours == null || skipHours.size() >= 24 ? List.of() : List.copyOf(skipHours);
        skipDays = skipDays == null || skipDays.size() >= 7 ? List.of() : List.copyOf(skipDays);
    }
}

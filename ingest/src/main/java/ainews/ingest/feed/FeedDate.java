package ainews.ingest.feed;

import java.time.Instant;

/**
 * A date of a feed.
 *
 * @param at UTC; a date without zone is taken as UTC
 * @param precision second, minute, hour, day, month or year: what the feed states, the rest of {@code at} is zero
 */
record FeedDate(Instant at, String precision) {}

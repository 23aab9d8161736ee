/**
 * Reads syndication documents. Bytes enter at {@link ainews.ingest.feed.FeedParser}; a {@link
 * ainews.ingest.feed.ParsedFeed} with its {@link ainews.ingest.feed.FeedEntry entries} leaves, and {@link
 * ainews.ingest.feed.FeedLines} prints one as JSON lines.
 *
 * <pre>
 * bytes -> FeedDecoder -> text -> JsonFeedReader ------------------> FeedDraft -> ParsedFeed
 *                              -> XmlTokens -> XmlFeedReader -------^
 * </pre>
 *
 * One tolerant tokenizer reads good and broken XML alike, so that a feed that breaks in its middle is read the same
 * way up to there as one that does not. All of it is pure: no I/O, clock, logger or randomness. Entities are never
 * fetched, declared ones are never nested, and depth, size and number of entries are bounded.
 */
package ainews.ingest.feed;

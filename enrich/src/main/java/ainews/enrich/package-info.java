/**
 * Reads raw articles and puts them on the timeline.
 *
 * <p>In: {@code news.raw} and {@code news.engagement}. Out: {@code news.timeline}, {@code news.duplicates} and
 * {@code news.dead-letters}. {@link ainews.enrich.Enricher} is the pure reading of one article; {@link
 * ainews.enrich.EnrichTopology} carries records to it.
 */
package ainews.enrich;

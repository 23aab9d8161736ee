/**
 * Reads archives: JSON Lines of raw articles, folders of pages, feeds kept as files.
 *
 * <p>Bytes of a line or file enter, {@link ainews.ingest.archive.ArticleLine}s leave; {@link
 * ainews.ingest.archive.ArticleLines} is the one place that knows the rules of an input line, and the offline verbs,
 * imports and pushes all read through it.
 */
package ainews.ingest.archive;

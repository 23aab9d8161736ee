/**
 * Article pages and pages that list them: the bytes of a listing enter and the articles it links to leave; an article
 * and its fetched page become one {@code RawArticle} that keeps the page as fetched.
 */
package ainews.ingest.page;

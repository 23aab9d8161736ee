/**
 * Reads a web page: bytes (or text) enter by {@link ainews.enrich.extract.PageReader}, an {@link ainews.enrich.extract.Extraction} leaves.
 *
 * <pre>
 * bytes -> TextDecoder -> jsoup -> PageTree (blocks and their containers, one pass) -> MainText (which blocks are the article)
 *                              \-> PageMeta, JsonLd (title, author, dates, canonical link) ----------------> PageArticle
 * </pre>
 *
 * Everything is a pure function of its arguments, thread-safe, and bounded: at most {@link ainews.enrich.extract.PageReader#MAX_CHARS} characters
 * of a page are read, and no step recurses over the page's nesting.
 */
package ainews.enrich.extract;

/**
 * Text as such, before anybody asks what it is about. In goes a title or a main text; out come its folded form for
 * matching ({@link ainews.enrich.text.NormalText}), its language ({@link ainews.enrich.text.Language}), its runs by
 * language ({@link ainews.enrich.text.Segments}), the two titles of a bilingual page
 * ({@link ainews.enrich.text.BilingualTitle}), and the article inside a plain-text dump of a page
 * ({@link ainews.enrich.text.PlainPage}). Pure: no I/O but the tables that ship with the package.
 */
package ainews.enrich.text;

/**
 * Whether content was seen before. In go title and text; {@link ainews.enrich.duplicate.Fingerprint} makes one value of
 * them, and {@link ainews.enrich.duplicate.Revisions} decides against those already seen of the same article: a new
 * revision, or the same content again. {@link ainews.enrich.duplicate.SeenContent} is what is kept of an article between
 * two deliveries, and says what a revision changed. Pure.
 */
package ainews.enrich.duplicate;

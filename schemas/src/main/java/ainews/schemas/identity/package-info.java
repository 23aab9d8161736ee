/**
 * What makes two records the same article. In goes an address as found; out come its canonical form
 * ({@link ainews.schemas.identity.CanonicalUrl}) and the article id made from it
 * ({@link ainews.schemas.identity.ArticleId}).
 */
package ainews.schemas.identity;

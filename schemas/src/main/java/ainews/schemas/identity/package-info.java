/** What makes two records be about the same article: canonical URLs and the ids made of them. */
package ainews.schemas.identity;

/**
 * The push endpoint: JSON of raw articles enters by HTTP; each item is accepted into {@code news.raw} or {@code
 * news.engagement}, or kept as a dead letter, and the answer says which and why.
 */
package ainews.ingest.push;

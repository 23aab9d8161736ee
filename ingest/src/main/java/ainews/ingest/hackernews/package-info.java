/**
 * Hacker News by its public API: the front page's items enter as JSON; links become raw articles (title only, of the
 * publisher that they link to) and points, comments and rank become engagement.
 */
package ainews.ingest.hackernews;

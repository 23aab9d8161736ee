/** Sitemaps and news sitemaps: bytes enter, the pages and further sitemaps they name leave. */
package ainews.ingest.sitemap;

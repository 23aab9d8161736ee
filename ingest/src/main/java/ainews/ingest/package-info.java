/**
 * From sources to {@code news.raw}: polls what {@code sources.yaml} names, takes pushes, reads archives.
 *
 * <p>{@link ainews.ingest.IngestService} ties the parts together; the packages below it are the steps.
 */
package ainews.ingest;

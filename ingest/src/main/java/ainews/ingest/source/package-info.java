/**
 * Which sources are read: the {@code sources.yaml} format, the bundled list and the owner groups behind hosts.
 *
 * <p>YAML enters, {@link ainews.ingest.source.Sources} leaves, or one message with every problem of the file.
 */
package ainews.ingest.source;

/**
 * A schema registry for development, demonstrations and tests: answers the REST interface of Confluent's registry for
 * Avro schemas and keeps them in a compacted topic, in that registry's own record format. One instance; production
 * points at a real registry.
 *
 * <p>A request goes from {@link ainews.deploy.registry.EmbeddedRegistry} (HTTP) through {@code Routes} to {@code Subjects}
 * (schemas) or {@code Policies} (compatibility and mode); what these decide to change is written to {@code SchemaLog} and
 * then applied to {@code SchemaStore}, which is also how the state comes back after a restart.
 */
package ainews.deploy.registry;

/**
 * What travels between the modules: the Avro records (generated from {@code src/main/avro}) and the catalogue of
 * topics, {@link ainews.schemas.Topics}, the only place where a topic is named.
 *
 * <p>How records become bytes is in {@link ainews.schemas.serde}, how they become JSON in {@link ainews.schemas.json}.
 */
package ainews.schemas;

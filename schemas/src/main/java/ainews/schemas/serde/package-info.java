/**
 * Records as bytes. On topics: the Confluent wire format (a zero byte, the schema id as four bytes, Avro binary),
 * written and read by {@link ainews.schemas.serde.AvroSerde}, which takes the settings of Confluent's serde and can be
 * replaced by it by class name ({@link ainews.schemas.serde.ValueSerdes}). In state stores: a version byte and Avro
 * binary ({@link ainews.schemas.serde.PlainAvro}), which needs no registry.
 *
 * <p>Everything here may be shared by threads: a serde given to a topology is used by all of its stream threads.
 */
package ainews.schemas.serde;

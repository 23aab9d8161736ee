package ainews.schemas;

import ainews.schemas.serde.ValueSerdes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A topic: its name, what its records are, and how the broker keeps them.
 *
 * @param name lower case, with dots and dashes
 * @param key class of the key; a string in UTF-8 throughout
 * @param value Avro record of the value, in the Confluent wire format
 * @param partitions number made where the operator gives none
 * @param cleanup whether the whole history is kept or the latest record of each key
 * @param retentionMs how long a record is kept, by its own timestamp; -1 = for ever. Record timestamps are event
 *     times and imported history is old, so a finite retention would delete an import as it arrives
 * @param maxMessageBytes size of a record batch that the broker accepts, compressed as it comes; producers need as much or more as
 *     {@code max.request.size}, which holds for records before they are compressed
 */
public record Topic<K, V extends SpecificRecord>(
        String name,
        Class<K> key,
        Class<V> value,
        int partitions,
        Cleanup cleanup,
        long retentionMs,
        int maxMessageBytes) {

    /** What the broker does with old records. */
    public enum Cleanup {
        /** Records stay until their retention ends. */
        DELETE,
        /** Only the latest record of each key is sure to stay. */
        COMPACT
    }

    /** Serde of the keys. */
    public Serde<K> keySerde() {
        return Serdes.serdeFrom(key);
    }

    /**
     * Serde of the values, configured and ready, safe for use by several threads.
     *
     * @param settings the registry's settings ({@code schema.registry.url} and so on) and, optionally,
     *     {@link ValueSerdes#CLASS_SETTING}
     */
    public Serde<V> valueSerde(Map<String, ?> settings) {
        return ValueSerdes.of(value, settings);
    }

    /** Name of the node that reads the topic in a topology. */
    public String sourceName() {
        return "source-" + name;
    }

    /** Name of the node that writes the topic in a topology. */
    public String sinkName() {
        return "sink-" + name;
    }

    /** The request that creates this topic. */
    NewTopic newTopic(int partitionCount, short replicationFactor) {
        return new NewTopic(name, Optional.of(partitionCount), Optional.of(replicationFactor)).configs(brokerConfig());
    }

    /** Settings of the topic at the broker. */
    public Map<String, String> brokerConfig() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                cleanup == Cleanup.COMPACT ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE);
        config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retentionMs));
        config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes));
        // A date in 2100 is the pipeline's to judge; a broker that refuses it would stop the stream.
        config.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        return config;
    }
}

package ainews.enrich;

import ainews.schemas.Topics;
import ainews.schemas.serde.RecordReader;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.state.Stores;

/**
 * Carries raw articles and engagement to the timeline.
 *
 * <pre>
 *   news.raw ---------> enrich-articles ----> news.timeline
 *                       (seen-content)  \---> news.duplicates
 *                                        \--> news.dead-letters
 *   news.engagement --> place-engagement ---> news.timeline
 *                                        \--> news.dead-letters
 * </pre>
 *
 * Both know which articles were seen, so {@code news.raw} and {@code news.engagement} must have the same number of partitions.
 * Sources are read as bytes, so that a record that is no Avro is a dead letter with its bytes and not the end of the stream.
 */
public final class EnrichTopology {

    static final String ENRICH = "enrich-articles";
    static final String PLACE_ENGAGEMENT = "place-engagement";
    static final String SEEN_CONTENT = "seen-content";
    static final String EARLY_ENGAGEMENT = "early-engagement";

    private EnrichTopology() {}

    /**
     * Builds it.
     *
     * @param registry settings of the schema registry, see {@link ainews.schemas.Topic#valueSerde}
     * @param enricher asked once for each record, so that a new dictionary is in force from one record to the next
     */
    public static Topology build(
            StreamsConfig streams, Map<String, ?> registry, Supplier<Enricher> enricher, EnrichMetrics metrics) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        StringSerializer key = new StringSerializer();
        Topology topology = new Topology(new TopologyConfig(streams));
        topology.addSource(Topics.RAW.sourceName(), bytes, bytes, Topics.RAW.name());
        topology.addSource(Topics.ENGAGEMENT.sourceName(), bytes, bytes, Topics.ENGAGEMENT.name());
        topology.addProcessor(
                ENRICH,
                () -> new EnrichArticles(
                        RecordReader.of(Topics.RAW, registry),
                        RecordReader.of(Topics.ENGAGEMENT, registry),
                        enricher,
                        metrics),
                Topics.RAW.sourceName());
        topology.addProcessor(
                PLACE_ENGAGEMENT,
                () -> new PlaceEngagement(RecordReader.of(Topics.ENGAGEMENT, registry), metrics),
                Topics.ENGAGEMENT.sourceName());
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(SEEN_CONTENT), Serdes.String(), Serdes.ByteArray()),
                ENRICH,
                PLACE_ENGAGEMENT);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(EARLY_ENGAGEMENT), Serdes.String(), Serdes.ByteArray()),
                ENRICH,
                PLACE_ENGAGEMENT);
        topology.addSink(
                Topics.TIMELINE.sinkName(),
                Topics.TIMELINE.name(),
                key,
                Topics.TIMELINE.valueSerde(registry).serializer(),
                ENRICH,
                PLACE_ENGAGEMENT);
        topology.addSink(
                Topics.DUPLICATES.sinkName(),
                Topics.DUPLICATES.name(),
                key,
                Topics.DUPLICATES.valueSerde(registry).serializer(),
                ENRICH);
        topology.addSink(
                Topics.DEAD_LETTERS.sinkName(),
                Topics.DEAD_LETTERS.name(),
                key,
                Topics.DEAD_LETTERS.valueSerde(registry).serializer(),
                ENRICH,
                PLACE_ENGAGEMENT);
        return topology;
    }
}

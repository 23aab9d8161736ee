package ainews.scoring;

import ainews.schemas.Topic;
import ainews.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.state.Stores;

/**
 * Carries the timeline through the desk.
 *
 * <pre>
 *   news.timeline --> fold-timeline --> news.scored
 *                     (desk-state)  \-> news.stories
 *                                   \-> news.signals
 *                                   \-> news.duplicates
 *                                   \-> news.dead-letters
 * </pre>
 *
 * The order of the timeline's partition is history, and the fold repeats it: nothing here looks at a clock.
 */
public final class ScoringTopology {

    static final String FOLD = "fold-timeline";
    static final String DESK_STATE = "desk-state";

    private static final List<Topic<String, ? extends SpecificRecord>> OUTPUTS =
            List.of(Topics.SCORED, Topics.STORIES, Topics.SIGNALS, Topics.DUPLICATES, Topics.DEAD_LETTERS);

    private ScoringTopology() {}

    /**
     * Builds it.
     *
     * @param registry settings of the schema registry, see {@link Topic#valueSerde}
     * @param ahead made for this registry and desk; prepares ahead where the application has its settings
     */
    public static Topology build(
            StreamsConfig streams,
            Map<String, ?> registry,
            DeskConfig desk,
            PreparedAhead ahead,
            ScoringMetrics metrics) {
        return build(streams, registry, desk, ahead, metrics, name -> name);
    }

    /**
     * Builds it over topics with other names, for a replay beside the live system. Values keep the schemas of the topics whose place they
     * take, so their bytes are the same.
     *
     * @param names from a topic's name in the catalogue to the one that is read or written
     */
    public static Topology build(
            StreamsConfig streams,
            Map<String, ?> registry,
            DeskConfig desk,
            PreparedAhead ahead,
            ScoringMetrics metrics,
            UnaryOperator<String> names) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        Topology topology = new Topology(new TopologyConfig(streams));
        topology.addSource(Topics.TIMELINE.sourceName(), bytes, bytes, names.apply(Topics.TIMELINE.name()));
        topology.addProcessor(FOLD, () -> new FoldTimeline(ahead, desk, metrics), Topics.TIMELINE.sourceName());
        topology.addStateStore(
                DeskStore.builder(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DESK_STATE), Serdes.String(), Serdes.ByteArray())),
                FOLD);
        for (Topic<String, ? extends SpecificRecord> output : OUTPUTS) {
            topology.addSink(
                    output.sinkName(),
                    names.apply(output.name()),
                    new StringSerializer(),
                    catalogued(output, registry),
                    FOLD);
        }
        return topology;
    }

    /** Writes values with the schema of the catalogue's topic, whatever the topic at the broker is called. */
    private static <V extends SpecificRecord> Serializer<V> catalogued(
            Topic<String, V> topic, Map<String, ?> registry) {
        Serializer<V> serializer = topic.valueSerde(registry).serializer();
        return (named, value) -> serializer.serialize(topic.name(), value);
    }
}

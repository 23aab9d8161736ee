package ainews.scoring;

import ainews.schemas.Topic;
import ainews.schemas.Topics;
import ainews.schemas.serde.RecordReader;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
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

    private static final List<Topic<String, ?>> OUTPUTS =
            List.of(Topics.SCORED, Topics.STORIES, Topics.SIGNALS, Topics.DUPLICATES, Topics.DEAD_LETTERS);

    private ScoringTopology() {}

    /**
     * Builds it.
     *
     * @param registry settings of the schema registry, see {@link Topic#valueSerde}
     */
    public static Topology build(
            StreamsConfig streams, Map<String, ?> registry, DeskConfig desk, ScoringMetrics metrics) {
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        Topology topology = new Topology(new TopologyConfig(streams));
        topology.addSource(Topics.TIMELINE.sourceName(), bytes, bytes, Topics.TIMELINE.name());
        topology.addProcessor(
                FOLD,
                () -> new FoldTimeline(RecordReader.of(Topics.TIMELINE, registry), desk, metrics),
                Topics.TIMELINE.sourceName());
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DESK_STATE), Serdes.String(), Serdes.ByteArray()),
                FOLD);
        for (Topic<String, ?> output : OUTPUTS) {
            topology.addSink(
                    output.sinkName(),
                    output.name(),
                    new StringSerializer(),
                    output.valueSerde(registry).serializer(),
                    FOLD);
        }
        return topology;
    }
}

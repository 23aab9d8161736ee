package ainews.deploy.replay;

import ainews.deploy.history.RecordFormat;
import ainews.deploy.history.RecordSink;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** The files of a replay, one kind of record each, with a hash over each and over all. Not thread-safe. */
final class ReplayOutput implements Closeable {
    /** What a replay writes. */
    static final List<Topic<String, ? extends SpecificRecord>> TOPICS =
            List.of(Topics.SCORED, Topics.STORIES, Topics.SIGNALS, Topics.DUPLICATES, Topics.DEAD_LETTERS);

    private final Map<String, RecordSink> sinks = new LinkedHashMap<>();
    private final Map<String, ChainHash> hashes = new LinkedHashMap<>();

    /** @param state what {@link #mark} gave, or null to begin */
    ReplayOutput(Path folder, RecordFormat format, JsonNode state) throws IOException {
        for (Topic<String, ? extends SpecificRecord> topic : TOPICS) {
            JsonNode kept = state == null ? null : state.get(topic.name());
            RecordSink.Mark mark = kept == null
                    ? RecordSink.Mark.START
                    : new RecordSink.Mark(
                            kept.get("bytes").asLong(), kept.get("parts").asInt());
            sinks.put(topic.name(), RecordSink.open(folder, shortName(topic), topic.value(), format, false, mark));
            hashes.put(
                    topic.name(),
                    kept == null
                            ? new ChainHash()
                            : ChainHash.from(
                                    kept.get("hash").asText(),
                                    kept.get("records").asLong()));
        }
    }

    /** A topic's name without what all of them start with. */
    static String shortName(Topic<String, ?> topic) {
        return topic.name().substring(topic.name().indexOf('.') + 1);
    }

    void write(Emission emission) throws IOException {
        String topic = emission.topic().name();
        sinks.get(topic).write(emission.value(), emission.timestamp(), null);
        hashes.get(topic).add(emission.unplaced());
    }

    /** Makes all of it durable and tells where that was. */
    ObjectNode mark() throws IOException {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, RecordSink> sink : sinks.entrySet()) {
            RecordSink.Mark mark = sink.getValue().mark();
            ChainHash hash = hashes.get(sink.getKey());
            state.putObject(sink.getKey())
                    .put("bytes", mark.bytes())
                    .put("parts", mark.parts())
                    .put("records", hash.count())
                    .put("hash", hash.hex());
        }
        return state;
    }

    /** Counts and hashes, for the manifest. */
    ObjectNode summary() {
        ObjectNode summary = JsonNodeFactory.instance.objectNode();
        ObjectNode topics = summary.putObject("topics");
        StringBuilder all = new StringBuilder();
        hashes.forEach((topic, hash) -> {
            topics.putObject(topic).put("records", hash.count()).put("hash", hash.hex());
            all.append(topic)
                    .append(' ')
                    .append(hash.count())
                    .append(' ')
                    .append(hash.hex())
                    .append('\n');
        });
        byte[] hash = ChainHash.sha256().digest(all.toString().getBytes(StandardCharsets.US_ASCII));
        return summary.put("hash", HexFormat.of().formatHex(hash));
    }

    @Override
    public void close() throws IOException {
        for (RecordSink sink : sinks.values()) {
            sink.close();
        }
    }
}

package ainews.deploy.history;

import ainews.deploy.role.Cluster;
import ainews.schemas.Topic;
import ainews.schemas.serde.RecordReader;
import ainews.schemas.serde.RecordReader.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Carries a topic, as it is when the export begins, to files. An export that was broken off goes on where its last mark was; one that is
 * finished is left alone. Records that cannot be read are counted and left out.
 */
public final class TopicExport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MARK_EVERY = 20_000;

    /** Hears how far it has come. */
    public interface Listener {
        /** @param done 0 to 1 */
        void at(long records, double done);
    }

    /**
     * Which part of a topic.
     *
     * @param from first event time, null for all
     * @param to first event time left out, null for none
     */
    public record Part(Instant from, Instant to) {
        boolean holds(long timestamp) {
            return (from == null || timestamp >= from.toEpochMilli()) && (to == null || timestamp < to.toEpochMilli());
        }
    }

    /** @param unreadable records that are not of the topic's type */
    public record Result(long records, long unreadable) {}

    private final Cluster cluster;
    private final Path folder;
    private final RecordFormat format;
    private final Part part;
    private final Listener listener;

    public TopicExport(Cluster cluster, Path folder, RecordFormat format, Part part, Listener listener) {
        this.cluster = cluster;
        this.folder = folder;
        this.format = format;
        this.part = part;
        this.listener = listener;
    }

    /**
     * Exports.
     *
     * @param topic of the catalogue, which says what the records are
     * @param called its name at the broker, e.g. that of a replay
     * @param name of the files
     * @throws IOException if files cannot be written, or another export of that name lies in the folder
     */
    public <V extends SpecificRecord> Result run(Topic<String, V> topic, String called, String name)
            throws IOException {
        Files.createDirectories(folder);
        Path kept = folder.resolve("." + name + ".export");
        String what = called + " " + format + " " + part;
        ObjectNode state = Files.exists(kept) ? (ObjectNode) JSON.readTree(kept.toFile()) : JSON.createObjectNode();
        if (state.has("what") && !state.get("what").asText().equals(what)) {
            throw new IOException(folder + " holds another export of " + name + "; choose another folder");
        }
        if (state.path("finished").asBoolean()) {
            return result(state);
        }
        state.put("what", what);
        RecordReader<V> reader = RecordReader.of(topic, cluster.registry());
        try (TopicReader records = new TopicReader(cluster, called, range(state, called));
                RecordSink sink = RecordSink.open(folder, name, topic.value(), format, true, mark(state))) {
            note(state, records.range());
            for (ConsumerRecord<String, byte[]> record = records.next(); record != null; record = records.next()) {
                write(state, record, reader.read(record.value()), sink);
                if (state.get("read").asLong() % MARK_EVERY == 0) {
                    keep(kept, state, sink.mark());
                }
                listener.at(state.get("records").asLong(), records.done());
            }
        }
        Files.write(kept, JSON.writeValueAsBytes(state.put("finished", true)));
        return result(state);
    }

    private <V extends SpecificRecord> void write(
            ObjectNode state, ConsumerRecord<String, byte[]> record, Reading<V> reading, RecordSink sink)
            throws IOException {
        state.put("read", state.path("read").asLong() + 1);
        ((ObjectNode) state.get("begin")).put(Integer.toString(record.partition()), record.offset() + 1);
        if (!part.holds(record.timestamp())) {
            return;
        }
        if (reading instanceof Reading.Read<V> read) {
            sink.write(
                    read.value(),
                    record.timestamp(),
                    new Place(record.partition(), record.offset(), record.timestamp(), record.key()));
            state.put("records", state.path("records").asLong() + 1);
        } else {
            state.put("unreadable", state.path("unreadable").asLong() + 1);
        }
    }

    private static void note(ObjectNode state, TopicRange range) {
        ObjectNode begin = state.putObject("begin");
        range.begin().forEach((partition, offset) -> begin.put(partition.toString(), offset));
        ObjectNode end = state.putObject("end");
        range.end().forEach((partition, offset) -> end.put(partition.toString(), offset));
        state.put("records", state.path("records").asLong());
        state.put("read", state.path("read").asLong());
    }

    private static void keep(Path kept, ObjectNode state, RecordSink.Mark mark) throws IOException {
        state.put("bytes", mark.bytes()).put("parts", mark.parts());
        Path written = kept.resolveSibling(kept.getFileName() + ".new");
        Files.write(written, JSON.writeValueAsBytes(state));
        Files.move(written, kept, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static RecordSink.Mark mark(JsonNode state) {
        return new RecordSink.Mark(
                state.path("bytes").asLong(), state.path("parts").asInt());
    }

    private static TopicRange range(JsonNode state, String topic) {
        if (!state.has("begin")) {
            return null;
        }
        TreeMap<Integer, Long> begin = new TreeMap<>();
        TreeMap<Integer, Long> end = new TreeMap<>();
        state.get("begin")
                .properties()
                .forEach(
                        e -> begin.put(Integer.valueOf(e.getKey()), e.getValue().asLong()));
        state.get("end")
                .properties()
                .forEach(e -> end.put(Integer.valueOf(e.getKey()), e.getValue().asLong()));
        return new TopicRange(topic, begin, end);
    }

    private static Result result(JsonNode state) {
        return new Result(
                state.path("records").asLong(), state.path("unreadable").asLong());
    }
}

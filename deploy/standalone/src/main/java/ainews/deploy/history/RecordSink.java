package ainews.deploy.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes records of one topic to files in a folder, in order. What was written up to a mark is kept through a crash: opened again with that
 * mark, the sink forgets what came after it. Not thread-safe.
 */
public sealed interface RecordSink extends Closeable permits AvroSink, LinesSink, StagedSink {

    /**
     * A state to go on from.
     *
     * @param bytes length of the file being written
     * @param parts number of files finished
     */
    record Mark(long bytes, int parts) {
        /** Nothing written yet. */
        public static final Mark START = new Mark(0, 0);
    }

    /**
     * Opens the files of a topic.
     *
     * @param name of the topic without its prefix, e.g. {@code scored}
     * @param placed whether each record comes with its {@link Place}, which is written along
     * @param from where to go on; files are cut there
     */
    static RecordSink open(
            Path folder,
            String name,
            Class<? extends SpecificRecord> type,
            RecordFormat format,
            boolean placed,
            Mark from)
            throws IOException {
        return switch (format) {
            case JSONL -> new LinesSink(folder.resolve(name + ".jsonl"), placed, from);
            case AVRO -> new AvroSink(folder.resolve(name + ".avro"), type, from);
            case CSV, PARQUET -> new StagedSink(folder, name, type, format, placed, from);
        };
    }

    /**
     * Writes one record.
     *
     * @param timestamp event time, epoch milliseconds; decides the day
     * @param place null unless the sink was opened for places
     */
    void write(SpecificRecord record, long timestamp, Place place) throws IOException;

    /** Makes everything so far durable. */
    Mark mark() throws IOException;
}

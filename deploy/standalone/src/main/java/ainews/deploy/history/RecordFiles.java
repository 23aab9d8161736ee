package ainews.deploy.history;

import ainews.schemas.json.JsonRecords;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads records of one topic back from files, one after the other: {@code .avro}, {@code .jsonl} (perhaps with {@code .gz}) and {@code
 * .parquet}, or folders of these. Files follow each other as given, those of a folder by name; Parquet files of one folder are one table, in
 * the order of {@code kafka_offset} where they have it. Not thread-safe.
 */
public final class RecordFiles<T extends SpecificRecord> implements Closeable {

    private interface Source<T> extends Closeable {
        /** The next record, or null at the end. */
        T next() throws IOException;
    }

    private final AtomicLong bytesRead = new AtomicLong();
    private final Class<T> type;
    private long bytes;
    private final Deque<List<Path>> files = new ArrayDeque<>();
    private Source<T> open;

    /** @param paths files and folders */
    public RecordFiles(List<Path> paths, Class<T> type) throws IOException {
        this.type = type;
        for (Path path : paths) {
            List<Path> parquet = new ArrayList<>();
            for (Path file : FilesBelow.of(path)) {
                bytes += Files.size(file);
                if (file.toString().endsWith(".parquet")) {
                    parquet.add(file);
                } else {
                    files.add(List.of(file));
                }
            }
            if (!parquet.isEmpty()) {
                files.add(parquet);
            }
        }
    }

    /**
     * The next record, or null after the last.
     *
     * @throws IOException if a file cannot be read or holds something else; the message names file and place
     */
    public T next() throws IOException {
        while (true) {
            if (open == null) {
                if (files.isEmpty()) {
                    return null;
                }
                open = open(files.remove());
            }
            T record = open.next();
            if (record != null) {
                return record;
            }
            open.close();
            open = null;
        }
    }

    private Source<T> open(List<Path> group) throws IOException {
        Path first = group.get(0);
        String name = first.getFileName().toString();
        if (name.endsWith(".parquet")) {
            for (Path file : group) {
                bytesRead.addAndGet(Files.size(file));
            }
            return new Parquet<>(group, type);
        }
        if (name.endsWith(".avro")) {
            return new Avro<>(first, counted(first), type);
        }
        if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) {
            return new Lines<>(first, counted(first), type);
        }
        throw new IOException(first + ": not .avro, .jsonl, .jsonl.gz or .parquet");
    }

    /** Share of the files' bytes that was read; Parquet files count when they are opened. */
    public double done() {
        return bytes == 0 ? Double.NaN : Math.min(1, (double) bytesRead.get() / bytes);
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }

    private InputStream counted(Path file) throws IOException {
        return new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                bytesRead.addAndGet(Math.max(0, read));
                return read;
            }
        };
    }

    private static final class Avro<T extends SpecificRecord> implements Source<T> {
        static {
            WholeBlocks.use();
        }

        private final Path file;
        private final DataFileStream<T> records;

        Avro(Path file, InputStream bytes, Class<T> type) throws IOException {
            this.file = file;
            InputStream in = new BufferedInputStream(bytes, 1 << 16);
            try {
                SpecificDatumReader<T> reader = new SpecificDatumReader<>(type);
                reader.setExpected(SpecificData.get().getSchema(type));
                records = new DataFileStream<>(in, reader);
            } catch (IOException | AvroRuntimeException e) {
                in.close();
                throw new IOException(file + ": no Avro file of " + type.getSimpleName(), e);
            }
        }

        @Override
        public T next() throws IOException {
            try {
                return records.hasNext() ? records.next() : null;
            } catch (AvroRuntimeException e) {
                throw new IOException(file + ": damaged, or no file of this topic", e);
            }
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }

    private static final class Lines<T extends SpecificRecord> implements Source<T> {
        private final Path file;
        private final BufferedReader in;
        private final JsonRecords<T> reader;
        private long number;

        Lines(Path file, InputStream bytes, Class<T> type) throws IOException {
            this.file = file;
            this.reader = JsonRecords.of(type);
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
            in = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
        }

        @Override
        public T next() throws IOException {
            String line = in.readLine();
            if (line == null) {
                return null;
            }
            number++;
            try {
                return reader.read(line);
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ", line " + number + ": " + e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static final class Parquet<T extends SpecificRecord> implements Source<T> {
        private final List<Path> files;
        private final ParquetRows rows;
        private final JsonRecords<T> reader;

        Parquet(List<Path> files, Class<T> type) throws IOException {
            this.files = files;
            this.reader = JsonRecords.of(type);
            this.rows = ParquetRows.open(files);
        }

        @Override
        public T next() throws IOException {
            String row = rows.next();
            try {
                return row == null ? null : reader.read(row);
            } catch (IllegalArgumentException e) {
                throw new IOException(files.get(0) + ", row " + rows.number() + ": " + e.getMessage(), e);
            }
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}

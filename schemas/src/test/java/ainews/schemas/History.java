package ainews.schemas;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** The versions of a record's schema that ever were, each with two records that it wrote and what they say. */
record History(Class<? extends SpecificRecord> type, Schema current, List<Version> versions) {
    private static final Path ROOT = Path.of("src/test/resources/history");

    /** One version; {@code vN.avsc}, {@code vN.avro} and {@code vN.json} in the record's folder. */
    record Version(int number, Path folder) {
        Schema schema() throws IOException {
            return new Schema.Parser().parse(Files.readString(file("avsc")));
        }

        byte[] golden() throws IOException {
            return Files.readAllBytes(file("avro"));
        }

        List<String> expected() throws IOException {
            return Files.readAllLines(file("json"));
        }

        void write(Schema schema, byte[] golden, String expected) throws IOException {
            Files.writeString(file("avsc"), pretty(schema));
            Files.write(file("avro"), golden);
            Files.writeString(file("json"), expected);
        }

        private Path file(String extension) {
            return folder.resolve("v" + number + "." + extension);
        }

        @Override
        public String toString() {
            return folder.getFileName() + " v" + number;
        }
    }

    static History of(Class<? extends SpecificRecord> type) {
        Schema schema = org.apache.avro.specific.SpecificData.get().getSchema(type);
        String name = schema.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new History(type, schema, versions(ROOT.resolve(name)));
    }

    Version newest() {
        return versions.get(versions.size() - 1);
    }

    /** Creates the first version's folder where the record is new. */
    History begun() throws IOException {
        if (!versions.isEmpty()) {
            return this;
        }
        Path folder = ROOT.resolve(
                current.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
        Files.createDirectories(folder);
        return new History(type, current, List.of(new Version(1, folder)));
    }

    private static List<Version> versions(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("v[0-9]+\\.avsc"))
                    .map(name -> new Version(Integer.parseInt(name.substring(1, name.length() - 5)), folder))
                    .sorted(Comparator.comparingInt(Version::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String pretty(Schema schema) throws IOException {
        return new ObjectMapper().readTree(schema.toString()).toPrettyString() + "\n";
    }

    static byte[] encode(Schema schema, List<GenericRecord> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        for (GenericRecord record : records) {
            new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        }
        encoder.flush();
        return out.toByteArray();
    }

    static <T> List<T> decode(byte[] bytes, GenericDatumReader<T> reader) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        List<T> records = new ArrayList<>();
        while (!decoder.isEnd()) {
            records.add(reader.read(null, decoder));
        }
        return records;
    }
}

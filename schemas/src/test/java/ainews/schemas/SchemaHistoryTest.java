package ainews.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.History.Version;
import ainews.schemas.json.RecordJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every version of every schema reads what every other one wrote (FULL_TRANSITIVE), for ever. How a version is added is
 * in the module's README; {@code -Dgolden.write=true} writes the files of the newest version of each record.
 */
class SchemaHistoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is written to topics, and the parts of the timeline that are also kept on their own. */
    static Stream<Class<? extends SpecificRecord>> records() {
        return Stream.concat(Topics.all().stream().map(Topic::value), Stream.of(EnrichedArticle.class, Tick.class));
    }

    static Stream<Version> versions() {
        return records().flatMap(type -> History.of(type).versions().stream());
    }

    @BeforeAll
    static void writeNewestIfAsked() throws IOException {
        if (!Boolean.getBoolean("golden.write")) {
            return;
        }
        for (Class<? extends SpecificRecord> type : records().toList()) {
            History history = History.of(type).begun();
            Schema schema = history.current();
            List<GenericRecord> samples = List.of(SampleRecords.full(schema), SampleRecords.bare(schema));
            String expected =
                    samples.stream().map(sample -> RecordJson.of(sample) + "\n").collect(Collectors.joining());
            history.newest().write(schema, History.encode(schema, samples), expected);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldHaveCurrentSchemaAsNewestVersion(Class<? extends SpecificRecord> type) throws IOException {
        History history = History.of(type);

        assertThat(history.versions())
                .as("history of %s; see schemas/README.md", type)
                .isNotEmpty();
        assertThat(history.current())
                .as("schema of %s changed: add a version as schemas/README.md says", type.getSimpleName())
                .isEqualTo(history.newest().schema());
        assertThat(History.pretty(history.current()))
                .as("documentation in %s is out of date: run with -Dgolden.write=true", history.newest())
                .isEqualTo(History.pretty(history.newest().schema()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldReadEveryVersionWithEveryOther(Class<? extends SpecificRecord> type) throws IOException {
        List<Version> versions = History.of(type).versions();
        for (Version written : versions) {
            for (Version read : versions) {
                assertThat(SchemaCompatibility.checkReaderWriterCompatibility(read.schema(), written.schema())
                                .getType())
                        .as("%s reads %s", read, written)
                        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
                List<GenericRecord> records =
                        History.decode(written.golden(), new GenericDatumReader<>(written.schema(), read.schema()));
                assertThatSame(written, records);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void shouldReadEveryVersionIntoGeneratedClass(Class<? extends SpecificRecord> type) throws IOException {
        History history = History.of(type);
        for (Version written : history.versions()) {
            List<SpecificRecord> records =
                    History.decode(written.golden(), new SpecificDatumReader<>(written.schema(), history.current()));

            assertThat(records).hasOnlyElementsOfType(type);
            assertThatSame(written, records);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void shouldWriteGoldenBytesAgain(Version version) throws IOException {
        List<GenericRecord> records = History.decode(version.golden(), new GenericDatumReader<>(version.schema()));

        assertThat(History.encode(version.schema(), records)).isEqualTo(version.golden());
    }

    /** What the records say is what the golden file says, in all fields that both know. */
    private static void assertThatSame(Version written, List<? extends IndexedRecord> records) throws IOException {
        List<String> expected = written.expected();
        assertThat(records).hasSameSizeAs(expected);
        for (int i = 0; i < records.size(); i++) {
            String line = RecordJson.of(records.get(i));
            assertThat(differences(JSON.readTree(expected.get(i)), JSON.readTree(line), ""))
                    .as("%s line %s", written, i + 1)
                    .isEmpty();
        }
    }

    private static List<String> differences(JsonNode expected, JsonNode actual, String path) {
        if (expected.isObject() && actual.isObject()) {
            return expected.properties().stream()
                    .filter(field -> actual.has(field.getKey()))
                    .flatMap(field ->
                            differences(field.getValue(), actual.get(field.getKey()), path + "/" + field.getKey())
                                    .stream())
                    .toList();
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            return Stream.iterate(0, i -> i < expected.size(), i -> i + 1)
                    .flatMap(i -> differences(expected.get(i), actual.get(i), path + "/" + i).stream())
                    .toList();
        }
        return expected.equals(actual) ? List.of() : List.of(path + ": " + expected + " became " + actual);
    }
}

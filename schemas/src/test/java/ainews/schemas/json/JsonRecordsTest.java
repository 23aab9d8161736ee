package ainews.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.schemas.Engagement;
import ainews.schemas.SampleRecords;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {

    static Stream<Class<? extends SpecificRecord>> types() {
        return Topics.all().stream().map(Topic::value);
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldReadWhatIsWritten(Class<? extends SpecificRecord> type) {
        SpecificRecord record = SampleRecords.full(type);
        String json = RecordJson.of(record);

        SpecificRecord read = JsonRecords.of(type).read(json.getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(record);
        assertThat(RecordJson.of(JsonRecords.of(type).read(json))).isEqualTo(json);
    }

    @Test
    void shouldFillInDefaultsAndPassOverUnknownFields() {
        Engagement read = JsonRecords.of(Engagement.class)
                .read("{\"article_id\": \"a\", \"observed_at\": \"2026-01-02 03:04:05.678\", \"x\": {\"y\": [1]}}");

        assertThat(read.getPlatform()).isEqualTo("unknown");
        assertThat(read.getPoints()).isNull();
        assertThat(read.getObservedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"observed_at\": 5}",
                "{\"article_id\": 5, \"observed_at\": 5}",
                "{\"article_id\": \"a\", \"observed_at\": \"yesterday\"}",
                "{\"article_id\": \"a\", \"observed_at\": 5, \"points\": \"many\"}",
                "{\"article_id\": \"a\", \"observed_at\": 5} {}"
            })
    void shouldRefuseWhatDoesNotFit(String json) {
        assertThatThrownBy(() -> JsonRecords.of(Engagement.class).read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("\n");
    }
}

package ainews.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.Contribution;
import ainews.schemas.DeadLetter;
import ainews.schemas.EventType;
import ainews.schemas.Tag;
import ainews.schemas.Tick;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordJsonTest {
    @Test
    void shouldWriteFieldsInSchemaOrderWithNulls() {
        DeadLetter letter = DeadLetter.newBuilder()
                .setTopic("news.raw")
                .setPartition(2)
                .setOffset(9_007_199_254_740_993L)
                .setTimestamp(Instant.parse("2026-03-01T09:30:00Z"))
                .setStage("enrich")
                .setReason("undecodable")
                .setCause("line\nbreak \"quoted\" 达(dá)")
                .setValue(ByteBuffer.wrap(new byte[] {0, 1, 2, (byte) 0xff}))
                .build();

        assertThat(RecordJson.of(letter))
                .isEqualTo("{\"topic\":\"news.raw\",\"partition\":2,\"offset\":9007199254740993,"
                        + "\"timestamp\":\"2026-03-01T09:30:00.000Z\",\"stage\":\"enrich\",\"reason\":\"undecodable\","
                        + "\"cause\":\"line\\nbreak \\\"quoted\\\" 达(dá)\",\"article_id\":null,\"key\":null,"
                        + "\"value\":\"AAEC/w==\",\"headers\":{},\"attempts\":0}");
    }

    @Test
    void shouldWriteSameBytesTwice() {
        ByteBuffer value = ByteBuffer.wrap(new byte[] {1, 2, 3});
        DeadLetter letter = DeadLetter.newBuilder()
                .setTopic("")
                .setPartition(-1)
                .setOffset(1)
                .setTimestamp(Instant.EPOCH)
                .setStage("")
                .setReason("")
                .setCause("")
                .setValue(value)
                .build();

        assertThat(RecordJson.of(letter)).isEqualTo(RecordJson.of(letter));
        assertThat(value.remaining()).isEqualTo(3);
    }

    @Test
    void shouldEscapeLoneSurrogatesAndKeepPairs() throws Exception {
        Tag tag = Tag.newBuilder()
                .setId("\uD83D\uDE80")
                .setEn("high \uD83D, low \uDE80\"\n")
                .setZh("end \uD83D")
                .build();

        String json = RecordJson.of(tag);

        assertThat(json)
                .isEqualTo(
                        "{\"id\":\"\uD83D\uDE80\",\"en\":\"high \\uD83D, low \\uDE80\\\"\\n\",\"zh\":\"end \\uD83D\"}");
        String utf8 = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(new ObjectMapper().readTree(utf8).get("zh").asText()).isEqualTo("end \uD83D");
    }

    @Test
    void shouldOrderMapsByKeyAndReplaceLoneSurrogatesThere() {
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("z", "1");
        slots.put("a\uD800", "2");

        EventType type = EventType.newBuilder()
                .setId("funding")
                .setConfidence(0.5)
                .setEvidence("raises")
                .setSlots(slots)
                .build();

        assertThat(RecordJson.of(type)).endsWith("\"slots\":{\"a\uFFFD\":\"2\",\"z\":\"1\"}}");
    }

    @ParameterizedTest
    @CsvSource({"12.3, 12.3", "-0.1, -0.1", "2e-3, 0.002", "2.2E23, 2.2E23", "NaN, null", "Infinity, null"})
    void shouldWriteNumbersInShortestForm(double points, String expected) {
        Contribution part = Contribution.newBuilder()
                .setName("owners")
                .setPoints(points)
                .setEn("")
                .setZh("")
                .build();

        assertThat(RecordJson.of(part))
                .isEqualTo("{\"name\":\"owners\",\"points\":" + expected + ",\"en\":\"\",\"zh\":\"\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00.000Z",
        "-1, 1969-12-31T23:59:59.999Z",
        "4102444800123, 2100-01-01T00:00:00.123Z",
        "-30641760000001, 0998-12-31T23:59:59.999Z",
        "1709210096007, 2024-02-29T12:34:56.007Z",
        "253402300799999, 9999-12-31T23:59:59.999Z",
        "253402300800000, +10000-01-01T00:00:00.000Z"
    })
    void shouldWriteTimesWithMilliseconds(long millis, String expected) {
        Tick tick =
                Tick.newBuilder().setObservedAt(Instant.ofEpochMilli(millis)).build();

        assertThat(RecordJson.of(tick)).isEqualTo("{\"observed_at\":\"" + expected + "\"}");
    }
}

package ainews.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.schemas.DeadLetter;
import ainews.schemas.Duplicate;
import ainews.schemas.Engagement;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.EntitySignal;
import ainews.schemas.KeptVersion;
import ainews.schemas.RawArticle;
import ainews.schemas.ReferenceEntity;
import ainews.schemas.SampleRecords;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import ainews.schemas.Tag;
import ainews.schemas.Tick;
import ainews.schemas.TimelineEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledWriterTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                RawArticle.class,
                EnrichedArticle.class,
                Engagement.class,
                TimelineEvent.class,
                ScoredArticle.class,
                Story.class,
                EntitySignal.class,
                Duplicate.class,
                DeadLetter.class,
                ReferenceEntity.class,
                KeptVersion.class,
                Tick.class
            })
    void shouldWriteTheBytesOfAvrosOwnWriter(Class<? extends SpecificRecord> type) throws IOException {
        Schema schema = SpecificData.get().getSchema(type);
        DatumWriter<Object> compiled = CompiledWriter.of(schema, false);

        assertThat(compiled).isInstanceOf(CompiledWriter.class);
        SpecificRecord full = SampleRecords.full(type);
        assertThat(bytes(compiled, full)).isEqualTo(bytes(new SpecificDatumWriter<Object>(schema), full));
        GenericRecord bare = SampleRecords.bare(schema);
        assertThat(bytes(compiled, bare)).isEqualTo(bytes(new GenericDatumWriter<Object>(schema), bare));
    }

    @Test
    void shouldWriteMapsInTheOrderOfTheirKeysWhereThatIsAsked() throws IOException {
        DeadLetter one = SampleRecords.full(DeadLetter.class);
        DeadLetter other = SampleRecords.full(DeadLetter.class);
        one.setHeaders(headers("b", "a"));
        other.setHeaders(headers("a", "b"));
        DatumWriter<Object> own = CompiledWriter.of(one.getSchema(), false);
        DatumWriter<Object> ordered = CompiledWriter.of(one.getSchema(), true);

        assertThat(bytes(own, one)).isNotEqualTo(bytes(own, other));
        assertThat(bytes(ordered, one)).isEqualTo(bytes(ordered, other)).isEqualTo(bytes(own, other));
    }

    @Test
    void shouldLeaveWhatItDoesNotKnowToAvro() throws IOException {
        Schema schema = SchemaBuilder.record("R")
                .fields()
                .name("either")
                .type()
                .unionOf()
                .stringType()
                .and()
                .longType()
                .endUnion()
                .noDefault()
                .endRecord();
        GenericData.Record record = new GenericData.Record(schema);
        record.put("either", 7L);
        DatumWriter<Object> writer = CompiledWriter.of(schema, true);

        assertThat(writer).isNotInstanceOf(CompiledWriter.class);
        assertThat(bytes(writer, record)).containsExactly(2, 14);
    }

    @Test
    void shouldRefuseARecordThatDoesNotFit() {
        DatumWriter<Object> ticks = CompiledWriter.of(Tick.getClassSchema(), false);

        assertThatThrownBy(() -> bytes(ticks, SampleRecords.full(Tag.class))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> ticks.setSchema(Tag.getClassSchema()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Tick");
    }

    private static Map<String, java.nio.ByteBuffer> headers(String... keys) {
        Map<String, java.nio.ByteBuffer> headers = new LinkedHashMap<>();
        for (String key : keys) {
            headers.put(key, java.nio.ByteBuffer.wrap(new byte[] {1}));
        }
        return headers;
    }

    private static byte[] bytes(DatumWriter<Object> writer, Object record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        writer.write(record, encoder);
        encoder.flush();
        return out.toByteArray();
    }
}

package ainews.deploy.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.node.SharedNode;
import ainews.schemas.Tag;
import ainews.schemas.serde.AvroSerde;
import ainews.schemas.serde.ValueSerdes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumWriter;
import org.apache.flink.avro.shaded.org.apache.avro.io.BinaryEncoder;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.avro.shaded.org.apache.avro.io.EncoderFactory;
import org.apache.flink.formats.avro.registry.confluent.ConfluentSchemaRegistryCoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bytes that ours and Confluent's code write, each read by the other. */
@Timeout(120)
class WireFormatIT {
    private static final Map<String, Object> SETTINGS =
            Map.of("schema.registry.url", SharedNode.get().registryUrl());
    private static final Tag TAG = Tag.newBuilder()
            .setId("open-source")
            .setEn("Open source")
            .setZh("开源")
            .build();

    private final CachedSchemaRegistryClient client =
            new CachedSchemaRegistryClient(SharedNode.get().registryUrl(), 100);

    @Test
    void shouldBeReadByConfluentsCoder() throws Exception {
        byte[] bytes;
        try (var serde = ValueSerdes.of(Tag.class, SETTINGS)) {
            bytes = serde.serializer().serialize("wire-ours", TAG);
        }

        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        Schema schema = new ConfluentSchemaRegistryCoder(client).readSchema(in);
        GenericData.Record read = new GenericDatumReader<GenericData.Record>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(in, null));

        assertThat(schema.getFullName()).isEqualTo("ainews.schemas.Tag");
        assertThat(read.get("zh").toString()).isEqualTo("开源");
        assertThat(in.available()).isZero();
    }

    @Test
    void shouldReadWhatConfluentsCoderWrote() throws Exception {
        Schema schema = new Schema.Parser().parse(Tag.getClassSchema().toString());
        GenericData.Record record = new GenericData.Record(schema);
        record.put("id", TAG.getId());
        record.put("en", TAG.getEn());
        record.put("zh", TAG.getZh());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ConfluentSchemaRegistryCoder("wire-theirs-value", client).writeSchema(schema, out);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericData.Record>(schema).write(record, encoder);
        encoder.flush();

        try (var serde = ValueSerdes.of(Tag.class, SETTINGS);
                AvroSerde<GenericRecord> generic = new AvroSerde<>()) {
            generic.configure(SETTINGS, false);

            assertThat(serde.deserializer().deserialize("wire-theirs", out.toByteArray()))
                    .isEqualTo(TAG);
            assertThat(generic.deserializer()
                            .deserialize("wire-theirs", out.toByteArray())
                            .get("en")
                            .toString())
                    .isEqualTo("Open source");
            assertThat(serde.serializer().serialize("wire-theirs", TAG)).isEqualTo(out.toByteArray());
        }
    }
}

package ainews.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.schemas.Tag;
import ainews.schemas.Tick;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class PlainAvroTest {
    private static final Schema EARLIER = SchemaBuilder.record("ainews.schemas.Tag")
            .fields()
            .requiredString("zh")
            .requiredString("en")
            .requiredString("id")
            .endRecord();
    private static final Tag TAG =
            Tag.newBuilder().setId("a").setEn("b").setZh("c").build();

    @Test
    void shouldPutFormatByteBeforeRecord() {
        PlainAvro<Tag> plain = PlainAvro.of(Tag.class);

        assertThat(plain.write(TAG)).containsExactly(1, 2, 'a', 2, 'b', 2, 'c');
        assertThat(plain.read(plain.write(TAG))).isEqualTo(TAG);
        assertThat(plain.write(null)).isNull();
        assertThat(plain.read(null)).isNull();
    }

    @Test
    void shouldReadWhatEarlierSchemaWrote() {
        PlainAvro<Tag> plain = PlainAvro.of(Tag.class, EARLIER);

        assertThat(plain.read(new byte[] {1, 2, 'c', 2, 'b', 2, 'a'})).isEqualTo(TAG);
        assertThat(plain.write(TAG)).startsWith(2);
    }

    @Test
    void shouldRefuseFormatOfLaterBuildAndDamage() {
        PlainAvro<Tag> plain = PlainAvro.of(Tag.class);

        for (byte[] bytes : new byte[][] {{}, {0}, {2, 2, 'a'}, {1, 2, 'a'}, {1, 2, 'a', 2, 'b', 2, 'c', 0}}) {
            assertThatThrownBy(() -> plain.read(bytes)).isInstanceOf(SerializationException.class);
        }
        assertThat(plain.read(plain.write(TAG))).isEqualTo(TAG);
    }

    @Test
    void shouldServeAsSerde() {
        var serde = PlainAvro.of(Tag.class).serde();

        byte[] bytes = serde.serializer().serialize("store", TAG);

        assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(TAG);
    }

    @Test
    void shouldCarryRecordAsItsBytesDo() {
        PlainAvro<Tag> plain = PlainAvro.of(Tag.class);
        PlainAvro<Tick> ticks = PlainAvro.of(Tick.class);
        Tag paired = new Tag("a", "b", "\uD83D\uDE80");
        Tag halved = new Tag("a", "b", "c\uD83D");
        Tick precise = new Tick(Instant.parse("2026-01-01T00:00:00.001Z").plusNanos(1));

        assertThat(plain.carried(paired)).isSameAs(paired);
        assertThat(plain.carried(halved)).isEqualTo(new Tag("a", "b", "c?"));
        assertThat(ticks.carried(precise)).isEqualTo(new Tick(Instant.parse("2026-01-01T00:00:00.001Z")));
    }
}

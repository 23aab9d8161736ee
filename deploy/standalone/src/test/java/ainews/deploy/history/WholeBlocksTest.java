package ainews.deploy.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.apache.avro.SystemLimitException;
import org.apache.avro.file.DeflateCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeBlocksTest {
    private static final DeflateCodec AVROS = new DeflateCodec(1);

    private final WholeBlocks blocks = new WholeBlocks();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 262_143, 262_144, 262_145, 3_000_000})
    void shouldInflateWhatAvroDeflates(int size) throws IOException {
        ByteBuffer block = ByteBuffer.wrap(bytes(size));

        assertThat(blocks.decompress(AVROS.compress(block.duplicate()))).isEqualTo(block);
        assertThat(blocks.decompress(blocks.compress(block.duplicate()))).isEqualTo(block);
    }

    @Test
    void shouldInflateOneBlockAfterTheOtherIntoArraysOfTheirOwn() throws IOException {
        ByteBuffer one = ByteBuffer.wrap(bytes(1_000));
        ByteBuffer other = ByteBuffer.wrap(bytes(900_000));

        ByteBuffer inflated = blocks.decompress(AVROS.compress(one.duplicate()));
        assertThat(blocks.decompress(AVROS.compress(other.duplicate()))).isEqualTo(other);
        assertThat(inflated).isEqualTo(one);
    }

    @Test
    void shouldRefuseABlockThatIsCutOffOrDamaged() throws IOException {
        ByteBuffer deflated = AVROS.compress(ByteBuffer.wrap(bytes(50_000)));
        byte[] cut = new byte[deflated.remaining() / 2];
        deflated.get(cut);

        assertThatThrownBy(() -> blocks.decompress(ByteBuffer.wrap(cut)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> blocks.decompress(ByteBuffer.wrap(new byte[] {(byte) 0xff, 1, 2, 3})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void shouldRefuseABlockThatInflatesBeyondAvrosLimit() throws IOException {
        int most = (int) Math.min(SystemLimitException.MAX_DECOMPRESS_LENGTH, 200 << 20);
        ByteBuffer bomb = AVROS.compress(ByteBuffer.wrap(new byte[most + 1]));

        assertThatThrownBy(() -> blocks.decompress(bomb)).isInstanceOf(SystemLimitException.class);
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        Random random = new Random(size);
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(i % 7 + 1));
        }
        return bytes;
    }
}

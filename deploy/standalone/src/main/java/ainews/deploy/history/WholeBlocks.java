package ainews.deploy.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.avro.SystemLimitException;
import org.apache.avro.file.Codec;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DeflateCodec;

/**
 * Inflates the blocks of Avro files at once, where Avro's own codec does so by half a kilobyte, which takes twice the time. Its limit to what
 * a block may hold is Avro's. Not thread-safe.
 */
final class WholeBlocks extends Codec {
    private static final String DEFLATE = "deflate";
    private static final int FIRST_GUESS = 1 << 18;

    private final DeflateCodec own = new DeflateCodec(CodecFactory.DEFAULT_DEFLATE_LEVEL);
    private final Inflater inflater = new Inflater(true);
    private int guess = FIRST_GUESS;

    /** Lets whatever reads an Avro file in this process from now on read it so. */
    static void use() {
        CodecFactory.addCodec(DEFLATE, new CodecFactory() {
            @Override
            protected Codec createInstance() {
                return new WholeBlocks();
            }
        });
    }

    @Override
    public String getName() {
        return DEFLATE;
    }

    @Override
    public ByteBuffer compress(ByteBuffer block) throws IOException {
        return own.compress(block);
    }

    @Override
    public ByteBuffer decompress(ByteBuffer block) throws IOException {
        // The caller reads the next block into the array that it is given here.
        byte[] inflated = new byte[(int) Math.min(guess, SystemLimitException.MAX_DECOMPRESS_LENGTH)];
        int size = 0;
        inflater.reset();
        inflater.setInput(block.duplicate());
        try {
            while (!inflater.finished()) {
                if (size == inflated.length) {
                    inflated = Arrays.copyOf(inflated, more(size));
                }
                int more = inflater.inflate(inflated, size, inflated.length - size);
                if (more == 0 && !inflater.finished()) {
                    throw new IOException("a compressed block is cut off");
                }
                size += more;
            }
        } catch (DataFormatException e) {
            throw new IOException("a compressed block is damaged", e);
        }
        guess = size + size / 8 + 1;
        return ByteBuffer.wrap(inflated, 0, size);
    }

    private static int more(int size) {
        SystemLimitException.checkMaxDecompressCapacity(SystemLimitException.MAX_DECOMPRESS_LENGTH, size, 1);
        return (int) Math.min(2L * size, SystemLimitException.MAX_DECOMPRESS_LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WholeBlocks;
    }

    @Override
    public int hashCode() {
        return WholeBlocks.class.hashCode();
    }
}

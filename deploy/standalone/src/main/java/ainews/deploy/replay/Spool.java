package ainews.deploy.replay;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Pieces of bytes in a temporary file, as many as the disk holds, that can be read from the beginning as often as is wanted. What was added
 * can be read at once. Closing removes the file. Not thread-safe.
 */
final class Spool implements Closeable {
    private static final int BLOCK_BYTES = 1 << 16;

    private final FileChannel file;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(BLOCK_BYTES);
    private long written;
    private int size;

    Spool() throws IOException {
        Path path = Files.createTempFile("ainews-audit", ".spool");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    void add(byte[] piece) throws IOException {
        pending.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(piece.length).array());
        pending.writeBytes(piece);
        size++;
        if (pending.size() >= BLOCK_BYTES) {
            flush();
        }
    }

    /** Number of pieces. */
    int size() {
        return size;
    }

    private void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(pending.toByteArray());
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
        pending.reset();
    }

    /** Reads from the beginning on; others may do so beside it. */
    Cursor cursor() throws IOException {
        flush();
        return new Cursor();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** A place between two pieces. */
    final class Cursor {
        private ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES).flip();
        private long position;

        private Cursor() {}

        /** The next piece, or null after the last. */
        byte[] next() throws IOException {
            if (block.remaining() < Integer.BYTES && !fill(Integer.BYTES)) {
                return null;
            }
            byte[] piece = new byte[block.getInt()];
            if (block.remaining() < piece.length && !fill(piece.length)) {
                throw new IOException("a temporary file has become shorter than it was");
            }
            block.get(piece);
            return piece;
        }

        private boolean fill(int wanted) throws IOException {
            ByteBuffer larger =
                    ByteBuffer.allocate(Math.max(BLOCK_BYTES, wanted)).put(block);
            while (larger.hasRemaining()) {
                int read = file.read(larger, position);
                if (read < 0) {
                    break;
                }
                position += read;
            }
            block = larger.flip();
            return block.remaining() >= wanted;
        }
    }
}

package ainews.deploy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * The state of an unfinished run in a file that only grows: pieces that changed, by key, and after them a line of JSON that makes them valid.
 * What a crash left unfinished is cut off. Not thread-safe.
 */
final class Checkpoint implements Closeable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final byte PIECE = 1;
    private static final byte GONE = 2;
    private static final byte VALID = 3;

    private final Map<String, byte[]> pieces = new HashMap<>();
    private final DataOutputStream out;
    private final FileChannel file;
    private JsonNode state;

    private Checkpoint(Path path) throws IOException {
        long valid = Files.exists(path) ? read(path) : 0;
        if (Files.exists(path)) {
            try (RandomAccessFile cut = new RandomAccessFile(path.toFile(), "rw")) {
                cut.setLength(valid);
            }
        }
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
    }

    static Checkpoint open(Path path) throws IOException {
        return new Checkpoint(path);
    }

    /** The state of the last valid line; null where there is none. */
    JsonNode state() {
        return state;
    }

    /** The pieces that were valid with it; to be taken once. */
    Map<String, byte[]> takePieces() {
        Map<String, byte[]> taken = new HashMap<>(pieces);
        pieces.clear();
        return taken;
    }

    /** @param changes null for a piece that is gone */
    void write(Map<String, byte[]> changes, JsonNode newState) throws IOException {
        for (Map.Entry<String, byte[]> change : changes.entrySet()) {
            byte[] key = change.getKey().getBytes(StandardCharsets.UTF_8);
            out.writeByte(change.getValue() == null ? GONE : PIECE);
            write(key);
            if (change.getValue() != null) {
                write(change.getValue());
            }
        }
        out.writeByte(VALID);
        write(JSON.writeValueAsBytes(newState));
        out.flush();
        file.force(false);
    }

    private void write(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private long read(Path path) throws IOException {
        long valid = 0;
        long position = 0;
        long size = Files.size(path);
        Map<String, byte[]> pending = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            while (position < size) {
                byte kind = in.readByte();
                byte[] first = bytes(in, size - position);
                position += 5L + first.length;
                if (kind == VALID) {
                    state = JSON.readTree(first);
                    pending.forEach((key, piece) -> {
                        if (piece == null) {
                            pieces.remove(key);
                        } else {
                            pieces.put(key, piece);
                        }
                    });
                    pending.clear();
                    valid = position;
                } else {
                    byte[] piece = kind == PIECE ? bytes(in, size - position) : null;
                    position += piece == null ? 0 : 4L + piece.length;
                    pending.put(new String(first, StandardCharsets.UTF_8), piece);
                }
            }
        } catch (EOFException cutOff) {
            return valid;
        }
        return valid;
    }

    private static byte[] bytes(DataInputStream in, long left) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > left) {
            throw new EOFException("cut off");
        }
        return in.readNBytes(length);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

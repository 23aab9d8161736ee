package ainews.enrich;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The fingerprints of an article's revisions as they lie in the state store: one byte of format version, then 16 bytes a
 * revision, in order.
 */
final class SeenContent {

    private static final byte FORMAT = 1;
    private static final int WIDTH = 16;

    private SeenContent() {}

    /** @param stored bytes of the store, or null for an article never seen */
    static List<String> fingerprints(byte[] stored) {
        if (stored == null) {
            return List.of();
        }
        if (stored.length == 0 || stored[0] != FORMAT || (stored.length - 1) % WIDTH != 0) {
            throw new IllegalStateException(
                    "the store seen-content was written by another version; reset the application");
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored, 1, stored.length - 1);
        List<String> fingerprints = new ArrayList<>();
        while (bytes.hasRemaining()) {
            fingerprints.add(String.format("%016x%016x", bytes.getLong(), bytes.getLong()));
        }
        return fingerprints;
    }

    /** The stored form after one more revision. */
    static byte[] append(byte[] stored, String fingerprint) {
        ByteBuffer bytes = ByteBuffer.allocate((stored == null ? 1 : stored.length) + WIDTH);
        if (stored == null) {
            bytes.put(FORMAT);
        } else {
            bytes.put(stored);
        }
        bytes.putLong(Long.parseUnsignedLong(fingerprint.substring(0, WIDTH), 16));
        bytes.putLong(Long.parseUnsignedLong(fingerprint.substring(WIDTH), 16));
        return bytes.array();
    }
}

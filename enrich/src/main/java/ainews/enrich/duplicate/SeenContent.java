package ainews.enrich.duplicate;

import ainews.schemas.Change;
import ainews.schemas.EnrichedArticle;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of an article: the fingerprints of its revisions, and of the latest one a digest, by which the next can say what
 * changed. Immutable. {@link #bytes} is the one form in which the topology's store, a replay and {@code rank} keep it, so that all of
 * them decide alike: a byte of format version, the number of revisions in four bytes, 16 bytes a revision in order, the digest.
 */
public final class SeenContent {

    private static final byte FORMAT = 2;

    /** As 2, without number of revisions and digest. */
    private static final byte FINGERPRINTS_ONLY = 1;

    private static final int WIDTH = 16;
    private static final int HEAD = 5;

    private final List<String> fingerprints;
    private final Digest latest;

    private SeenContent(List<String> fingerprints, Digest latest) {
        this.fingerprints = List.copyOf(fingerprints);
        this.latest = latest;
    }

    /**
     * Reads the stored form.
     *
     * @param stored null for an article never seen
     */
    public static SeenContent of(byte[] stored) {
        if (stored == null) {
            return new SeenContent(List.of(), null);
        }
        if (stored.length > 0 && stored[0] == FINGERPRINTS_ONLY && (stored.length - 1) % WIDTH == 0) {
            return new SeenContent(
                    fingerprints(ByteBuffer.wrap(stored, 1, stored.length - 1), stored.length / WIDTH), null);
        }
        if (stored.length < HEAD || stored[0] != FORMAT) {
            throw new IllegalStateException(
                    "the store seen-content was written by another version; reset the application");
        }
        ByteBuffer bytes = ByteBuffer.wrap(stored, 1, stored.length - 1);
        List<String> fingerprints = fingerprints(bytes, bytes.getInt());
        return new SeenContent(fingerprints, bytes.hasRemaining() ? Digest.read(bytes) : null);
    }

    private static List<String> fingerprints(ByteBuffer bytes, int count) {
        List<String> fingerprints = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fingerprints.add(String.format("%016x%016x", bytes.getLong(), bytes.getLong()));
        }
        return fingerprints;
    }

    /** Fingerprints of the revisions so far, that of revision 1 first. */
    public List<String> fingerprints() {
        return fingerprints;
    }

    /** What a new revision has that the latest one had not, and the other way round. */
    public List<Change> changes(EnrichedArticle revision) {
        return latest == null ? List.of() : latest.changes(revision);
    }

    /** The same after one more revision. */
    public SeenContent with(EnrichedArticle revision) {
        List<String> more = new ArrayList<>(fingerprints);
        more.add(revision.getFingerprint());
        return new SeenContent(more, Digest.of(revision, latest));
    }

    /** The stored form. */
    public byte[] bytes() {
        byte[] digest = latest == null ? new byte[0] : latest.bytes();
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + WIDTH * fingerprints.size() + digest.length);
        bytes.put(FORMAT).putInt(fingerprints.size());
        for (String fingerprint : fingerprints) {
            bytes.putLong(Long.parseUnsignedLong(fingerprint.substring(0, WIDTH), 16));
            bytes.putLong(Long.parseUnsignedLong(fingerprint.substring(WIDTH), 16));
        }
        return bytes.put(digest).array();
    }
}

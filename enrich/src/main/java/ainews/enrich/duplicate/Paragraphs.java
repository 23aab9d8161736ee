package ainews.enrich.duplicate;

import ainews.enrich.text.FoldedText;
import ainews.schemas.Change;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text as one number a paragraph, sorted: enough to count what another text has more or less. */
final class Paragraphs {

    private static final int MAX = 100;
    private static final int MAX_EXCERPT = 300;
    private static final String BREAK = "\n\n";

    /** Each thread folds one paragraph after the other in the same place. */
    private static final ThreadLocal<FoldedText> FOLDED = ThreadLocal.withInitial(FoldedText::new);

    private final int[] hashes;

    private Paragraphs(int[] hashes) {
        this.hashes = hashes;
    }

    /** Of the first paragraphs of a text. */
    static Paragraphs of(String text) {
        FoldedText buffer = FOLDED.get();
        int[] hashes = split(text).stream()
                .mapToInt(paragraph -> hash(paragraph, buffer))
                .toArray();
        Arrays.sort(hashes);
        return new Paragraphs(hashes);
    }

    /** Empty where the other text has the very same paragraphs, in whatever order. */
    Optional<Change> changeTo(String other) {
        Map<Integer, Integer> left = new HashMap<>();
        for (int hash : hashes) {
            left.merge(hash, 1, Integer::sum);
        }
        int kept = 0;
        int added = 0;
        String excerpt = null;
        FoldedText buffer = FOLDED.get();
        for (String paragraph : split(other)) {
            if (left.merge(hash(paragraph, buffer), -1, Integer::sum) >= 0) {
                kept++;
            } else {
                added++;
                excerpt = excerpt == null ? Digest.cut(paragraph, MAX_EXCERPT) : excerpt;
            }
        }
        int removed = hashes.length - kept;
        return added + removed == 0
                ? Optional.empty()
                : Optional.of(Change.newBuilder()
                        .setField("text")
                        .setAfter(excerpt)
                        .setAdded(added)
                        .setRemoved(removed)
                        .setKept(kept)
                        .build());
    }

    private static List<String> split(String text) {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        for (int parts = 0; parts < MAX && start >= 0; parts++) {
            int end = text.indexOf(BREAK, start);
            String paragraph = end < 0 ? text.substring(start) : text.substring(start, end);
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph);
            }
            start = end < 0 ? -1 : end + BREAK.length();
        }
        return paragraphs;
    }

    /** Of what a {@link Fingerprint} counts. */
    private static int hash(String paragraph, FoldedText buffer) {
        FoldedText folded = buffer.fold(Entities.resolve(paragraph));
        char[] chars = folded.chars();
        int hash = 1;
        for (int i = 0; i < folded.length(); i++) {
            if (!Character.isWhitespace(chars[i])) {
                hash = 31 * hash + chars[i];
            }
        }
        return hash;
    }

    /** Bytes that {@link #write} takes. */
    int size() {
        return 1 + Integer.BYTES * hashes.length;
    }

    void write(ByteBuffer bytes) {
        bytes.put((byte) hashes.length);
        for (int hash : hashes) {
            bytes.putInt(hash);
        }
    }

    static Paragraphs read(ByteBuffer bytes) {
        int[] hashes = new int[bytes.get()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = bytes.getInt();
        }
        return new Paragraphs(hashes);
    }
}

package ainews.enrich;

import ainews.schemas.DeadLetter;
import ainews.schemas.serde.PlainAvro;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Engagement that was read before its article: two topics have no order between them. It waits as the dead letter that it becomes
 * if the article does not come.
 */
final class EarlyEngagement {

    private static final PlainAvro<DeadLetter> LETTERS = PlainAvro.of(DeadLetter.class);

    private final KeyValueStore<String, byte[]> store;

    EarlyEngagement(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** @param wallClockMs when it began to wait */
    void put(String articleId, DeadLetter letter, long wallClockMs) {
        byte[] bytes = LETTERS.write(letter);
        // Keys are scanned in the order of their letters, so the offset has a fixed width.
        String key =
                prefix(articleId) + letter.getPartition() + String.format(Locale.ROOT, "-%019d", letter.getOffset());
        store.put(
                key,
                ByteBuffer.allocate(Long.BYTES + bytes.length)
                        .putLong(wallClockMs)
                        .put(bytes)
                        .array());
    }

    /** Takes out what waits for the article, in the order of its arrival. */
    List<DeadLetter> takeFor(String articleId) {
        try (KeyValueIterator<String, byte[]> found = store.prefixScan(prefix(articleId), new StringSerializer())) {
            return take(found, Long.MAX_VALUE);
        }
    }

    /** Takes out what has waited since the time or longer. */
    List<DeadLetter> takeOlderThan(long wallClockMs) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            return take(all, wallClockMs);
        }
    }

    private List<DeadLetter> take(KeyValueIterator<String, byte[]> entries, long before) {
        List<String> keys = new ArrayList<>();
        List<DeadLetter> letters = new ArrayList<>();
        while (entries.hasNext()) {
            KeyValue<String, byte[]> entry = entries.next();
            ByteBuffer value = ByteBuffer.wrap(entry.value);
            if (value.getLong() <= before) {
                byte[] bytes = new byte[value.remaining()];
                value.get(bytes);
                keys.add(entry.key);
                letters.add(LETTERS.read(bytes));
            }
        }
        keys.forEach(store::delete);
        return letters;
    }

    private static String prefix(String articleId) {
        return articleId + "@";
    }
}

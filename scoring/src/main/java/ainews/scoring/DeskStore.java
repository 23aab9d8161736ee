package ainews.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.WrappedStateStore;

/**
 * The desk's pieces at rest. They are written when the task is about to commit, in the transaction of the outputs: a piece that a thousand
 * events change is then encoded, stored and logged once instead of a thousand times. Streams flushes what stores hold back before it sends
 * the offsets, on a commit of any cause (time, a task that moves, an orderly end); after a crash neither outputs nor pieces of the open
 * transaction are there. Used by the thread of the task only.
 *
 * <p>What holds back is a store's cache, which is no public interface of Kafka Streams: {@link WrappedStateStore} has it. A
 * version that flushed later would lose pieces, which {@code KillIT} and {@code ScoringTopologyTest} would show.
 */
final class DeskStore extends WrappedStateStore<KeyValueStore<String, byte[]>, String, byte[]> {
    private Supplier<Map<String, byte[]>> changes = Map::of;

    DeskStore(KeyValueStore<String, byte[]> store) {
        super(store);
    }

    static StoreBuilder<DeskStore> builder(StoreBuilder<KeyValueStore<String, byte[]>> pieces) {
        return new Builder(pieces);
    }

    /** All pieces; to be read before {@link #keeps}. */
    List<Map.Entry<String, byte[]>> pieces() {
        List<Map.Entry<String, byte[]>> entries = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> stored = wrapped().all()) {
            while (stored.hasNext()) {
                KeyValue<String, byte[]> entry = stored.next();
                entries.add(Map.entry(entry.key, entry.value));
            }
        }
        return entries;
    }

    /** @param taken gives the pieces that changed since it was last asked, null for one that is gone */
    void keeps(Supplier<Map<String, byte[]>> taken) {
        changes = taken;
    }

    @Override
    public void flushCache() {
        changes.get().forEach(wrapped()::put);
        super.flushCache();
    }

    /** Of a store over another builder's. */
    private record Builder(StoreBuilder<KeyValueStore<String, byte[]>> pieces) implements StoreBuilder<DeskStore> {
        @Override
        public StoreBuilder<DeskStore> withCachingEnabled() {
            throw new UnsupportedOperationException("the desk is the cache of its pieces");
        }

        @Override
        public StoreBuilder<DeskStore> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<DeskStore> withLoggingEnabled(Map<String, String> config) {
            pieces.withLoggingEnabled(config);
            return this;
        }

        @Override
        public StoreBuilder<DeskStore> withLoggingDisabled() {
            pieces.withLoggingDisabled();
            return this;
        }

        @Override
        public DeskStore build() {
            return new DeskStore(pieces.build());
        }

        @Override
        public Map<String, String> logConfig() {
            return pieces.logConfig();
        }

        @Override
        public boolean loggingEnabled() {
            return pieces.loggingEnabled();
        }

        @Override
        public String name() {
            return pieces.name();
        }
    }
}

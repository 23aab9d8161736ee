package ainews.scoring;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Notes which pieces of the state have changed since they were last taken. A piece is written only when it is taken. */
final class Ledger {
    /** An article without its record. */
    static final String ARTICLE = "a/";
    /** An article's last emitted record. */
    static final String CARD = "c/";

    static final String ENTITY = "e/";
    /** Clock and counters. */
    static final String GLOBAL = "g";

    static final String SOURCE = "o/";
    static final String STORY = "s/";

    private final Set<String> changed = new HashSet<>();
    private boolean kept;

    void changed(String kind, String id) {
        if (kept) {
            changed.add(kind + id);
        }
    }

    /** False until changes are taken for the first time: then all pieces are to be noted, and nothing was noted before. */
    boolean kept() {
        return kept;
    }

    /** Notes a piece by its whole key. */
    void note(String key) {
        changed.add(key);
    }

    /** @param writer from a piece's key to its bytes, null if it is gone */
    Map<String, byte[]> take(Function<String, byte[]> writer) {
        Map<String, byte[]> taken = new TreeMap<>();
        changed.forEach(key -> taken.put(key, writer.apply(key)));
        changed.clear();
        kept = true;
        return taken;
    }
}

package ainews.scoring;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private final TreeSet<String> changed = new TreeSet<>();

    void changed(String kind, String id) {
        changed.add(kind + id);
    }

    /** @param writer from a piece's key to its bytes, null if it is gone */
    Map<String, byte[]> take(Function<String, byte[]> writer) {
        Map<String, byte[]> taken = new TreeMap<>();
        changed.forEach(key -> taken.put(key, writer.apply(key)));
        changed.clear();
        return taken;
    }
}

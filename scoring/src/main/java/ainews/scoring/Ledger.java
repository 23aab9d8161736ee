package ainews.scoring;

import java.util.HashMap;
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

    /** Ids by kind: one event changes the same pieces again and again, and whole keys are made only once for each. */
    private final Map<String, Set<String>> changed = new HashMap<>();

    private boolean kept;

    void changed(String kind, String id) {
        if (kept) {
            idsOf(kind).add(id);
        }
    }

    /** False until changes are taken for the first time: then all pieces are to be noted, and nothing was noted before. */
    boolean kept() {
        return kept;
    }

    /** Notes a piece by its whole key. */
    void note(String key) {
        boolean hasId = key.length() > GLOBAL.length();
        idsOf(hasId ? key.substring(0, ARTICLE.length()) : key).add(hasId ? key.substring(ARTICLE.length()) : "");
    }

    private Set<String> idsOf(String kind) {
        return changed.computeIfAbsent(kind, k -> new HashSet<>());
    }

    /** @param writer from a piece's key to its bytes, null if it is gone */
    Map<String, byte[]> take(Function<String, byte[]> writer) {
        Map<String, byte[]> taken = new TreeMap<>();
        changed.forEach((kind, ids) -> {
            for (String id : ids) {
                String key = kind + id;
                taken.put(key, writer.apply(key));
            }
        });
        changed.clear();
        kept = true;
        return taken;
    }
}

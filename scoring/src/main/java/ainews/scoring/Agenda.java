package ainews.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is due at which time, so that only minutes at which something happens cost anything. Keys of one time come in their natural order. */
final class Agenda {
    private final TreeMap<Long, TreeSet<String>> byTime = new TreeMap<>();
    private final Map<String, Long> times = new HashMap<>();

    /** Sets the one time at which a key is due; {@link Long#MAX_VALUE} = never. */
    void set(String key, long time) {
        Long before = times.get(key);
        if (before != null) {
            if (before == time) {
                return;
            }
            TreeSet<String> keys = byTime.get(before);
            keys.remove(key);
            if (keys.isEmpty()) {
                byTime.remove(before);
            }
            times.remove(key);
        }
        if (time != Long.MAX_VALUE) {
            times.put(key, time);
            byTime.computeIfAbsent(time, t -> new TreeSet<>()).add(key);
        }
    }

    /** The earliest time with something due; {@link Long#MAX_VALUE} if there is none. */
    long next() {
        return byTime.isEmpty() ? Long.MAX_VALUE : byTime.firstKey();
    }

    /** Takes the first key of the earliest time. */
    String take() {
        TreeSet<String> keys = byTime.firstEntry().getValue();
        String key = keys.pollFirst();
        times.remove(key);
        if (keys.isEmpty()) {
            byTime.pollFirstEntry();
        }
        return key;
    }
}

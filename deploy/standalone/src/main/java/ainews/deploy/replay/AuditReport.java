package ainews.deploy.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an audit compared and found. The README lists the fields of its JSON. */
public final class AuditReport {
    /** What was compared with what. */
    public enum Check {
        /** The same history told twice. */
        REPEAT,
        /** All of history with its beginning alone, up to the cut. */
        CUT,
        /** History with one that goes on in another way behind the cut. */
        OTHER_FUTURE,
        /** History with one whose publishers claim other dates. */
        PUBLICATION,
        /** Times in a record with the clock of the log. */
        CLOCK,
        /** Entities, tickers and observation in a record with its own article. */
        OWN_ARTICLE
    }

    /**
     * Something said that depends on what was not known.
     *
     * @param index of the entry of history, from 0
     */
    public record Leak(Check check, int index, String topic, String key, String field, String expected, String said) {}

    private final long seed;
    private final int entries;
    private final List<Integer> cuts = new ArrayList<>();
    private final Map<Check, Long> comparisons = new EnumMap<>(Check.class);
    private final Map<Check, Leak> leaks = new EnumMap<>(Check.class);

    AuditReport(long seed, int entries) {
        this.seed = seed;
        this.entries = entries;
    }

    void compared(Check check) {
        comparisons.merge(check, 1L, Long::sum);
    }

    /** Keeps the first of each check. */
    void leak(Leak leak) {
        leaks.putIfAbsent(leak.check(), leak);
    }

    void cut(int at) {
        cuts.add(at);
    }

    /** The first leak of each check; empty where all is well. */
    public List<Leak> leaks() {
        return List.copyOf(leaks.values());
    }

    /** Number of records compared. */
    public long comparisons() {
        return comparisons.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All of it as JSON. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", "ainews-audit").put("seed", seed).put("entries", entries);
        ArrayNode cutsNode = json.putArray("cuts");
        cuts.forEach(cutsNode::add);
        json.put("comparisons", comparisons());
        ObjectNode checks = json.putObject("checks");
        for (Check check : Check.values()) {
            checks.put(name(check), comparisons.getOrDefault(check, 0L));
        }
        ArrayNode found = json.putArray("leaks");
        for (Leak leak : leaks.values()) {
            found.addObject()
                    .put("check", name(leak.check()))
                    .put("entry", leak.index())
                    .put("topic", leak.topic())
                    .put("key", leak.key())
                    .put("field", leak.field())
                    .put("expected", leak.expected())
                    .put("said", leak.said());
        }
        return json;
    }

    private static String name(Check check) {
        return check.name().toLowerCase(Locale.ROOT);
    }
}

package ainews.enrich.topic;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The facts that the sentence of an event states. */
final class Slots {
    private static final Set<String> WITH_AMOUNT = Set.of(
            "funding",
            "merger",
            "earnings",
            "lawsuit",
            "regulation",
            "pricing-change",
            "partnership",
            "chip-announcement");
    private static final Set<String> WITH_COUNTERPART = Set.of("merger", "partnership", "lawsuit", "funding");
    private static final Set<String> OF_A_MODEL =
            Set.of("model-release", "open-weights-release", "benchmark-result", "roadmap", "pricing-change");
    private static final Set<String> WITH_DATE = Set.of(
            "regulation",
            "pricing-change",
            "roadmap",
            "executive-change",
            "product-launch",
            "model-release",
            "chip-announcement",
            "open-weights-release");

    private final int valuation;
    private final int money = Vocabulary.kindOf(Quantity.Kind.MONEY);
    private final int params = Vocabulary.kindOf(Quantity.Kind.PARAMS);
    private final int percent = Vocabulary.kindOf(Quantity.Kind.PERCENT);
    private final int number = Vocabulary.kindOf(Quantity.Kind.NUMBER);
    private final int date = Vocabulary.kindOf(Quantity.Kind.DATE);
    private final int model = Vocabulary.kindOfEntity("model");
    private final int company = Vocabulary.kindOfEntity("company");
    private final int benchmark = Vocabulary.kindOfEntity("benchmark");

    Slots(Vocabulary words) {
        valuation = words.kind("valuation");
    }

    /** By name, in alphabetical order. */
    Map<String, String> of(EventMatch match) {
        Map<String, String> slots = new TreeMap<>();
        String event = match.event();
        if (WITH_AMOUNT.contains(event)) {
            amount(match, slots);
        }
        if (OF_A_MODEL.contains(event)) {
            put(slots, "parameters", nearest(match, params));
            version(match, slots);
        }
        if (event.equals("benchmark-result")) {
            score(match, slots);
        }
        if (WITH_COUNTERPART.contains(event)) {
            counterpart(match, slots);
        }
        if (WITH_DATE.contains(event)) {
            put(slots, "effective_date", nearest(match, date));
        }
        return slots;
    }

    /** What is raised or paid; what a company is then worth goes to valuation. */
    private void amount(EventMatch match, Map<String, String> slots) {
        Hit amount = null;
        int least = Integer.MAX_VALUE;
        for (Hit hit : match.sentence().hits()) {
            if (hit.kind() != money) {
                continue;
            }
            int distance = distance(match, hit);
            if (match.event().equals("funding") && isValuation(match.sentence(), hit)) {
                slots.put("valuation", hit.quantity().value());
                slots.put("currency", hit.quantity().unit());
            } else if (distance < least) {
                least = distance;
                amount = hit;
            }
        }
        if (amount != null) {
            slots.put("amount", amount.quantity().value());
            slots.put("currency", amount.quantity().unit());
        }
    }

    /** Whether the amount is the nearest to a word for valuation. */
    private boolean isValuation(Sentence sentence, Hit amount) {
        for (Hit word : sentence.hits()) {
            if (word.kind() == valuation && gap(word, amount) <= 12) {
                boolean nearest = sentence.hits().stream()
                        .allMatch(other -> other.kind() != money || gap(word, other) >= gap(word, amount));
                if (nearest) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int gap(Hit one, Hit other) {
        return Math.max(one.start() - other.end(), other.start() - one.end());
    }

    private void score(EventMatch match, Map<String, String> slots) {
        Hit named = nearest(match, benchmark);
        if (named != null) {
            slots.put("benchmark", named.entity().getName());
        }
        Hit share = nearest(match, percent);
        if (share != null) {
            slots.put("score", share.quantity().value() + "%");
        } else if (named != null) {
            put(slots, "score", nearest(match, number));
        }
    }

    private void version(EventMatch match, Map<String, String> slots) {
        Hit named = nearest(match, model);
        String version = named == null ? "" : versionIn(named.entity().getName());
        if (!version.isEmpty()) {
            slots.put("version", version);
        }
    }

    /** The first number of a name that is no size: 3.1 of Llama 3.1 405B. */
    static String versionIn(String name) {
        int i = 0;
        while (i < name.length()) {
            int start = i;
            while (i < name.length() && (QuantityReader.isDigit(name.charAt(i)) || name.charAt(i) == '.')) {
                i++;
            }
            boolean size = i < name.length() && "bBtTmM".indexOf(name.charAt(i)) >= 0;
            if (i > start && !size && QuantityReader.isDigit(name.charAt(i - 1))) {
                return name.substring(start, i);
            }
            i++;
        }
        return "";
    }

    private void counterpart(EventMatch match, Map<String, String> slots) {
        Hit first = null;
        for (Hit hit : match.sentence().hits()) {
            if (hit.kind() != company) {
                continue;
            }
            if (first == null) {
                first = hit;
            } else if (!hit.entity().getEntityId().equals(first.entity().getEntityId())) {
                slots.put("counterpart", hit.entity().getName());
                return;
            }
        }
    }

    private static void put(Map<String, String> slots, String name, Hit hit) {
        if (hit != null) {
            slots.put(name, hit.quantity().value());
        }
    }

    private static int distance(EventMatch match, Hit hit) {
        return Math.max(0, Math.max(hit.start() - match.end(), match.start() - hit.end()));
    }

    private static Hit nearest(EventMatch match, int kind) {
        Hit nearest = null;
        int least = Integer.MAX_VALUE;
        for (Hit hit : match.sentence().hits()) {
            int distance = distance(match, hit);
            if (hit.kind() == kind && distance < least) {
                least = distance;
                nearest = hit;
            }
        }
        return nearest;
    }
}

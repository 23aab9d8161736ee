package ainews.enrich.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The facts that the sentences of an event state. */
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
    private static final Set<String> OF_A_MODEL =
            Set.of("model-release", "open-weights-release", "benchmark-result", "roadmap", "pricing-change");
    private static final Set<String> DEALS = Set.of("merger", "partnership");
    private static final Set<String> IN_FORCE = Set.of("regulation", "pricing-change");
    private static final Set<String> RELEASES = Set.of("model-release", "open-weights-release");
    private static final Set<String> WITH_DATE = Set.of(
            "regulation",
            "pricing-change",
            "roadmap",
            "executive-change",
            "product-launch",
            "model-release",
            "chip-announcement",
            "open-weights-release");
    /** What is taken from a further sentence together or not at all. */
    private static final List<Set<String>> TOGETHER = List.of(
            Set.of("amount", "currency"),
            Set.of("valuation"),
            Set.of("benchmark", "score"),
            Set.of("counterpart"),
            Set.of("effective_date"));

    private static final double WELL_TOLD = 0.4;
    private static final double LEAD = 0.9;
    private static final int DAY_FROM_WORD = 14;
    private static final int DATE_REACH = 24;

    private final Amounts amounts;
    private final Counterparts counterparts;
    private final int effective;
    private final int params = Vocabulary.kindOf(Quantity.Kind.PARAMS);
    private final int percent = Vocabulary.kindOf(Quantity.Kind.PERCENT);
    private final int number = Vocabulary.kindOf(Quantity.Kind.NUMBER);
    private final int date = Vocabulary.kindOf(Quantity.Kind.DATE);
    private final int model = Vocabulary.kindOfEntity("model");
    private final int benchmark = Vocabulary.kindOfEntity("benchmark");

    Slots(Vocabulary words) {
        amounts = new Amounts(words);
        counterparts = new Counterparts(words);
        effective = words.kind("effective");
    }

    /**
     * What the sentence of an event states, and what it leaves open and another sentence of title or lead tells of the same event.
     *
     * @param matches of all events, the most confident first
     * @return by name, in alphabetical order
     */
    Map<String, String> of(EventMatch best, List<EventMatch> matches, List<Sentence> sentences) {
        Map<String, String> slots = of(best);
        for (EventMatch other : matches) {
            boolean same = other.event().equals(best.event()) && !other.standsIn(best.sentence());
            if (same && other.confidence() >= WELL_TOLD && other.sentence().weight() >= LEAD) {
                fill(slots, of(other));
            }
        }
        if (RELEASES.contains(best.event()) && !slots.containsKey("parameters")) {
            put(slots, "parameters", parametersElsewhere(best, sentences));
        }
        if (DEALS.contains(best.event()) && !slots.containsKey("amount")) {
            amounts.putElsewhere(sentences, slots);
        }
        if (IN_FORCE.contains(best.event()) && !slots.containsKey("effective_date")) {
            put(slots, "effective_date", inForce(sentences));
        }
        return slots;
    }

    private static void fill(Map<String, String> slots, Map<String, String> more) {
        for (Set<String> group : TOGETHER) {
            if (group.stream().noneMatch(name -> slots.containsKey(name) && !name.equals("currency"))) {
                group.stream().sorted().filter(more::containsKey).forEach(name -> slots.put(name, more.get(name)));
            }
        }
        if (more.containsKey("currency") && (slots.containsKey("amount") || slots.containsKey("valuation"))) {
            slots.putIfAbsent("currency", more.get("currency"));
        }
    }

    /** The lead gives the size of the model in a sentence of its own, which names that model or none. */
    private Hit parametersElsewhere(EventMatch best, List<Sentence> sentences) {
        Hit released = nearest(best, model);
        for (Sentence sentence : sentences) {
            Hit size = first(sentence, params);
            if (size == null || sentence.weight() < LEAD) {
                continue;
            }
            boolean other = false;
            boolean same = false;
            for (Hit hit : sentence.hits()) {
                boolean its = hit.kind() == model
                        && released != null
                        && hit.entity().getEntityId().equals(released.entity().getEntityId());
                same |= its;
                other |= hit.kind() == model && !its;
            }
            if (same || !other) {
                return size;
            }
        }
        return null;
    }

    private Map<String, String> of(EventMatch match) {
        Map<String, String> slots = new TreeMap<>();
        String event = match.event();
        if (WITH_AMOUNT.contains(event)) {
            amounts.put(match, slots);
        }
        if (OF_A_MODEL.contains(event)) {
            put(slots, "parameters", nearest(match, params));
            version(match, slots);
        }
        if (event.equals("benchmark-result")) {
            score(match, slots);
        }
        counterparts.put(match, slots);
        if (WITH_DATE.contains(event)) {
            put(slots, "effective_date", effectiveDate(match));
        }
        return slots;
    }

    /** A day without a year counts only beside a word such as "from" or 起: else it is when somebody spoke. */
    private Hit effectiveDate(EventMatch match) {
        Hit nearest = nearest(match, date);
        int reach = match.sentence().dense() ? DATE_REACH / 2 : DATE_REACH;
        if (nearest == null || gap(match, nearest) > reach) {
            return null;
        }
        if (!nearest.quantity().value().startsWith("--")) {
            return nearest;
        }
        return isInForce(match.sentence(), nearest) ? nearest : null;
    }

    private Hit inForce(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.weight() >= LEAD)
                .flatMap(sentence ->
                        sentence.hits().stream().filter(hit -> hit.kind() == date && isInForce(sentence, hit)))
                .findFirst()
                .orElse(null);
    }

    private boolean isInForce(Sentence sentence, Hit day) {
        return sentence.hits().stream()
                .anyMatch(word -> word.kind() == effective
                        && Math.max(word.start() - day.end(), day.start() - word.end()) <= DAY_FROM_WORD);
    }

    private void score(EventMatch match, Map<String, String> slots) {
        Hit share = nearest(match, percent);
        Hit named = nearest(match, benchmark);
        if (share != null) {
            named = nearestTo(match.sentence(), share, benchmark);
        }
        if (named != null) {
            slots.put("benchmark", named.entity().getName());
        }
        if (share != null) {
            slots.put("score", share.quantity().value() + "%");
        } else if (named != null) {
            put(slots, "score", nearest(match, number));
        }
    }

    private void version(EventMatch match, Map<String, String> slots) {
        Hit named = match.event().equals("benchmark-result") ? first(match.sentence(), model) : nearest(match, model);
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

    private static void put(Map<String, String> slots, String name, Hit hit) {
        if (hit != null) {
            slots.put(name, hit.quantity().value());
        }
    }

    private static Hit first(Sentence sentence, int kind) {
        return sentence.hits().stream()
                .filter(hit -> hit.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /** In a list of scores each stands behind its benchmark's name more often than before it. */
    private static Hit nearestTo(Sentence sentence, Hit from, int kind) {
        Hit nearest = null;
        int least = Integer.MAX_VALUE;
        for (Hit hit : sentence.hits()) {
            int gap = hit.start() >= from.end() ? hit.start() - from.end() : from.start() - hit.end();
            if (hit.kind() == kind && gap < least) {
                least = gap;
                nearest = hit;
            }
        }
        return nearest;
    }

    private static int gap(EventMatch match, Hit hit) {
        return Math.max(0, Math.max(hit.start() - match.end(), match.start() - hit.end()));
    }

    private static Hit nearest(EventMatch match, int kind) {
        Hit nearest = null;
        int least = Integer.MAX_VALUE;
        for (Hit hit : match.sentence().hits()) {
            int distance = gap(match, hit);
            if (hit.kind() == kind && distance < least) {
                least = distance;
                nearest = hit;
            }
        }
        return nearest;
    }
}

package ainews.enrich.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The facts that the sentences of an event state. */
final class Slots {
    private static final Set<String> WITH_AMOUNT =
            Set.of("funding", "merger", "earnings", "lawsuit", "regulation", "pricing-change", "partnership");
    private static final Set<String> DEALS = Set.of("merger", "partnership");
    private static final Set<String> IN_FORCE = Set.of("regulation", "pricing-change");
    private static final Set<String> RELEASES = Set.of("model-release", "open-weights-release");
    /** A paper or a plan names sizes of much that it is not about. */
    private static final Set<String> SIZED = Set.of("model-release", "open-weights-release");

    private static final Set<String> WITH_DATE = Set.of(
            "regulation",
            "pricing-change",
            "roadmap",
            "executive-change",
            "product-launch",
            "model-release",
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
    private static final int RISE = 16;

    private final Amounts amounts;
    private final Valuations valuations;
    private final Counterparts counterparts;
    private final Parameters parameters = new Parameters();
    private final EffectiveDates dates;
    private final int riseFrom;
    private final int percent = Vocabulary.kindOf(Quantity.Kind.PERCENT);
    private final int number = Vocabulary.kindOf(Quantity.Kind.NUMBER);
    static final int MODEL = Vocabulary.kindOfEntity("model");
    static final int COMPANY = Vocabulary.kindOfEntity("company");
    private final int benchmark = Vocabulary.kindOfEntity("benchmark");

    Slots(Vocabulary words) {
        valuations = new Valuations(words);
        amounts = new Amounts(words, valuations);
        counterparts = new Counterparts(words);
        dates = new EffectiveDates(words);
        riseFrom = words.kind("rise-from");
    }

    /**
     * What the sentence of an event states, and what it leaves open and another sentence of title or lead tells of the same event.
     *
     * @param matches of all events, the most confident first
     * @param parties the article's companies
     * @param told whether the article tells a model's release
     * @return by name, in alphabetical order
     */
    Map<String, String> of(
            EventMatch best, List<EventMatch> matches, List<Sentence> sentences, Parties parties, boolean told) {
        Map<String, String> slots = of(best, parties, sentences);
        for (int i = 0; i < matches.size(); i++) {
            EventMatch other = matches.get(i);
            boolean same = other.event().equals(best.event()) && !other.standsIn(best.sentence());
            if (same && other.confidence() >= WELL_TOLD && other.sentence().weight() >= LEAD) {
                fill(slots, of(other, parties, sentences));
            }
        }
        elsewhere(best, parties, sentences, slots);
        if (best.event().equals("open-weights-release") && told) {
            // the version is that of the release, which is told as well
            slots.remove("version");
        }
        return slots;
    }

    /** What the other sentences of title and lead state, where those of the event leave it out. */
    private void elsewhere(EventMatch best, Parties parties, List<Sentence> sentences, Map<String, String> slots) {
        String event = best.event();
        if (SIZED.contains(event) && !slots.containsKey("parameters")) {
            String size = parameters.elsewhere(best, sentences);
            if (size != null) {
                slots.put("parameters", size);
            }
        }
        if (!slots.containsKey("amount")) {
            if (DEALS.contains(event)) {
                amounts.putElsewhere(sentences, slots);
            } else if (event.equals("funding")) {
                amounts.putRaised(sentences, slots);
            } else if (event.equals("pricing-change")) {
                amounts.putPrice(sentences, slots);
            }
        }
        if (event.equals("funding")) {
            if (!slots.containsKey("valuation")) {
                valuations.putElsewhere(sentences, slots);
            }
            Valuations.order(slots);
        }
        if (event.equals("earnings")) {
            amounts.putTurnover(sentences, slots);
            amounts.refine(sentences, slots);
        }
        if (event.equals("merger")) {
            counterparts.putBought(sentences, slots);
        }
        if (DEALS.contains(event) && !slots.containsKey("counterpart")) {
            parties.putOther(slots);
        }
        if (event.equals("benchmark-result")) {
            Scores.complete(sentences, slots);
        }
        if (event.equals("lawsuit")) {
            counterparts.putSued(best, sentences, slots);
            if (!slots.containsKey("counterpart")) {
                parties.putOther(slots);
            }
        }
        if (IN_FORCE.contains(event)) {
            dates.complete(sentences, slots);
        }
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

    private Map<String, String> of(EventMatch match, Parties parties, List<Sentence> sentences) {
        Map<String, String> slots = new TreeMap<>();
        String event = match.event();
        if (WITH_AMOUNT.contains(event)) {
            amounts.put(match, slots);
        }
        if (SIZED.contains(event)) {
            parameters.put(match, slots);
        }
        if (RELEASES.contains(event)) {
            version(Released.of(match, sentences), slots);
        }
        if (event.equals("benchmark-result")) {
            score(match, slots);
        }
        counterparts.put(match, parties, slots);
        if (WITH_DATE.contains(event)) {
            dates.put(match, slots);
        }
        return slots;
    }

    private void score(EventMatch match, Map<String, String> slots) {
        Hit share = reached(match, percent);
        Hit count = share == null ? reached(match, number) : null;
        Hit value = share == null ? count : share;
        Hit named = value == null ? nearest(match, benchmark) : nearestTo(match.sentence(), value, benchmark);
        if (named == null) {
            return;
        }
        slots.put("benchmark", named.entity().getName());
        if (value != null) {
            slots.put("score", value.quantity().value() + (share == null ? "" : "%"));
        }
    }

    /** The nearest figure; of two that a rise leads from and to, the one that it leads to. */
    private Hit reached(EventMatch match, int kind) {
        Hit figure = nearest(match, kind);
        if (figure == null || !isStart(match.sentence(), figure)) {
            return figure;
        }
        List<Hit> hits = match.sentence().hits();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.kind() == kind && hit.start() >= figure.end() && hit.start() - figure.end() <= RISE) {
                return hit;
            }
        }
        return figure;
    }

    private boolean isStart(Sentence sentence, Hit figure) {
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit word = sentence.hits().get(i);
            if (word.kind() == riseFrom && word.end() <= figure.start() && figure.start() - word.end() <= 1) {
                return true;
            }
        }
        return false;
    }

    private static void version(Hit named, Map<String, String> slots) {
        String version = named == null ? "" : versionIn(named.entity().getName());
        if (!version.isEmpty()) {
            slots.put("version", version);
        }
    }

    /** The first number of a name that is no size and no part of a code such as o3: 3.1 of Llama 3.1 405B. */
    static String versionIn(String name) {
        int i = 0;
        while (i < name.length()) {
            int start = i;
            while (i < name.length() && (QuantityReader.isDigit(name.charAt(i)) || name.charAt(i) == '.')) {
                i++;
            }
            boolean size = i < name.length() && "bBtTmM".indexOf(name.charAt(i)) >= 0;
            if (i > start && !size && !isCode(name, start) && QuantityReader.isDigit(name.charAt(i - 1))) {
                boolean omni = i < name.length() && name.charAt(i) == 'o' && isLast(name, i);
                return name.substring(start, omni ? i + 1 : i);
            }
            i++;
        }
        return "";
    }

    private static boolean isLast(String name, int letter) {
        return letter + 1 == name.length() || !Character.isLetterOrDigit(name.charAt(letter + 1));
    }

    /** One letter other than a V or K before the number, as in o3 and X1. */
    private static boolean isCode(String name, int digits) {
        return digits > 0
                && Character.isLetter(name.charAt(digits - 1))
                && "vVkK".indexOf(name.charAt(digits - 1)) < 0
                && (digits == 1 || !Character.isLetter(name.charAt(digits - 2)));
    }

    static Hit first(Sentence sentence, int kind) {
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            if (hit.kind() == kind) {
                return hit;
            }
        }
        return null;
    }

    /** In a list of scores each stands behind its benchmark's name more often than before it. */
    private static Hit nearestTo(Sentence sentence, Hit from, int kind) {
        Hit nearest = null;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            int gap = hit.start() >= from.end() ? hit.start() - from.end() : from.start() - hit.end();
            if (hit.kind() == kind && gap < least) {
                least = gap;
                nearest = hit;
            }
        }
        return nearest;
    }

    static int gap(EventMatch match, Hit hit) {
        return Math.max(0, Math.max(hit.start() - match.end(), match.start() - hit.end()));
    }

    static Hit nearest(EventMatch match, int kind) {
        Hit nearest = null;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < match.sentence().hits().size(); i++) {
            Hit hit = match.sentence().hits().get(i);
            int distance = gap(match, hit);
            if (hit.kind() == kind && distance < least) {
                least = distance;
                nearest = hit;
            }
        }
        return nearest;
    }
}

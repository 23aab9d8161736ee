package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Matches the rules on sentences and weighs what they say together. */
final class EventFinder {
    /** Event types that a launch verb can mean, of which the nearest object decides. */
    private static final Set<String> LAUNCHES =
            Set.of("model-release", "product-launch", "chip-announcement", "research-paper");
    /** Event types that, announced for later, are a plan rather than done. */
    private static final Set<String> PLANNABLE =
            Set.of("model-release", "product-launch", "chip-announcement", "open-weights-release");

    private static final double PLAN = 0.78;
    private static final double STILL_A_RELEASE = 0.6;
    private static final double FARTHER_OBJECT = 0.55;
    private static final double BY_ANOTHER = 0.5;
    private static final double REPEATED = 0.04;
    private static final double ONE_OF_MANY = 0.5;
    private static final double SURELY_A_ROUND_UP = 0.75;
    private static final double BACKGROUND = 0.62;
    private static final double TITLED = 0.65;
    private static final double IN_A_YEAR = 0.6;
    /** Event types that the text below a title which tells another one mentions as background more often than as news. */
    private static final Set<String> OFTEN_BACKGROUND = Set.of(
            "merger",
            "funding",
            "earnings",
            "regulation",
            "lawsuit",
            "executive-change",
            "product-launch",
            "roadmap",
            "chip-announcement",
            "pricing-change",
            "incident",
            "research-paper",
            "opinion");
    /** Event types whose "in 2020" in the text dates the past. */
    private static final Set<String> DATED = Set.of("merger", "funding", "executive-change", "lawsuit");

    private static final Comparator<EventMatch> BEST_FIRST =
            Comparator.comparingDouble(EventMatch::confidence).reversed().thenComparing(EventMatch::event);

    private static final int MAX_MATCHES = 200;
    private static final int PRODUCT_REACH = 12;

    private final RuleIndex rules;
    /** Each thread's own, so that an article needs no new one. */
    private final ThreadLocal<Room> rooms;

    private final Modality modality;
    private final int productWord;
    private final int model;
    private final Purchases purchases;

    EventFinder(List<String> lines, Vocabulary words) {
        modality = new Modality(words);
        productWord = words.kind("product-word");
        model = words.kind("model");
        int kinds = words.size();
        rules = new RuleIndex(
                lines.stream().map(line -> Rule.parse(line, words)).toList(), kinds);
        rooms = ThreadLocal.withInitial(() -> new Room(new BitSet(kinds), rules.sieve()));
        purchases = new Purchases(words);
    }

    /** @param present the kinds of a sentence's words */
    private record Room(BitSet present, RuleIndex.Sieve sieve) {}

    /** Every match, in the order of the sentences. */
    List<EventMatch> matches(List<Sentence> sentences) {
        List<EventMatch> matches = new ArrayList<>();
        Room room = rooms.get();
        for (int i = 0; i < sentences.size(); i++) {
            List<EventMatch> here = in(sentences.get(i), room.present(), room.sieve());
            if (matches.size() + here.size() > MAX_MATCHES) {
                break;
            }
            matches.addAll(here);
        }
        return matches;
    }

    /** @param present room for the kinds of the sentence's words */
    private List<EventMatch> in(Sentence sentence, BitSet present, RuleIndex.Sieve sieve) {
        present.clear();
        List<Hit> words = sentence.hits();
        for (int i = 0; i < words.size(); i++) {
            present.set(words.get(i).kind());
        }
        sieve.look(words);
        List<EventMatch> found = null;
        for (int i = 0; i < words.size(); i++) {
            int kind = words.get(i).kind();
            for (int number = sieve.next(kind, 0); number >= 0; number = sieve.next(kind, number + 1)) {
                Rule rule = rules.rule(number);
                List<Hit> hits = rule.match(sentence, i, present);
                if (hits != null && !objectIsAProduct(rule, sentence, hits) && !isPurchase(rule, sentence, hits)) {
                    found = found == null ? new ArrayList<>(4) : found;
                    weigh(rule, sentence, hits, found);
                }
            }
        }
        return found == null ? List.of() : nearestObjects(found);
    }

    private void weigh(Rule rule, Sentence sentence, List<Hit> hits, List<EventMatch> found) {
        double factor =
                modality.factor(sentence, hits.get(rule.trigger()), hits.get(0).start());
        double confidence = rule.confidence() * sentence.weight() * factor;
        if (!sentence.title() && DATED.contains(rule.event()) && modality.inAYear(sentence, hits)) {
            confidence *= IN_A_YEAR;
        }
        if (confidence <= 0) {
            return;
        }
        if (rule.event().equals("model-release") && byAnother(sentence, hits, hits.get(rule.trigger()))) {
            confidence *= BY_ANOTHER;
        }
        if (PLANNABLE.contains(rule.event()) && modality.planned(sentence, hits.get(rule.trigger()))) {
            found.add(new EventMatch("roadmap", PLAN * sentence.weight(), rule, sentence, hits));
            confidence *= STILL_A_RELEASE;
        }
        found.add(new EventMatch(rule.event(), confidence, rule, sentence, hits));
    }

    /** "Snowflake brings Claude to the warehouse": who stands before the verb did not make the model, so it is no release. */
    private boolean byAnother(Sentence sentence, List<Hit> hits, Hit trigger) {
        Hit released = null;
        for (int i = 0; i < hits.size() && released == null; i++) {
            released = hits.get(i).kind() == model ? hits.get(i) : null;
        }
        if (released == null || released.entity().getParents().isEmpty()) {
            return false;
        }
        Hit actor = null;
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            if (hit.entity() != null && hit.end() <= trigger.start() && hit.start() < released.start()) {
                if (isKin(hit.entity(), released.entity())) {
                    return false;
                }
                String type = hit.entity().getType();
                actor = type.equals("company") || type.equals("product") ? hit : actor;
            }
        }
        return actor != null && released.start() > trigger.start();
    }

    private static boolean isKin(Entity one, Entity other) {
        return one.getEntityId().equals(other.getEntityId())
                || other.getParents().contains(one.getEntityId())
                || KinFeatures.shareAParent(one, other);
    }

    /** "launches a Gemini app", "Kimi launches memberships": the app is launched, not the model. */
    private boolean objectIsAProduct(Rule rule, Sentence sentence, List<Hit> hits) {
        Hit last = hits.get(hits.size() - 1);
        boolean verbLast = hits.size() - 1 == rule.trigger();
        if (!(last.kind() == model || verbLast) || !rule.event().equals("model-release")) {
            return false;
        }
        int reach = !verbLast ? 1 : sentence.dense() ? PRODUCT_REACH / 2 : PRODUCT_REACH;
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            int gap = hit.start() - last.end();
            if (hit.kind() == productWord && gap >= 0 && gap <= reach) {
                return true;
            }
        }
        return false;
    }

    private boolean isPurchase(Rule rule, Sentence sentence, List<Hit> hits) {
        return rule.event().equals("merger") && purchases.isOfAThing(sentence, hits.get(rule.trigger()));
    }

    private static List<EventMatch> nearestObjects(List<EventMatch> found) {
        if (found.size() < 2) {
            return found;
        }
        List<EventMatch> kept = new ArrayList<>(found.size());
        for (EventMatch match : found) {
            if (match.event().equals("merger") && isStake(match, found)) {
                continue;
            }
            boolean farther = LAUNCHES.contains(match.event()) && nearerObject(match, found);
            kept.add(farther ? match.weakened(FARTHER_OBJECT) : match);
        }
        return kept;
    }

    /** "buys $5 billion of Intel": the same verb, read on to whom a part is bought of. */
    private static boolean isStake(EventMatch purchase, List<EventMatch> found) {
        for (EventMatch other : found) {
            if (other.event().equals("funding") && other.hits().contains(purchase.trigger())) {
                return true;
            }
        }
        return false;
    }

    private static boolean nearerObject(EventMatch match, List<EventMatch> found) {
        for (EventMatch other : found) {
            if (other.trigger().start() == match.trigger().start()
                    && other.reach() < match.reach()
                    && !other.event().equals(match.event())
                    && LAUNCHES.contains(other.event())) {
                return true;
            }
        }
        return false;
    }

    /** The best match of each event type, its confidence raised a little by each further sentence that tells it. */
    static List<EventMatch> best(List<EventMatch> matches) {
        if (matches.isEmpty()) {
            return List.of();
        }
        List<EventMatch> best = new ArrayList<>();
        for (EventMatch match : matches) {
            int at = 0;
            while (at < best.size() && !best.get(at).event().equals(match.event())) {
                at++;
            }
            if (at == best.size()) {
                best.add(match);
            } else if (match.isBetterThan(best.get(at))) {
                best.set(at, match);
            }
        }
        boolean roundUp = false;
        for (int i = 0; i < best.size(); i++) {
            EventMatch match = best.get(i);
            roundUp |= match.event().equals("round-up") && match.confidence() >= SURELY_A_ROUND_UP;
        }
        boolean titled = isAnyTitled(null, matches);
        for (int i = 0; i < best.size(); i++) {
            EventMatch match = best.get(i);
            boolean background =
                    titled && OFTEN_BACKGROUND.contains(match.event()) && !isAnyTitled(match.event(), matches);
            EventMatch weighed = raised(match, matches);
            weighed = background ? weighed.weakened(BACKGROUND) : weighed;
            best.set(i, roundUp && !match.event().equals("round-up") ? weighed.weakened(ONE_OF_MANY) : weighed);
        }
        best.sort(BEST_FIRST);
        return best;
    }

    /** Whether the title tells an event well; {@code null} for any. */
    private static boolean isAnyTitled(String event, List<EventMatch> matches) {
        for (int i = 0; i < matches.size(); i++) {
            EventMatch match = matches.get(i);
            if (match.sentence().title()
                    && match.confidence() >= TITLED
                    && (event == null
                            ? !match.event().equals("-")
                            : match.event().equals(event))) {
                return true;
            }
        }
        return false;
    }

    private static EventMatch raised(EventMatch match, List<EventMatch> all) {
        int others = 0;
        Sentence last = null;
        for (int i = 0; i < all.size(); i++) {
            EventMatch other = all.get(i);
            boolean counts = other.event().equals(match.event()) && other.confidence() >= 0.4;
            if (counts && !other.standsIn(last)) {
                others++;
                last = other.sentence();
            }
        }
        double confidence = Math.min(0.98, match.confidence() + REPEATED * Math.min(3, Math.max(0, others - 1)));
        return match.weakened(confidence / match.confidence());
    }
}

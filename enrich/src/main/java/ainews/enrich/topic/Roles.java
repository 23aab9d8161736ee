package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives entities the part they play in what the article tells; an entity without a clear part keeps none. */
final class Roles {
    private static final double MIN_CONFIDENCE = 0.5;
    /** Further down an article tells of others. */
    private static final double LEAD = 0.9;

    private static final double TITLED = 0.65;
    /** Rules that tell no event, only who stands beside whom. */
    private static final String NO_EVENT = "-";

    private static final String SUBJECT = "subject";
    /** Events to which several firms side by side are party. */
    private static final Set<String> JOINT = Set.of("lawsuit", "funding", "partnership", NO_EVENT);

    private final int regulator;
    private final int researcher;
    private final int since;
    private final int roundWord;
    private final int company = Vocabulary.kindOfEntity("company");

    private final Companions companions;

    Roles(Vocabulary words) {
        regulator = words.kind("regulator");
        since = words.kind("since");
        roundWord = words.kind("round-word");
        researcher = words.kind("researcher");
        companions = new Companions(words);
    }

    /**
     * @param matches strongest first: the first role given stays
     * @param events ids of those that the article was found to tell, the surest first
     */
    List<Entity> assign(
            List<EventMatch> matches,
            List<String> events,
            List<Sentence> sentences,
            NameList lists,
            List<Entity> entities) {
        Set<String> told = Set.copyOf(events);
        String top = events.isEmpty() ? null : foremost(matches, events);
        Map<String, String> roles = new HashMap<>();
        Set<String> inTitle = new HashSet<>();
        if (told.contains("round-up")) {
            // what one item of a list does is no part in the article
            return entities;
        }
        Set<String> titled = new HashSet<>();
        for (boolean title : new boolean[] {true, false}) {
            for (EventMatch match : matches) {
                boolean clear = told.contains(match.event()) || match.event().equals(NO_EVENT);
                if (match.sentence().title() == title && match.confidence() >= MIN_CONFIDENCE && clear) {
                    assign(match, lists, roles, inTitle, titled);
                }
            }
        }
        Latecomers.drop(entities, sentences, lists.length(), roles);
        if (told.contains("regulation")) {
            regulators(sentences, roles);
        }
        List<Sentence> ofToday = sentences.stream().map(this::withoutBygone).toList();
        Protagonists.assign(top, ofToday, lists, roles);
        companions.assign(told, sentences, lists, roles);
        inTitle.retainAll(roles.keySet()); // a protagonist may have taken another's part
        boolean round = sentences.stream()
                .anyMatch(sentence -> sentence.weight() >= LEAD && Slots.first(sentence, roundWord) != null);
        String leader = Leaders.of(top, ofToday, roles, round);
        return RoleRelevance.weigh(entities, roles, inTitle, leader);
    }

    /** @param titled events and kinds of entity, of which the title told the subject: the text then tells of others */
    private void assign(
            EventMatch match, NameList lists, Map<String, String> roles, Set<String> inTitle, Set<String> titled) {
        for (Rule.RoleHint hint : match.rule().roles()) {
            boolean subject = hint.role().equals(SUBJECT);
            String key = match.event() + hint.kind();
            if (subject
                    && (match.sentence().weight() < LEAD || (!match.sentence().title() && titled.contains(key)))) {
                continue;
            }
            if (assign(match, hint, lists, roles, inTitle)
                    && subject
                    && match.sentence().title()) {
                titled.add(key);
            }
        }
    }

    private boolean assign(
            EventMatch match, Rule.RoleHint hint, NameList lists, Map<String, String> roles, Set<String> inTitle) {
        Hit chosen = null;
        for (Hit hit : match.sentence().hits()) {
            if (chosen != null && hint.side() == '+') {
                give(chosen, match, hint, roles, inTitle);
                chosen = null;
            }
            if (hit.kind() != hint.kind()
                    || isNobody(match.sentence(), hit)
                    || (match.sentence().title() && isBygone(match.sentence(), hit))) {
                continue;
            }
            boolean fits =
                    switch (hint.side()) {
                        case '<' -> hit.end() <= match.trigger().start();
                        case '>' -> hit.start() >= match.trigger().end() && chosen == null;
                        default -> hit.start() >= match.start() && hit.end() <= match.end() && chosen == null;
                    };
            if (fits) {
                chosen = hit;
            }
        }
        if (chosen != null) {
            give(chosen, match, hint, roles, inTitle);
            if (hint.kind() == company && JOINT.contains(match.event())) {
                for (Hit other : lists.around(match.sentence(), chosen)) {
                    if (other.kind() == company && !isNobody(match.sentence(), other)) {
                        give(other, match, hint, roles, inTitle);
                    }
                }
            }
        }
        return chosen != null;
    }

    private static void give(
            Hit chosen, EventMatch match, Rule.RoleHint hint, Map<String, String> roles, Set<String> inTitle) {
        String id = chosen.entity().getEntityId();
        boolean first = roles.putIfAbsent(id, hint.role()) == null;
        if (first && match.sentence().title()) {
            inTitle.add(id);
        }
    }

    /** Of events that the title tells the one that it tells first; else the surest. */
    private static String foremost(List<EventMatch> matches, List<String> events) {
        EventMatch first = null;
        for (EventMatch match : matches) {
            boolean told = match.sentence().title() && match.confidence() >= TITLED && events.contains(match.event());
            boolean sooner =
                    first == null || match.trigger().start() < first.trigger().start();
            first = told && sooner ? match : first;
        }
        return first == null ? events.get(0) : first.event();
    }

    /** A title without those that it names only to date something: "for the first time since GPT-2". */
    private Sentence withoutBygone(Sentence sentence) {
        if (!sentence.title() || Slots.first(sentence, since) == null) {
            return sentence;
        }
        List<Hit> kept =
                sentence.hits().stream().filter(hit -> !isBygone(sentence, hit)).toList();
        return new Sentence(
                kept, sentence.tags(), sentence.cues(), true, sentence.start(), sentence.end(), sentence.dense());
    }

    private boolean isBygone(Sentence sentence, Hit hit) {
        return hit.entity() != null
                && sentence.hits().stream()
                        .anyMatch(word ->
                                word.kind() == since && word.end() <= hit.start() && hit.start() - word.end() <= 1);
    }

    /** An authority, a school, or the Google within Google DeepMind. */
    private boolean isNobody(Sentence sentence, Hit hit) {
        return hit.kind() == company
                && (Counterparts.isRegulator(sentence, hit, researcher)
                        || Counterparts.isRegulator(sentence, hit, regulator)
                        || Counterparts.isPart(sentence, hit));
    }

    /** An entity whose very name is a listed authority's. */
    private void regulators(List<Sentence> sentences, Map<String, String> roles) {
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.hits()) {
                if (hit.kind() == company && Counterparts.isRegulator(sentence, hit, regulator)) {
                    roles.putIfAbsent(hit.entity().getEntityId(), "regulator");
                }
            }
        }
    }
}

package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.List;

/** What happens, and what rules say of an entity's part in it. */
final class EventFeatures {
    static final List<String> ROLES =
            List.of("subject", "releaser", "competitor", "customer", "supplier", "investor", "regulator");

    private static final List<String> RANKS = List.of("0", "1", "2", "3+");
    private static final List<String> SIDES = List.of("before", "behind");
    private static final List<String> FIELDS = List.of("title", "lead", "text");
    private static final double LEAD = 0.9;
    /** What a rule's words say outweighs what is usual: the fit draws all weights towards 0 alike. */
    private static final double HINTED = 3;

    /** Those that rules tell, and last that there is none. */
    private final List<String> events;

    private final Grid told;
    private final Grid toldAt;
    private final Grid top;
    private final Grid topAt;
    private final Grid topRank;
    private final Grid side;
    private final Grid sideOf;
    private final Grid hint;
    private final Grid hintOf;

    /** @param events ids */
    EventFeatures(List<String> events, FeatureSpace space) {
        List<String> all = new ArrayList<>(events);
        all.add("nothing");
        this.events = List.copyOf(all);
        told = new Grid(space, "told", all, Cast.TYPES);
        toldAt = new Grid(space, "told", all, Cast.TYPES, Place.NAMES);
        top = new Grid(space, "top", all, Cast.TYPES);
        topAt = new Grid(space, "top", all, Cast.TYPES, Place.NAMES);
        topRank = new Grid(space, "top-of-its-type", all, Cast.TYPES, RANKS);
        side = new Grid(space, "side-in-title", SIDES, Cast.TYPES);
        sideOf = new Grid(space, "side-in-title", SIDES, all, Cast.TYPES);
        hint = new Grid(space, "hint", ROLES, FIELDS);
        hintOf = new Grid(space, "hint-of", all, ROLES);
    }

    List<String> events() {
        return events;
    }

    /** Index of the event that an article tells first, or of nothing. */
    int top(Scene scene, EventMatch titled) {
        if (scene.events().isEmpty()) {
            return events.size() - 1;
        }
        int found = events.indexOf(titled == null ? scene.events().get(0) : titled.event());
        return found < 0 ? events.size() - 1 : found;
    }

    /** @param titled the match by which the title tells the first event; null where it tells none */
    void read(Scene scene, Cast cast, int number, EventMatch titled, int first, Features into) {
        int t = cast.type(number);
        int at = cast.place(number);
        for (int i = 0; i < scene.events().size(); i++) {
            int event = events.indexOf(scene.events().get(i));
            if (event >= 0) {
                into.set(told.at(event, t));
                into.set(toldAt.at(event, t, at));
            }
        }
        into.set(top.at(first, t));
        into.set(topAt.at(first, t, at));
        into.set(topRank.at(first, t, Math.min(cast.rank(number), RANKS.size() - 1)));
        List<Naming> namings = cast.namings(number);
        if (titled != null && !namings.isEmpty() && namings.get(0).sentence().title()) {
            int where = namings.get(0).name().start() < titled.trigger().start() ? 0 : 1;
            into.set(side.at(where, t));
            into.set(sideOf.at(where, first, t));
        }
    }

    /**
     * What a rule that held says of who stands in its sentence.
     *
     * @param event its index, below 0 for one that has no features of its own
     * @param at those of whom it is said
     */
    record Pointed(int role, int field, int event, double confidence, List<Hit> at) {}

    /** What the rules that held say of the entities in their sentences. */
    List<Pointed> pointed(Scene scene) {
        List<Pointed> pointed = new ArrayList<>();
        for (int i = 0; i < scene.matches().size(); i++) {
            EventMatch match = scene.matches().get(i);
            for (int h = 0; h < match.rule().roles().size(); h++) {
                Rule.RoleHint hinted = match.rule().roles().get(h);
                int role = ROLES.indexOf(hinted.role());
                List<Hit> at = role < 0 ? List.of() : meant(match, hinted);
                if (!at.isEmpty()) {
                    Sentence sentence = match.sentence();
                    int field = sentence.title() ? 0 : sentence.weight() >= LEAD ? 1 : 2;
                    pointed.add(new Pointed(role, field, events.indexOf(match.event()), match.confidence(), at));
                }
            }
        }
        return pointed;
    }

    /** What of that is said of an entity. */
    void hints(List<Pointed> pointed, String id, Features into) {
        for (int i = 0; i < pointed.size(); i++) {
            Pointed one = pointed.get(i);
            if (isAmong(one.at(), id)) {
                into.set(hint.at(one.role(), one.field()), HINTED * one.confidence());
                if (one.event() >= 0) {
                    into.set(hintOf.at(one.event(), one.role()), one.confidence());
                }
            }
        }
    }

    private static boolean isAmong(List<Hit> hits, String id) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).entity().getEntityId().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Whom a rule's hint is at: the nearest before or behind the trigger, or those among the words matched. */
    private static List<Hit> meant(EventMatch match, Rule.RoleHint hint) {
        List<Hit> hits = match.sentence().hits();
        int start = match.start();
        int end = match.end();
        List<Hit> all = List.of();
        Hit chosen = null;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.kind() != hint.kind()) {
                continue;
            }
            boolean within = hit.start() >= start && hit.end() <= end;
            if (hint.side() == '+') {
                if (within) {
                    all = all.isEmpty() ? new ArrayList<>(2) : all;
                    all.add(hit);
                }
            } else if (hint.side() == '<') {
                chosen = hit.end() <= match.trigger().start() ? hit : chosen;
            } else if (chosen == null) {
                boolean fits =
                        hint.side() == '>' ? hit.start() >= match.trigger().end() : within;
                chosen = fits ? hit : null;
            }
        }
        return chosen == null ? all : List.of(chosen);
    }
}

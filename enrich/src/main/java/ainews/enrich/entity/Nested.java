package ainews.enrich.entity;

import java.util.List;
import java.util.Set;

/** The names within a name that are meant besides. For one thread, article after article. */
final class Nested {
    /** Types whose name keeps its maker's: Google DeepMind, GitHub Copilot, databricks-dolly-15k. */
    private static final Set<String> WHOLE = Set.of("product", "company", "benchmark", "dataset");

    private final Gazetteer gazetteer;
    private Long observed;

    Nested(Gazetteer gazetteer, Long observed) {
        this.gazetteer = gazetteer;
        this.observed = observed;
    }

    void turnTo(Long instant) {
        observed = instant;
    }

    /**
     * A maker named at the head of a longer name is meant as well where the rest alone is a name of the same thing. Of a model or chip the rest is
     * then the mention: Google, Gemini 2.0 Flash.
     *
     * @param nested receives the link, or both
     */
    void add(Link link, List<Link> nested) {
        Spot spot = link.spot();
        Hits hits = spot.field().hits();
        for (int i = hits.firstFrom(spot.start()); i < hits.size() && hits.start(i) == spot.start(); i++) {
            int end = hits.end(i);
            if (end >= spot.end() || !hits.complete(i)) {
                continue;
            }
            Surface head = gazetteer.surface(hits.surface(i));
            for (int r = 0; r < head.readings().size(); r++) {
                Surface.Reading reading = head.readings().get(r);
                if (reading.holds(observed)
                        && gazetteer.descends(link.entity(), reading.entity())
                        && gazetteer.entity(reading.entity()).type().equals("company")
                        && gazetteer.familyOf(reading.entity()) == null
                        && restStart(spot, end, link.entity()) >= 0) {
                    Spot inner = new Spot(spot.field(), spot.start(), end, head, null);
                    nested.add(new Link(inner, reading.entity(), false, link.confidence()));
                    boolean whole =
                            WHOLE.contains(gazetteer.entity(link.entity()).type());
                    int start = whole ? spot.start() : restStart(spot, end, link.entity());
                    Spot rest = new Spot(spot.field(), start, spot.end(), spot.surface(), spot.extension());
                    nested.add(new Link(rest, link.entity(), link.provisional(), link.confidence()));
                    return;
                }
            }
        }
        nested.add(link);
    }

    private int restStart(Spot spot, int end, int entity) {
        return isNameOf(spot, end, entity) ? end : isNameOf(spot, end + 1, entity) ? end + 1 : -1;
    }

    private boolean isNameOf(Spot spot, int start, int entity) {
        Hits hits = spot.field().hits();
        for (int i = hits.firstFrom(start); i < hits.size() && hits.start(i) == start; i++) {
            Surface surface = gazetteer.surface(hits.surface(i));
            for (int r = 0; r < surface.readings().size(); r++) {
                int meant = surface.readings().get(r).entity();
                if (meant == entity || gazetteer.descends(entity, meant)) {
                    return true;
                }
            }
        }
        return false;
    }
}

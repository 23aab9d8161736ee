package ainews.enrich.topic;

import java.util.List;

/** Where an article first names an entity, as an index in {@link #NAMES}. */
final class Place {
    /** The last one is within longer names alone, or where nobody reads on. */
    static final List<String> NAMES =
            List.of("opens-title", "in-title", "opens-text", "lead", "later", "far", "nowhere");

    private static final double IN_LEAD = 0.9;
    private static final double BELOW = 0.7;

    private Place() {}

    /** @param namings in the order of title and text */
    static int of(List<Naming> namings) {
        return NAMES.indexOf(name(namings));
    }

    private static String name(List<Naming> namings) {
        if (namings.isEmpty()) {
            return "nowhere";
        }
        Naming first = namings.get(0);
        Sentence sentence = first.sentence();
        if (sentence.title()) {
            return isFirstName(first) ? "opens-title" : "in-title";
        }
        if (sentence.start() == 0) {
            return "opens-text";
        }
        double weight = sentence.weight();
        return weight >= IN_LEAD ? "lead" : weight >= BELOW ? "later" : "far";
    }

    private static boolean isFirstName(Naming naming) {
        List<Hit> hits = naming.sentence().hits();
        for (int i = 0; i < naming.hit(); i++) {
            if (hits.get(i).entity() != null
                    && hits.get(i).end() <= naming.name().start()) {
                return false;
            }
        }
        return true;
    }
}

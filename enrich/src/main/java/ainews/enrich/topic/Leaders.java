package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who comes first of all that an article names. */
final class Leaders {
    private static final Set<String> OF_COMPANIES =
            Set.of("funding", "earnings", "partnership", "merger", "regulation", "roadmap");
    private static final Set<String> BETWEEN_FIRMS = Set.of("merger", "partnership");
    private static final Set<String> SHOWN = Set.of("chip-announcement", "research-paper");
    private static final Set<String> PEOPLE = Set.of("person");
    private static final Set<String> COMPANIES = Set.of("company");
    private static final Set<String> PARTIES = Set.of("company", "person");

    private Leaders() {}

    /** @param round whether title or lead speak of a round of money
     * @return id of the one whose news it is, or null */
    static String of(String top, List<Sentence> sentences, Map<String, String> roles, boolean round) {
        if (top == null || Protagonists.WITHOUT.contains(top)) {
            return null;
        }
        String first = firstOfTitle(top, sentences, round);
        return first == null ? byParts(top, sentences, roles) : first;
    }

    /** Of two companies side by side the first; the company where the title names nothing that it shows. */
    private static String firstOfTitle(String top, List<Sentence> sentences, boolean round) {
        Entity company = null;
        boolean several = false;
        boolean thing = false;
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.title() ? sentence.hits() : List.<Hit>of()) {
                if (hit.entity() == null) {
                    continue;
                }
                boolean firm = hit.entity().getType().equals("company");
                several |= firm
                        && company != null
                        && !company.getEntityId().equals(hit.entity().getEntityId());
                company = firm && company == null ? hit.entity() : company;
                thing |= Protagonists.THINGS.contains(hit.entity().getType());
            }
        }
        boolean sideBySide = several && (BETWEEN_FIRMS.contains(top) || (top.equals("funding") && !round));
        boolean bare = company != null && !thing && SHOWN.contains(top);
        return sideBySide || bare ? company.getEntityId() : null;
    }

    private static String byParts(String top, List<Sentence> sentences, Map<String, String> roles) {
        Set<String> types = types(top);
        boolean ofPeople = types.equals(PEOPLE);
        Entity titled = ofPeople
                ? Protagonists.named(sentences, Map.of(), PEOPLE, Protagonists.TITLE)
                : titled(sentences, roles, types);
        if (titled != null) {
            return titled.getEntityId();
        }
        Entity first = Protagonists.subject(sentences, roles, types);
        first = first == null ? Protagonists.subject(sentences, roles, Protagonists.ACTORS) : first;
        boolean ofThings = Protagonists.OF_A_THING.contains(top) || ofPeople;
        if (first == null
                || (!ofThings && Protagonists.named(sentences, Map.of(), types, Protagonists.TITLE) != null)) {
            // whom the title names comes before whom the text tells of
            return null;
        }
        return first.getEntityId();
    }

    private static Set<String> types(String top) {
        return switch (top) {
            case "lawsuit" -> PARTIES;
            case "executive-change" -> PEOPLE;
            default ->
                OF_COMPANIES.contains(top)
                        ? COMPANIES
                        : Protagonists.OF_A_THING.contains(top) ? Protagonists.THINGS : Protagonists.ACTORS;
        };
    }

    /** The one whose part the title tells, or null. */
    private static Entity titled(List<Sentence> sentences, Map<String, String> roles, Set<String> types) {
        List<Sentence> title = sentences.stream().filter(Sentence::title).toList();
        Entity first = Protagonists.subject(title, roles, types);
        first = first == null ? Protagonists.subject(title, roles, Protagonists.ACTORS) : first;
        return first == null ? Protagonists.subject(title, roles, PEOPLE) : first;
    }
}

package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Gathers links by entity and writes the records of the contract. For one thread, article after article. */
final class EntityAssembly {
    private static final long NOW = Long.MAX_VALUE - 1;
    private static final Set<String> THINGS = Set.of("model");
    /** How much less than its model the company is that releases it: still far above whoever is merely named. */
    private static final double BEHIND = 1.5;

    private static final Set<String> YARDSTICKS = Set.of("benchmark", "dataset");
    private static final double PART = 0.7;
    private static final WordMap<String> POSSESSIVES =
            WordMap.of(List.of("'s", "\u2019s", "的", "旗下", "旗下的", "\u00b7", "-"));

    private static final Comparator<Entity> ORDER =
            Comparator.comparingDouble(Entity::getRelevance).reversed().thenComparing(Entity::getEntityId);

    private final Gazetteer gazetteer;
    private final Roster roster = new Roster();
    /** Numbers in the roster by link. */
    private int[] numbers = new int[64];

    EntityAssembly(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * @param links in the order of title and text
     * @param observed null for now
     * @return by descending relevance, then id
     */
    List<Entity> assemble(List<Link> links, Field title, Field text, Long observed) {
        enrol(links, text);
        int titled = rankInTitle(links, title);
        int most = 0;
        for (int i = 0; i < roster.size(); i++) {
            most = Math.max(most, roster.textMentions(i));
        }
        Relevance relevance =
                new Relevance(!title.normal().isBlank(), text.original().length(), most);
        List<Entity> entities = new ArrayList<>(roster.size());
        for (int i = 0; i < roster.size(); i++) {
            double of = relevance.of(
                    roster.titleRank(i), roster.titlePlace(i), roster.textStart(i), roster.textMentions(i));
            entities.add(entity(i, of, observed));
        }
        for (int i = 0; i < links.size(); i++) {
            entities.get(numbers[i]).getMentions().add(mention(links.get(i).spot()));
        }
        thingBeforeMaker(links, entities);
        lessForParts(entities, titled);
        entities.sort(ORDER);
        roster.clear();
        return entities;
    }

    private void enrol(List<Link> links, Field text) {
        roster.clear();
        if (numbers.length < links.size()) {
            numbers = new int[links.size() + links.size() / 2];
        }
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            numbers[i] = roster.add(id(link), link, link.spot().field() == text);
        }
    }

    /**
     * Entities that open the title together, such as Google and Gemini in Google Gemini, share a rank.
     *
     * @return how many the title names
     */
    private int rankInTitle(List<Link> links, Field title) {
        int rank = -1;
        int end = -2;
        int named = 0;
        for (int i = 0; i < links.size() && links.get(i).spot().field() == title; i++) {
            if (roster.titleRank(numbers[i]) < 0) {
                Spot spot = links.get(i).spot();
                boolean adjoins = rank >= 0 && isNothing(title.normal(), end, spot.start());
                rank += adjoins ? 0 : 1;
                roster.putInTitle(
                        numbers[i], rank, (double) spot.start() / title.normal().length());
                end = spot.end();
                named++;
            }
        }
        return named;
    }

    /** Nothing but a blank or a possessive stands between. */
    private static boolean isNothing(FoldedText title, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(title.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(title.charAt(end - 1))) {
            end--;
        }
        return start >= end || POSSESSIVES.contains(title, start, end);
    }

    /**
     * "Acme releases Zephyr 2": where a company opens the title and its own model comes next, that is what the article is
     * about, and the company is its releaser.
     *
     * @param entities in the order of the roster
     */
    private void thingBeforeMaker(List<Link> links, List<Entity> entities) {
        int maker = -1;
        for (int i = 0; i < links.size(); i++) {
            int rank = roster.titleRank(numbers[i]);
            if (rank < 0) {
                continue;
            }
            String type = gazetteer.entity(links.get(i).entity()).type();
            if (rank == 0 && maker < 0 && type.equals("company")) {
                maker = i;
            } else if (rank <= 1
                    && maker >= 0
                    && THINGS.contains(type)
                    && gazetteer.descends(
                            links.get(i).entity(), links.get(maker).entity())) {
                Entity thing = entities.get(numbers[i]);
                Entity company = entities.get(numbers[maker]);
                double first = Math.max(thing.getRelevance(), company.getRelevance());
                thing.setRelevance(first);
                company.setRelevance(Math.min(company.getRelevance(), rounded(first - BEHIND)));
                return;
            }
        }
    }

    /** Google within Google DeepMind, and the yardstick that a title names, are not what it is about. */
    private void lessForParts(List<Entity> entities, int titled) {
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            double own = entity.getRelevance();
            Entity whole = wholeOf(entity.getMentions().get(0), entities);
            if (whole != null) {
                entity.setRelevance(rounded(Math.max(0, Math.min(own * PART, whole.getRelevance() - BEHIND))));
            } else if (titled > 1 && roster.titleRank(i) >= 0 && YARDSTICKS.contains(entity.getType())) {
                entity.setRelevance(rounded(own * PART));
            }
        }
    }

    private static Entity wholeOf(Mention inner, List<Entity> entities) {
        int start = inner.getStart();
        int end = inner.getEnd();
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            List<Mention> mentions = entity.getMentions();
            for (int j = 0; j < mentions.size(); j++) {
                Mention outer = mentions.get(j);
                if (outer.getStart() <= start
                        && outer.getEnd() >= end
                        && outer.getText().length() > inner.getText().length()
                        && outer.getField().equals(inner.getField())) {
                    return entity;
                }
            }
        }
        return null;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private String id(Link link) {
        String id = gazetteer.entity(link.entity()).id();
        return link.provisional() ? id + link.spot().extension().idPart() : id;
    }

    /** Without its mentions, for which there is room. */
    private Entity entity(int number, double relevance, Long observed) {
        Link first = roster.first(number);
        GazetteerEntity listed = gazetteer.entity(first.entity());
        Entity entity = new Entity();
        entity.setEntityId(roster.id(number));
        entity.setType(listed.type());
        entity.setRelevance(relevance);
        entity.setConfidence(roster.confidence(number));
        entity.setProvisional(first.provisional());
        entity.setMentions(new ArrayList<>(roster.mentions(number)));
        if (first.provisional()) {
            String part = first.spot().extension().namePart();
            entity.setName(listed.name() + part);
            entity.setNameZh(listed.nameZh() == null ? null : listed.nameZh() + part);
            entity.setParents(parentsOf(listed));
            entity.setTickers(List.of());
        } else {
            entity.setName(listed.name());
            entity.setNameZh(listed.nameZh());
            entity.setParents(listed.parents());
            entity.setTickers(listed.tickersAt(observed == null ? NOW : observed));
        }
        return entity;
    }

    /** Of what is not listed itself: the listed part of its name, and that one's makers. */
    private static List<String> parentsOf(GazetteerEntity listed) {
        List<String> parents = new ArrayList<>(1 + listed.parents().size());
        parents.add(listed.id());
        for (String parent : listed.parents()) {
            if (parent.startsWith("company:")) {
                parents.add(parent);
            }
        }
        return parents;
    }

    private static Mention mention(Spot spot) {
        Field field = spot.field();
        int start = field.originalStart(spot.start());
        int end = field.originalEnd(spot.end());
        Mention mention = new Mention();
        mention.setStart(start);
        mention.setEnd(end);
        mention.setText(field.original().substring(start, end));
        mention.setField(field.name());
        return mention;
    }
}

package ainews.enrich.entity;

import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers links by entity and writes the records of the contract. */
final class EntityAssembly {
    private static final long NOW = Long.MAX_VALUE - 1;
    private static final Set<String> THINGS = Set.of("model");
    /** How much less than its model the company is that releases it: still far above whoever is merely named. */
    private static final double BEHIND = 1.5;

    private static final Set<String> YARDSTICKS = Set.of("benchmark", "dataset");
    private static final double PART = 0.7;
    private static final Set<String> POSSESSIVES = Set.of("'s", "\u2019s", "的", "旗下", "旗下的", "\u00b7", "-");

    private static final Comparator<Entity> ORDER =
            Comparator.comparingDouble(Entity::getRelevance).reversed().thenComparing(Entity::getEntityId);

    private final Gazetteer gazetteer;
    private final Field title;
    private final Field text;
    private final Long observed;

    EntityAssembly(Gazetteer gazetteer, Field title, Field text, Long observed) {
        this.gazetteer = gazetteer;
        this.title = title;
        this.text = text;
        this.observed = observed;
    }

    List<Entity> assemble(List<Link> links) {
        Map<String, List<Link>> byId = new LinkedHashMap<>();
        links.forEach(link ->
                byId.computeIfAbsent(id(link), unused -> new ArrayList<>()).add(link));
        Map<String, Integer> titleRanks = titleRanks(links);
        Map<String, Double> titlePlaces = titlePlaces(links);
        Map<String, List<Integer>> textStarts = new LinkedHashMap<>();
        int most = 0;
        for (Map.Entry<String, List<Link>> each : byId.entrySet()) {
            List<Integer> starts = textStarts(each.getValue());
            textStarts.put(each.getKey(), starts);
            most = Math.max(most, starts.size());
        }
        Relevance relevance =
                new Relevance(!title.normal().isBlank(), text.original().length(), most);
        List<Entity> entities = new ArrayList<>(byId.size());
        byId.forEach((id, each) -> entities.add(entity(
                id,
                each,
                relevance.of(titleRanks.getOrDefault(id, -1), titlePlaces.getOrDefault(id, 0.0), textStarts.get(id)))));
        thingBeforeMaker(links, titleRanks, entities);
        lessForParts(entities, titleRanks);
        entities.sort(ORDER);
        return entities;
    }

    /**
     * "Acme releases Zephyr 2": where a company opens the title and its own model comes next, that is what the article is
     * about, and the company is its releaser.
     */
    private void thingBeforeMaker(List<Link> links, Map<String, Integer> titleRanks, List<Entity> entities) {
        Link maker = null;
        for (Link link : links) {
            int rank = titleRanks.getOrDefault(id(link), -1);
            String type = gazetteer.entity(link.entity()).type();
            if (rank == 0 && maker == null && type.equals("company")) {
                maker = link;
            } else if (rank <= 1
                    && rank >= 0
                    && maker != null
                    && THINGS.contains(type)
                    && gazetteer.descends(link.entity(), maker.entity())) {
                Entity thing = byId(entities, id(link));
                Entity company = byId(entities, id(maker));
                double first = Math.max(thing.getRelevance(), company.getRelevance());
                thing.setRelevance(first);
                company.setRelevance(Math.min(company.getRelevance(), rounded(first - BEHIND)));
                return;
            }
        }
    }

    /** Google within Google DeepMind, and the yardstick that a title names, are not what it is about. */
    private static void lessForParts(List<Entity> entities, Map<String, Integer> titleRanks) {
        for (Entity entity : entities) {
            double own = entity.getRelevance();
            Entity whole = wholeOf(entity.getMentions().get(0), entities);
            if (whole != null) {
                entity.setRelevance(rounded(Math.max(0, Math.min(own * PART, whole.getRelevance() - BEHIND))));
            } else if (titleRanks.size() > 1
                    && titleRanks.containsKey(entity.getEntityId())
                    && YARDSTICKS.contains(entity.getType())) {
                entity.setRelevance(rounded(own * PART));
            }
        }
    }

    private static Entity wholeOf(Mention inner, List<Entity> entities) {
        int start = inner.getStart();
        int end = inner.getEnd();
        for (Entity entity : entities) {
            List<Mention> mentions = entity.getMentions();
            for (int i = 0; i < mentions.size(); i++) {
                Mention outer = mentions.get(i);
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

    private static Entity byId(List<Entity> entities, String id) {
        return entities.stream()
                .filter(entity -> entity.getEntityId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Entities that open the title together, such as Google and Gemini in Google Gemini, share a rank. */
    private Map<String, Integer> titleRanks(List<Link> links) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        int rank = -1;
        int end = -2;
        for (Link link : links) {
            if (link.spot().field() == title && !ranks.containsKey(id(link))) {
                boolean adjoins = rank >= 0 && isNothing(end, link.spot().start());
                rank += adjoins ? 0 : 1;
                ranks.put(id(link), rank);
                end = link.spot().end();
            }
        }
        return ranks;
    }

    /** Nothing but a blank or a possessive stands between. */
    private boolean isNothing(int from, int to) {
        String between = from >= to ? "" : title.normal().substring(from, to).strip();
        return between.isEmpty() || POSSESSIVES.contains(between);
    }

    /** Where in the title the first mention starts, 0 to 1. */
    private Map<String, Double> titlePlaces(List<Link> links) {
        Map<String, Double> places = new LinkedHashMap<>();
        for (Link link : links) {
            if (link.spot().field() == title) {
                places.putIfAbsent(
                        id(link), (double) link.spot().start() / title.normal().length());
            }
        }
        return places;
    }

    /** @param links in the order of the text */
    private List<Integer> textStarts(List<Link> links) {
        List<Integer> starts = new ArrayList<>(links.size());
        for (Link link : links) {
            if (link.spot().field() == text) {
                starts.add(link.spot().start());
            }
        }
        return starts;
    }

    private String id(Link link) {
        String id = gazetteer.entity(link.entity()).id();
        return link.provisional() ? id + link.spot().extension().idPart() : id;
    }

    private Entity entity(String id, List<Link> links, double relevance) {
        Link first = links.get(0);
        GazetteerEntity listed = gazetteer.entity(first.entity());
        Entity.Builder builder = Entity.newBuilder()
                .setEntityId(id)
                .setType(listed.type())
                .setRelevance(relevance)
                .setConfidence(
                        links.stream().mapToDouble(Link::confidence).max().orElse(0))
                .setProvisional(first.provisional())
                .setMentions(mentions(links));
        if (first.provisional()) {
            String part = first.spot().extension().namePart();
            List<String> parents = new ArrayList<>(List.of(listed.id()));
            listed.parents().stream().filter(p -> p.startsWith("company:")).forEach(parents::add);
            builder.setName(listed.name() + part)
                    .setNameZh(listed.nameZh() == null ? null : listed.nameZh() + part)
                    .setParents(parents);
        } else {
            builder.setName(listed.name())
                    .setNameZh(listed.nameZh())
                    .setParents(listed.parents())
                    .setTickers(listed.tickersAt(observed == null ? NOW : observed));
        }
        return builder.build();
    }

    private static List<Mention> mentions(List<Link> links) {
        List<Mention> mentions = new ArrayList<>(links.size());
        for (Link link : links) {
            Field field = link.spot().field();
            int start = field.originalStart(link.spot().start());
            int end = field.originalEnd(link.spot().end());
            mentions.add(new Mention(start, end, field.original().substring(start, end), field.name()));
        }
        return mentions;
    }
}

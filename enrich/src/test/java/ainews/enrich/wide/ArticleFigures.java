package ainews.enrich.wide;

import ainews.enrich.entity.EntityReader;
import ainews.enrich.topic.TopicReader;
import ainews.enrich.topic.TopicReading;
import ainews.schemas.Entity;
import ainews.schemas.EventType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whole articles: which entities, in which order, in which roles; which events with which slots. */
final class ArticleFigures {
    final Tally entities = new Tally();
    final Tally roles = new Tally();
    final Tally events = new Tally();
    final Tally slots = new Tally();
    final List<String> faults = new ArrayList<>();
    private final EntityReader entityReader;
    private final TopicReader topicReader;
    private final Map<String, String> names;
    private int articles;
    private int first;
    private int pairs;
    private int ordered;

    /** @param names of the dictionary, by id */
    ArticleFigures(EntityReader entityReader, TopicReader topicReader, Map<String, String> names) {
        this.entityReader = entityReader;
        this.topicReader = topicReader;
        this.names = names;
    }

    void add(WideSet.Article labelled) {
        List<String> faultsHere = new ArrayList<>();
        TopicReading reading = topicReader.read(
                labelled.title(), labelled.text(), entityReader.read(labelled.title(), labelled.text(), null));
        Map<String, Entity> found = new LinkedHashMap<>();
        reading.entities().forEach(entity -> found.put(entity.getEntityId(), entity));
        WideSet.Article article = labelled.withIds(id -> WideSet.listedOrProvisional(id, found));
        addEntities(article, found, faultsHere);
        addOrder(article, found, faultsHere);
        addRoles(article, found, faultsHere);
        addEvents(article, reading.eventTypes(), faultsHere);
        if (!faultsHere.isEmpty()) {
            faults.add(article.title() + "\n      " + String.join("\n      ", faultsHere));
        }
    }

    String describe(String name) {
        return entities.describe(name + ", entities")
                + String.format(
                        Locale.ROOT,
                        "    predominant one right in %.3f of %d, pairs in order %.3f of %d%n",
                        (double) first / articles,
                        articles,
                        (double) ordered / pairs,
                        pairs)
                + roles.describe(name + ", roles")
                + events.describe(name + ", event types")
                + slots.describe(name + ", slots");
    }

    private void addEntities(WideSet.Article article, Map<String, Entity> found, List<String> here) {
        Set<String> wanted = new HashSet<>(article.ranked());
        wanted.addAll(article.others());
        for (String id : wanted) {
            entities.expected(type(id), found.containsKey(id));
            if (!found.containsKey(id)) {
                here.add("missed " + id);
            }
        }
        for (Entity entity : found.values()) {
            if (!wanted.contains(entity.getEntityId()) && isNested(entity, found)) {
                continue;
            }
            entities.found(entity.getType());
            if (!wanted.contains(entity.getEntityId())) {
                here.add("false " + entity.getEntityId() + " "
                        + entity.getMentions().get(0).getText());
            }
        }
    }

    /** Google within Google DeepMind is read besides: it is neither asked for nor wrong. */
    private static boolean isNested(Entity inner, Map<String, Entity> found) {
        return inner.getMentions().stream().allMatch(mention -> found.values().stream()
                .flatMap(outer -> outer.getMentions().stream())
                .anyMatch(outer -> outer.getField().equals(mention.getField())
                        && outer.getStart() <= mention.getStart()
                        && outer.getEnd() >= mention.getEnd()
                        && outer.getText().length() > mention.getText().length()));
    }

    private void addOrder(WideSet.Article article, Map<String, Entity> found, List<String> here) {
        List<String> wanted = article.ranked();
        if (wanted.isEmpty()) {
            return;
        }
        articles++;
        String leader = found.isEmpty() ? "nothing" : found.keySet().iterator().next();
        first += leader.equals(wanted.get(0)) ? 1 : 0;
        if (!leader.equals(wanted.get(0))) {
            here.add("first is " + leader + ", not " + wanted.get(0));
        }
        List<String> all = new ArrayList<>(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pair(all.get(i), all.get(j), found, here);
            }
            for (String other : article.others()) {
                pair(all.get(i), other, found, here);
            }
        }
    }

    private void pair(String higher, String lower, Map<String, Entity> found, List<String> here) {
        pairs++;
        boolean right = found.containsKey(higher)
                && (!found.containsKey(lower)
                        || found.get(higher).getRelevance() > found.get(lower).getRelevance());
        ordered += right ? 1 : 0;
        if (!right && found.containsKey(higher)) {
            here.add(higher + " " + found.get(higher).getRelevance() + " not above " + lower + " "
                    + found.get(lower).getRelevance());
        }
    }

    private void addRoles(WideSet.Article article, Map<String, Entity> found, List<String> here) {
        article.roles().forEach((id, role) -> {
            boolean right = found.containsKey(id) && role.equals(found.get(id).getRole());
            roles.expected(role, right);
            if (!right && found.containsKey(id)) {
                here.add("role of " + id + " is " + found.get(id).getRole() + ", not " + role);
            }
        });
        for (Entity entity : found.values()) {
            if (entity.getRole() != null) {
                roles.found(entity.getRole());
                if (!article.roles().containsKey(entity.getEntityId())) {
                    here.add("role " + entity.getRole() + " of " + entity.getEntityId());
                }
            }
        }
    }

    private void addEvents(WideSet.Article article, List<EventType> found, List<String> here) {
        Map<String, EventType> byId = new TreeMap<>();
        found.forEach(event -> byId.put(event.getId(), event));
        Set<String> wanted = new HashSet<>();
        for (WideSet.Event event : article.events()) {
            wanted.add(event.id());
            events.expected(event.id(), byId.containsKey(event.id()));
            if (!byId.containsKey(event.id())) {
                here.add("missed " + event.id());
            }
            Map<String, String> stated =
                    byId.containsKey(event.id()) ? byId.get(event.id()).getSlots() : Map.of();
            event.slots().forEach((slot, value) -> {
                String given = stated.getOrDefault(slot, "nothing");
                boolean right = given.equals(value)
                        || given.equals(names.get(value))
                        || given.endsWith("-" + value)
                        || (slot.equals("score") && isSameScore(given, value));
                slots.expected(slot, right);
                if (!right) {
                    here.add(event.id() + " " + slot + " is " + given + ", not " + value);
                }
            });
            stated.forEach((slot, value) -> {
                slots.found(slot);
                if (!event.slots().containsKey(slot)) {
                    here.add(event.id() + " " + slot + " is " + value + ", not labelled");
                }
            });
        }
        byId.forEach((id, event) -> {
            events.found(id);
            if (!wanted.contains(id)) {
                here.add("false " + id + " '" + event.getEvidence() + "' " + event.getConfidence());
            }
        });
    }

    /** Some authors write a score with its sign, others without. */
    private static boolean isSameScore(String given, String value) {
        return given.replace("%", "").equals(value.replace("%", ""));
    }

    private static String type(String id) {
        return id.substring(0, id.indexOf(':'));
    }
}

package ainews.enrich.topic;

import ainews.enrich.text.Resources;
import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** One item of {@code labelled.txt}: what a reader says that it tells. */
record LabelledItem(
        int number, Set<String> events, Set<String> tags, List<Entity> entities, String title, String text) {
    static List<LabelledItem> all() {
        return load("labelled.txt");
    }

    static List<LabelledItem> load(String file) {
        List<LabelledItem> items = new ArrayList<>();
        for (String line : Resources.lines(LabelledItem.class, file)) {
            String[] cells = line.split(" ;; ");
            String text = cells[4].equals("-") ? "" : cells[4];
            items.add(new LabelledItem(
                    items.size() + 1,
                    names(cells[0]),
                    names(cells[1]),
                    entities(cells[2], cells[3], text),
                    cells[3],
                    text));
        }
        return items;
    }

    boolean heldOut() {
        return number % 2 == 0;
    }

    private static Set<String> names(String cell) {
        return cell.equals("-") ? Set.of() : new TreeSet<>(List.of(cell.split(",")));
    }

    private static List<Entity> entities(String cell, String title, String text) {
        List<Entity> entities = new ArrayList<>();
        for (String named : cell.equals("-") ? new String[0] : cell.split(",")) {
            int at = named.indexOf('=');
            entities.add(entity(named.substring(0, at), named.substring(at + 1), title, text));
        }
        return entities;
    }

    static Entity entity(String type, String name, String title, String text) {
        List<Mention> mentions = new ArrayList<>(mentions(name, title, "title"));
        mentions.addAll(mentions(name, text, "text"));
        return Entity.newBuilder()
                .setEntityId(type + ":" + name.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .setType(type)
                .setName(name)
                .setRelevance(mentions.isEmpty() ? 10 : 90)
                .setConfidence(1)
                .setMentions(mentions)
                .build();
    }

    private static List<Mention> mentions(String name, String text, String field) {
        List<Mention> mentions = new ArrayList<>();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            mentions.add(new Mention(at, at + name.length(), name, field));
        }
        return mentions;
    }
}

package ainews.enrich.topic;

import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.schemas.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the labels that readers see. A line of {@code tags.txt}: {@code id | English | Chinese | grounds}, where the
 * grounds are event types, {@code @type} for entity types, {@code =entity-id} for entities, and after a second
 * {@code |} the words that speak for the tag.
 */
final class TagChooser {
    private static final int MAX_TAGS = 8;
    private static final double MIN_POINTS = 1.5;
    private static final double BODY_CAP = 2.0;

    private record Label(Tag tag, int kind) {}

    private final List<Label> labels = new ArrayList<>();
    private final Map<String, List<Integer>> byGround = new HashMap<>();
    private final int[] labelOfKind;

    TagChooser(List<String> lines, Vocabulary words) {
        for (String line : lines) {
            String[] cells = line.split("\\|", 5);
            String id = cells[0].strip();
            int kind = words.define("tag." + id);
            labels.add(new Label(new Tag(id, cells[1].strip(), cells[2].strip()), kind));
            for (String ground : cells[3].strip().split("\\s+")) {
                byGround.computeIfAbsent(ground, absent -> new ArrayList<>()).add(labels.size() - 1);
            }
            for (String phrase : cells[4].split("\\|")) {
                words.add(phrase.strip(), kind);
            }
        }
        labelOfKind = new int[words.size()];
        Arrays.fill(labelOfKind, -1);
        for (int i = 0; i < labels.size(); i++) {
            labelOfKind[labels.get(i).kind()] = i;
        }
    }

    List<Tag> choose(List<Sentence> sentences, List<EventType> events, List<Entity> entities) {
        double[] points = new double[labels.size()];
        double[] body = new double[labels.size()];
        for (Sentence sentence : sentences) {
            for (int kind : sentence.tags()) {
                count(sentence, labelOfKind[kind], points, body);
            }
        }
        for (EventType event : events) {
            ground(event.getId(), 3.5 * event.getConfidence(), points);
        }
        for (Entity entity : entities) {
            double share = entity.getRelevance() / 100;
            ground("@" + entity.getType(), 2.4 * share, body);
            ground("=" + entity.getEntityId(), 2.4 * share, points);
            for (String parent : entity.getParents()) {
                ground("=" + parent, 2.2 * share, body);
            }
        }
        for (int i = 0; i < points.length; i++) {
            points[i] += Math.min(BODY_CAP, body[i]);
        }
        return strongest(points);
    }

    private static void count(Sentence sentence, int label, double[] points, double[] body) {
        if (sentence.title()) {
            points[label] = Math.max(points[label], 3.0);
        } else {
            body[label] += sentence.weight() >= 0.9 ? 1.0 : sentence.weight() >= 0.7 ? 0.6 : 0.35;
        }
    }

    private void ground(String ground, double share, double[] points) {
        for (int label : byGround.getOrDefault(ground, List.of())) {
            points[label] += share;
        }
    }

    private List<Tag> strongest(double[] points) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (points[i] >= MIN_POINTS) {
                chosen.add(i);
            }
        }
        chosen.sort(Comparator.<Integer>comparingDouble(i -> -points[i]).thenComparing(i -> i));
        return chosen.stream().limit(MAX_TAGS).map(i -> labels.get(i).tag()).toList();
    }
}

package ainews.enrich.topic;

import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.schemas.Tag;
import java.util.ArrayList;
import java.util.Arrays;
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
    /** Labels by what speaks for them besides words: an event, a type of entity, an entity or its maker. */
    private final Map<String, List<Integer>> byEvent = new HashMap<>();

    private final Map<String, List<Integer>> byType = new HashMap<>();
    private final Map<String, List<Integer>> byEntity = new HashMap<>();
    private final int[] labelOfKind;
    /** Points by label from the title and the text; each thread's own, so that an article needs no new ones. */
    private final ThreadLocal<double[][]> scratch;

    TagChooser(List<String> lines, Vocabulary words) {
        for (String line : lines) {
            String[] cells = line.split("\\|", 5);
            String id = cells[0].strip();
            int kind = words.define("tag." + id);
            labels.add(new Label(new Tag(id, cells[1].strip(), cells[2].strip()), kind));
            for (String ground : cells[3].strip().split("\\s+")) {
                Map<String, List<Integer>> grounds =
                        ground.startsWith("@") ? byType : ground.startsWith("=") ? byEntity : byEvent;
                grounds.computeIfAbsent(ground.replaceFirst("^[@=]", ""), absent -> new ArrayList<>())
                        .add(labels.size() - 1);
            }
            for (String phrase : cells[4].split("\\|")) {
                words.add(phrase.strip(), kind);
            }
        }
        scratch = ThreadLocal.withInitial(() -> new double[2][labels.size()]);
        labelOfKind = new int[words.size()];
        Arrays.fill(labelOfKind, -1);
        for (int i = 0; i < labels.size(); i++) {
            labelOfKind[labels.get(i).kind()] = i;
        }
    }

    List<Tag> choose(List<Sentence> sentences, List<EventType> events, List<Entity> entities) {
        double[] points = scratch.get()[0];
        double[] body = scratch.get()[1];
        Arrays.fill(points, 0);
        Arrays.fill(body, 0);
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            for (int i = 0; i < sentence.tags().size(); i++) {
                count(sentence, labelOfKind[sentence.tags().get(i)], points, body);
            }
        }
        for (int i = 0; i < events.size(); i++) {
            EventType event = events.get(i);
            ground(byEvent.get(event.getId()), 3.5 * event.getConfidence(), points);
        }
        for (int e = 0; e < entities.size(); e++) {
            Entity entity = entities.get(e);
            double share = entity.getRelevance() / 100;
            ground(byType.get(entity.getType()), 2.4 * share, body);
            ground(byEntity.get(entity.getEntityId()), 2.4 * share, points);
            for (int i = 0; i < entity.getParents().size(); i++) {
                ground(byEntity.get(entity.getParents().get(i)), 2.2 * share, body);
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

    private static void ground(List<Integer> grounded, double share, double[] points) {
        for (int i = 0; grounded != null && i < grounded.size(); i++) {
            points[grounded.get(i)] += share;
        }
    }

    /** Those with the most points first, the earlier of equal ones. */
    private List<Tag> strongest(double[] points) {
        List<Tag> chosen = new ArrayList<>(MAX_TAGS);
        while (chosen.size() < MAX_TAGS) {
            int best = -1;
            for (int i = 0; i < points.length; i++) {
                best = points[i] >= MIN_POINTS && (best < 0 || points[i] > points[best]) ? i : best;
            }
            if (best < 0) {
                break;
            }
            chosen.add(labels.get(best).tag());
            points[best] = 0;
        }
        return List.copyOf(chosen);
    }
}

package ainews.enrich.topic;

import ainews.enrich.entity.EntityReader;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.wide.WideSet;
import ainews.schemas.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The labelled articles of every wide set, as the entities found in them with their features. */
final class LabelledParts {
    static final List<String> SETS = List.of(
            "",
            "blind",
            "later",
            "third",
            "fourth",
            "fifth",
            "eighth",
            "ninth",
            "eleventh",
            "twelfth",
            "fourteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "real-a",
            "real-b",
            "real-c",
            "real-e",
            "real-f",
            "real-g",
            "real-h",
            "twentieth",
            "twenty-second",
            "twenty-third",
            "lessons",
            "lessons/headlines");
    private static final List<String> LANGUAGES = List.of("en", "zh");

    /** @param role index of the labelled one in {@link EventFeatures#ROLES} and 1, 0 for none */
    record Case(Entity entity, LinearFit.Row row, int role) {}

    /** @param titleAlone whether its text was left out */
    record Article(
            String set, boolean titleAlone, boolean roundUp, WideSet.Article labelled, Map<String, Case> cases) {}

    private final EntityReader entityReader = new EntityReader(Gazetteer.bundled());
    private PartFeatures features;
    private Scene scene;
    private final TopicReader topicReader = new TopicReader(made -> {
        features = made;
        return seen -> {
            scene = seen;
            return seen.entities();
        };
    });

    int firstRole() {
        return features.space().number("likely:" + EventFeatures.ROLES.get(0));
    }

    FeatureSpace space() {
        return features.space();
    }

    /** Every article, and each again as its title alone, which is how many arrive. */
    List<Article> read() {
        List<Article> articles = new ArrayList<>();
        for (String set : SETS) {
            for (String language : LANGUAGES) {
                for (WideSet.Article labelled : WideSet.articles(set, language)) {
                    articles.add(read(set, labelled, false));
                    Article titled = read(set, labelled, true);
                    if (titled.cases().size() > 1) {
                        articles.add(titled);
                    }
                }
            }
        }
        return articles;
    }

    private Article read(String set, WideSet.Article labelled, boolean titleAlone) {
        String text = titleAlone ? "" : labelled.text();
        List<Entity> entities = entityReader.read(labelled.title(), text, null);
        topicReader.read(labelled.title(), text, entities);
        Map<String, Entity> found = new LinkedHashMap<>();
        entities.forEach(entity -> found.put(entity.getEntityId(), entity));
        WideSet.Article article = labelled.withIds(id -> WideSet.listedOrProvisional(id, found));
        Map<String, Case> cases = new LinkedHashMap<>();
        Features room = new Features(features.space());
        features.read(scene, room, number -> {
            Entity entity = entities.get(number);
            String role = article.roles().get(entity.getEntityId());
            cases.put(
                    entity.getEntityId(),
                    new Case(entity, LinearFit.Row.of(room), role == null ? 0 : EventFeatures.ROLES.indexOf(role) + 1));
        });
        return new Article(set, titleAlone, scene.events().contains("round-up"), article, cases);
    }
}

package ainews.scoring.impact;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.scoring.TestEvents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The graded happenings of {@code happenings.tsv} as analysed articles. */
public record Happenings(List<EnrichedArticle> articles, List<Integer> grades) {

    public static Happenings read() {
        List<EnrichedArticle> articles = new ArrayList<>();
        List<Integer> grades = new ArrayList<>();
        try (BufferedReader rows = open("happenings.tsv");
                BufferedReader analyzed = open("happenings-analyzed.jsonl")) {
            ObjectMapper json = new ObjectMapper();
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                if (!row.startsWith("#")) {
                    String[] part = row.split("\t");
                    grades.add(Integer.valueOf(part[0]));
                    articles.add(article(part, json.readTree(analyzed.readLine()), articles.size()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Happenings(articles, grades);
    }

    private static BufferedReader open(String name) {
        return new BufferedReader(
                new InputStreamReader(Happenings.class.getResourceAsStream(name), StandardCharsets.UTF_8));
    }

    private static EnrichedArticle article(String[] row, JsonNode analyzed, int n) {
        EnrichedArticle article = TestEvents.article("h" + n, row[1], row[2], TestEvents.START.plusSeconds(7_200L * n));
        TestEvents.withText(article, row[3]);
        article.setOwnerGroup(analyzed.get("owner_group").asText());
        List<EventType> types = new ArrayList<>();
        analyzed.get("event_types")
                .forEach(e -> types.add(
                        new EventType(e.get("id").asText(), e.get("confidence").asDouble(), "", Map.of())));
        article.setEventTypes(types);
        List<Entity> entities = new ArrayList<>();
        analyzed.get("entities").forEach(e -> entities.add(entity(e)));
        article.setEntities(entities);
        return article;
    }

    private static Entity entity(JsonNode e) {
        List<String> parents = new ArrayList<>();
        e.get("parents").forEach(parent -> parents.add(parent.asText()));
        return new Entity(
                e.get("entity_id").asText(),
                e.get("type").asText(),
                e.get("name").asText(),
                e.get("name_zh").isNull() ? null : e.get("name_zh").asText(),
                e.get("relevance").asDouble(),
                e.get("role").isNull() ? null : e.get("role").asText(),
                1.0,
                e.get("provisional").asBoolean(),
                parents,
                List.of(),
                List.of());
    }
}

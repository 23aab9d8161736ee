package ainews.deploy.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the round-up takes from a scored article.
 *
 * @param titleEn null where there is none
 * @param titleZh null where there is none
 * @param hot null where unscored, as the other scores
 * @param whyEn the largest part of the impact in a sentence, or null
 * @param tags in the language of the first or second of each pair
 */
record Item(
        String articleId,
        String storyId,
        String owner,
        String title,
        String titleEn,
        String titleZh,
        String summary,
        String lang,
        String url,
        Double hot,
        Double impact,
        Double quality,
        String whyEn,
        String whyZh,
        List<String> eventTypes,
        List<Label> tags,
        List<Label> entities,
        int revision,
        Instant observedAt,
        Instant scoredAt,
        boolean copy,
        boolean withdrawn) {

    /** @param id of a tag or an entity */
    record Label(String id, String en, String zh) {}

    /** @return null where the line is no scored article */
    static Item of(JsonNode json) {
        Instant observed = time(json.path("observed_at"));
        Instant scored = time(json.path("scored_at"));
        if (observed == null || scored == null || !json.path("article_id").isTextual() || !json.has("reason")) {
            return null;
        }
        JsonNode why = JsonNodeFactory.instance.missingNode();
        for (JsonNode part : json.path("contributions").path("impact")) {
            if (why.isMissingNode() && !part.path("name").asText().equals("base")) {
                why = part;
            }
        }
        List<String> events = new ArrayList<>();
        json.path("event_types").forEach(event -> events.add(event.path("id").asText()));
        List<Label> tags = new ArrayList<>();
        json.path("tags").forEach(tag -> tags.add(new Label(text(tag, "id"), text(tag, "en"), text(tag, "zh"))));
        List<Label> entities = new ArrayList<>();
        for (JsonNode entity : json.path("entities")) {
            if (entity.path("relevance").asDouble() >= 50) {
                String name = text(entity, "name");
                String zh = text(entity, "name_zh");
                entities.add(new Label(text(entity, "entity_id"), name, zh == null ? name : zh));
            }
        }
        String id = json.path("article_id").asText();
        return new Item(
                id,
                json.path("story_id").asText(id),
                json.path("owner_group").asText(""),
                text(json, "title"),
                text(json, "title_en"),
                text(json, "title_zh"),
                text(json, "summary"),
                json.path("lang").asText(""),
                text(json, "url"),
                number(json, "hot"),
                number(json, "impact"),
                number(json, "quality"),
                text(why, "en"),
                text(why, "zh"),
                events,
                tags,
                entities,
                json.path("revision").asInt(),
                observed,
                scored,
                json.path("duplicate_of").isTextual(),
                json.path("withdrawn").asBoolean());
    }

    private static Instant time(JsonNode value) {
        try {
            return value.isNumber() ? Instant.ofEpochMilli(value.asLong()) : Instant.parse(value.asText());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    private static Double number(JsonNode json, String field) {
        return json.path(field).isNumber() ? json.path(field).asDouble() : null;
    }
}

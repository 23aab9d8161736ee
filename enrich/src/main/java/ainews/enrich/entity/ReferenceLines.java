package ainews.enrich.entity;

import ainews.schemas.DatedName;
import ainews.schemas.DatedTicker;
import ainews.schemas.ReferenceEntity;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads entities from JSON Lines with the field names of {@code ReferenceEntity}. */
final class ReferenceLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReferenceLines() {}

    /** @param problems receives one line for each line that cannot be read */
    static void read(String file, List<String> lines, Map<String, ReferenceEntity> records, List<String> problems) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                ReferenceEntity record = record(JSON.readTree(lines.get(i)));
                if (records.put(record.getEntityId(), record) != null) {
                    problems.add(file + " line " + (i + 1) + ": id twice: " + record.getEntityId());
                }
            } catch (JsonProcessingException e) {
                problems.add(file + " line " + (i + 1) + ": not a JSON object: " + e.getOriginalMessage());
            } catch (RuntimeException e) {
                problems.add(file + " line " + (i + 1) + ": " + e.getMessage());
            }
        }
    }

    private static ReferenceEntity record(JsonNode line) {
        if (!line.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        List<DatedName> names = new ArrayList<>();
        for (JsonNode name : line.path("names")) {
            names.add(new DatedName(
                    required(name, "text"),
                    text(name, "lang"),
                    name.path("preferred").asBoolean(),
                    text(name, "valid_from"),
                    text(name, "valid_to"),
                    name.path("ambiguous").asBoolean()));
        }
        List<DatedTicker> tickers = new ArrayList<>();
        for (JsonNode ticker : line.path("tickers")) {
            tickers.add(
                    new DatedTicker(required(ticker, "ticker"), text(ticker, "valid_from"), text(ticker, "valid_to")));
        }
        List<String> parents = new ArrayList<>();
        line.path("parents").forEach(parent -> parents.add(parent.asText()));
        return new ReferenceEntity(
                required(line, "entity_id"),
                required(line, "type"),
                names,
                parents,
                tickers,
                text(line, "first_seen"),
                rules(line.path("rules")),
                line.path("dictionary_version").asText(""));
    }

    private static Map<String, String> rules(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        Map<String, String> rules = new TreeMap<>();
        node.properties()
                .forEach(rule -> rules.put(rule.getKey(), rule.getValue().asText()));
        return rules;
    }

    private static String required(JsonNode node, String name) {
        String text = text(node, name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? value.asText() : null;
    }
}

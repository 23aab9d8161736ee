package ainews.scoring.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Keeps of what {@code ainews analyze} printed for the happenings (folder {@code ainews.analyzed}, files named as theirs) what {@link StoryData} reads, and
 * writes it beside them (folder {@code ainews.sets}); see {@code stories/README.md}.
 */
final class StoryReadings {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void write() throws IOException {
        Path analyzed = Path.of(System.getProperty("ainews.analyzed", "analyzed"));
        Assumptions.assumeTrue(Files.isDirectory(analyzed), "no folder ainews.analyzed, see stories/README.md");
        Path sets = Path.of(System.getProperty("ainews.sets", "target"));
        List<Path> files;
        try (Stream<Path> all = Files.list(analyzed)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            List<String> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                lines.add(reading(JSON.readTree(line)).toString());
            }
            String name = file.getFileName().toString().replace("happenings", "readings");
            Files.write(sets.resolve(name), lines);
        }
    }

    private static ObjectNode reading(JsonNode record) {
        ObjectNode reading = JSON.createObjectNode();
        reading.set("url", record.get("url"));
        reading.set("owner", record.get("owner_group"));
        reading.set("lang", record.get("lang"));
        ArrayNode entities = reading.putArray("entities");
        for (JsonNode entity : record.get("entities")) {
            ArrayNode kept = entities.addArray();
            kept.add(entity.get("entity_id")).add(entity.get("type")).add(entity.get("relevance"));
            kept.add(entity.hasNonNull("role") ? entity.get("role").asText() : "");
            kept.add(entity.get("parents"));
        }
        ArrayNode events = reading.putArray("events");
        for (JsonNode event : record.get("event_types")) {
            events.addArray().add(event.get("id")).add(event.get("confidence"));
        }
        return reading;
    }
}

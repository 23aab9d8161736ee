package ainews.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** All schemas and settings, as the records of the log add up. One writer at a time, any number of readers. */
final class SchemaStore {
    /** Stands for all subjects where a setting is not one subject's. */
    static final String GLOBAL = "";

    private final ConcurrentNavigableMap<String, ConcurrentNavigableMap<Integer, StoredSchema>> subjects =
            new ConcurrentSkipListMap<>();
    private final Map<String, String> levels = new ConcurrentHashMap<>();
    private final Map<String, String> modes = new ConcurrentHashMap<>();
    private volatile int maxId;

    /** Takes over one record of the log; kinds it does not know are passed over. */
    void apply(JsonNode key, JsonNode value) {
        String subject = key.path("subject").asText(GLOBAL);
        switch (key.path("keytype").asText()) {
            case "SCHEMA" -> applySchema(subject, key.path("version").intValue(), value);
            case "CONFIG" -> applySetting(levels, subject, value, "compatibilityLevel");
            case "MODE" -> applySetting(modes, subject, value, "mode");
            case "DELETE_SUBJECT" -> {
                if (value != null) {
                    versions(subject)
                            .headMap(value.path("version").intValue(), true)
                            .replaceAll((version, schema) -> schema.asDeleted());
                }
            }
            default -> {}
        }
    }

    private void applySchema(String subject, int version, JsonNode value) {
        if (value == null) {
            NavigableMap<Integer, StoredSchema> versions = versions(subject);
            versions.remove(version);
            if (versions.isEmpty()) {
                subjects.remove(subject);
            }
            return;
        }
        StoredSchema schema = new StoredSchema(
                subject,
                version,
                value.path("id").intValue(),
                value.path("schema").asText(),
                value.path("deleted").asBoolean());
        subjects.computeIfAbsent(subject, name -> new ConcurrentSkipListMap<>()).put(version, schema);
        maxId = Math.max(maxId, schema.id());
    }

    private static void applySetting(Map<String, String> settings, String subject, JsonNode value, String field) {
        if (value == null) {
            settings.remove(subject);
        } else {
            settings.put(subject, value.path(field).asText());
        }
    }

    /** Versions of a subject by number, deleted ones included; empty where there is no such subject. */
    ConcurrentNavigableMap<Integer, StoredSchema> versions(String subject) {
        return subjects.getOrDefault(subject, new ConcurrentSkipListMap<>());
    }

    /** Versions that are not deleted, oldest first. */
    List<StoredSchema> live(String subject) {
        return versions(subject).values().stream()
                .filter(schema -> !schema.deleted())
                .toList();
    }

    Collection<String> subjects() {
        return subjects.keySet();
    }

    /** Everything that has the id, live before deleted. */
    List<StoredSchema> byId(int id) {
        return all().filter(schema -> schema.id() == id)
                .sorted(Comparator.comparing(StoredSchema::deleted))
                .toList();
    }

    /** The id that the text has in any subject. */
    Optional<Integer> idOf(String text) {
        return all().filter(schema -> schema.schema().equals(text))
                .map(StoredSchema::id)
                .findFirst();
    }

    private Stream<StoredSchema> all() {
        return subjects.values().stream().flatMap(versions -> versions.values().stream());
    }

    int maxId() {
        return maxId;
    }

    /** The subject's own level, {@link #GLOBAL} for the general one; null where none is set. */
    String level(String subject) {
        return levels.get(subject);
    }

    String mode(String subject) {
        return modes.get(subject);
    }
}

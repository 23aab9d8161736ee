package ainews.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Set;

/** Compatibility level and mode, of one subject or ({@link SchemaStore#GLOBAL}) of all. */
final class Policies {
    private static final Set<String> MODES = Set.of("READWRITE", "READONLY", "READONLY_OVERRIDE", "IMPORT");

    private final SchemaStore store;
    private final SchemaLog log;

    Policies(SchemaStore store, SchemaLog log) {
        this.store = store;
        this.log = log;
    }

    Compatibility compatibility(String subject) {
        return Compatibility.named(or(store.level(subject), or(store.level(SchemaStore.GLOBAL), "BACKWARD")));
    }

    String mode(String subject) {
        return or(store.mode(subject), or(store.mode(SchemaStore.GLOBAL), "READWRITE"));
    }

    JsonNode level(String subject, boolean defaultToGlobal) {
        if (!subject.equals(SchemaStore.GLOBAL) && store.level(subject) == null && !defaultToGlobal) {
            throw new Refusal(
                    404, 40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
        }
        return answer("compatibilityLevel", compatibility(subject).name());
    }

    synchronized JsonNode setLevel(String subject, JsonNode body) {
        Compatibility level = Compatibility.named(body.path("compatibility").asText());
        write("CONFIG", subject, "compatibilityLevel", level.name());
        return answer("compatibility", level.name());
    }

    synchronized JsonNode resetLevel(String subject) {
        if (!subject.equals(SchemaStore.GLOBAL) && store.level(subject) == null) {
            throw Refusal.noSubject(subject);
        }
        String before = compatibility(subject).name();
        write("CONFIG", subject, null, null);
        return answer("compatibilityLevel", before);
    }

    JsonNode mode(String subject, boolean defaultToGlobal) {
        if (!subject.equals(SchemaStore.GLOBAL) && store.mode(subject) == null && !defaultToGlobal) {
            throw new Refusal(404, 40409, "Subject '" + subject + "' does not have subject-level mode configured");
        }
        return answer("mode", mode(subject));
    }

    synchronized JsonNode setMode(String subject, JsonNode body, boolean force) {
        String mode = body.path("mode").asText().toUpperCase(Locale.ROOT);
        if (!MODES.contains(mode)) {
            throw new Refusal(
                    422, 42204, "Invalid mode. Valid values are READWRITE, READONLY, READONLY_OVERRIDE and IMPORT");
        }
        boolean taken = subject.equals(SchemaStore.GLOBAL)
                ? store.subjects().stream().anyMatch(name -> !store.live(name).isEmpty())
                : !store.live(subject).isEmpty();
        if (mode.equals("IMPORT") && taken && !force) {
            throw Refusal.notPermitted("Cannot import since found existing subjects");
        }
        write("MODE", subject, "mode", mode);
        return answer("mode", mode);
    }

    synchronized JsonNode resetMode(String subject) {
        if (!subject.equals(SchemaStore.GLOBAL) && store.mode(subject) == null) {
            throw Refusal.noSubject(subject);
        }
        String before = mode(subject);
        write("MODE", subject, null, null);
        return answer("mode", before);
    }

    private void write(String keyType, String subject, String field, String value) {
        JsonNode key = LogRecords.settingKey(keyType, subject);
        JsonNode record = value == null ? null : LogRecords.settingValue(subject, field, value);
        log.append(key, record);
        store.apply(key, record);
    }

    private static JsonNode answer(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }

    private static String or(String value, String fallback) {
        return value == null ? fallback : value;
    }
}

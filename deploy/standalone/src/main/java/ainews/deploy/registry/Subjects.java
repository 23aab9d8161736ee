package ainews.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** Schemas under their subjects: register, look up, delete. Changes are made one at a time. */
final class Subjects {
    private final SchemaStore store;
    private final SchemaLog log;
    private final Policies policies;

    Subjects(SchemaStore store, SchemaLog log, Policies policies) {
        this.store = store;
        this.log = log;
        this.policies = policies;
    }

    /** Puts the schema under the subject; the same answer again where it is there already. */
    synchronized StoredSchema register(String subject, JsonNode body) {
        Schema schema = Schemas.of(body);
        Optional<StoredSchema> known = find(subject, schema.toString(), false);
        if (known.isPresent()) {
            return known.get();
        }
        String mode = policies.mode(subject);
        if (mode.startsWith("READONLY")) {
            throw Refusal.notPermitted("Subject " + subject + " is in read-only mode");
        }
        boolean importing = mode.equals("IMPORT");
        if (!importing && body.path("id").asInt(-1) > 0) {
            throw Refusal.notPermitted("Subject " + subject + " is not in import mode");
        }
        if (!importing) {
            refuseIncompatible(subject, schema);
        }
        StoredSchema added =
                numbered(subject, schema.toString(), importing ? body : JsonNodeFactory.instance.objectNode());
        write(added);
        return added;
    }

    private void refuseIncompatible(String subject, Schema schema) {
        List<String> faults = policies.compatibility(subject).faults(schema, store.live(subject));
        if (!faults.isEmpty()) {
            throw new Refusal(
                    409,
                    40901,
                    "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                            + "\", details: " + faults);
        }
    }

    /** With the id of the same text elsewhere, else the next; the next version, deleted ones counted. */
    private StoredSchema numbered(String subject, String text, JsonNode wanted) {
        var versions = store.versions(subject);
        int id = wanted.path("id").asInt(store.idOf(text).orElse(store.maxId() + 1));
        int version = wanted.path("version").asInt(versions.isEmpty() ? 1 : versions.lastKey() + 1);
        if (store.byId(id).stream().anyMatch(other -> !other.schema().equals(text))) {
            throw Refusal.notPermitted("Overwrite new schema with id " + id + " is not permitted.");
        }
        return new StoredSchema(subject, version, id, text, false);
    }

    StoredSchema lookUp(String subject, JsonNode body, boolean deleted) {
        if (deleted ? store.versions(subject).isEmpty() : store.live(subject).isEmpty()) {
            throw Refusal.noSubject(subject);
        }
        return find(subject, Schemas.of(body).toString(), deleted).orElseThrow(Refusal::noSchema);
    }

    /** Live before deleted, newest first. */
    private Optional<StoredSchema> find(String subject, String text, boolean deleted) {
        return store.versions(subject).descendingMap().values().stream()
                .filter(schema -> schema.schema().equals(text) && (deleted || !schema.deleted()))
                .min(Comparator.comparing(StoredSchema::deleted));
    }

    /** @param version a number, {@code latest} or {@code -1} */
    StoredSchema version(String subject, String version, boolean deleted) {
        int number = number(version);
        if (store.versions(subject).isEmpty()
                || (!deleted && store.live(subject).isEmpty())) {
            throw Refusal.noSubject(subject);
        }
        List<StoredSchema> visible = store.versions(subject).values().stream()
                .filter(schema -> deleted || !schema.deleted())
                .toList();
        if (number < 0) {
            return visible.get(visible.size() - 1);
        }
        return visible.stream()
                .filter(schema -> schema.version() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.noVersion(number));
    }

    List<Integer> versions(String subject, boolean deleted, boolean deletedOnly) {
        List<Integer> numbers = store.versions(subject).values().stream()
                .filter(schema -> deletedOnly ? schema.deleted() : deleted || !schema.deleted())
                .map(StoredSchema::version)
                .toList();
        if (numbers.isEmpty()) {
            throw Refusal.noSubject(subject);
        }
        return numbers;
    }

    /** Faults against an earlier version, or (null) against those that the subject's level asks for. */
    List<String> faults(String subject, String version, JsonNode body) {
        Schema schema = Schemas.of(body);
        List<StoredSchema> live = store.live(subject);
        if (version != null && number(version) >= 0) {
            live = List.of(version(subject, version, false));
        }
        return policies.compatibility(subject).faults(schema, live);
    }

    synchronized List<Integer> delete(String subject, boolean permanent) {
        refuseReadOnly(subject);
        List<StoredSchema> live = store.live(subject);
        List<StoredSchema> all = List.copyOf(store.versions(subject).values());
        if (all.isEmpty()) {
            throw Refusal.noSubject(subject);
        }
        if (permanent) {
            if (!live.isEmpty()) {
                throw new Refusal(
                        404, 40405, "Subject '" + subject + "' was not deleted first before being permanently deleted");
            }
            all.forEach(this::erase);
            return all.stream().map(StoredSchema::version).toList();
        }
        if (live.isEmpty()) {
            throw new Refusal(
                    404, 40404, "Subject '" + subject + "' was soft deleted.Set permanent=true to delete permanently");
        }
        ObjectNode key = LogRecords.deleteSubjectKey(subject);
        ObjectNode value =
                LogRecords.deleteSubjectValue(subject, live.get(live.size() - 1).version());
        log.append(key, value);
        store.apply(key, value);
        return live.stream().map(StoredSchema::version).toList();
    }

    synchronized int deleteVersion(String subject, String version, boolean permanent) {
        refuseReadOnly(subject);
        if (store.versions(subject).isEmpty()) {
            throw Refusal.noSubject(subject);
        }
        StoredSchema schema = version(subject, version, true);
        String name = "Subject '" + subject + "' Version " + schema.version();
        if (permanent) {
            if (!schema.deleted()) {
                throw new Refusal(404, 40407, name + " was not deleted first before being permanently deleted");
            }
            erase(schema);
        } else {
            if (schema.deleted()) {
                throw new Refusal(404, 40406, name + " was soft deleted.Set permanent=true to delete permanently");
            }
            write(schema.asDeleted());
        }
        return schema.version();
    }

    private void refuseReadOnly(String subject) {
        if (policies.mode(subject).startsWith("READONLY")) {
            throw Refusal.notPermitted("Subject " + subject + " is in read-only mode");
        }
    }

    private void write(StoredSchema schema) {
        ObjectNode key = LogRecords.schemaKey(schema.subject(), schema.version());
        ObjectNode value = LogRecords.schemaValue(schema);
        log.append(key, value);
        store.apply(key, value);
    }

    private void erase(StoredSchema schema) {
        ObjectNode key = LogRecords.schemaKey(schema.subject(), schema.version());
        log.append(key, null);
        store.apply(key, null);
    }

    private static int number(String version) {
        if (version.equals("latest") || version.equals("-1")) {
            return -1;
        }
        try {
            int number = Integer.parseInt(version);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, as zero is
        }
        throw new Refusal(
                422,
                42202,
                "The specified version '" + version
                        + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");
    }
}

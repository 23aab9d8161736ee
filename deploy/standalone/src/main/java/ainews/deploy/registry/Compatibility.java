package ainews.deploy.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** The levels of compatibility; what each asks is decided by Avro itself. */
enum Compatibility {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean newReadsOld;
    private final boolean oldReadsNew;
    private final boolean transitive;

    Compatibility(boolean newReadsOld, boolean oldReadsNew, boolean transitive) {
        this.newReadsOld = newReadsOld;
        this.oldReadsNew = oldReadsNew;
        this.transitive = transitive;
    }

    /** The level of that name in any case, else a refusal. */
    static Compatibility named(String name) {
        for (Compatibility level : values()) {
            if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        throw new Refusal(
                422,
                42203,
                "Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, "
                        + "forward_transitive, and full_transitive");
    }

    /**
     * What speaks against a new schema after these earlier ones: nothing where it is compatible, else one entry a fault
     * and a few on the circumstances, as Confluent's registry words them.
     *
     * @param earlier live versions, oldest first
     */
    List<String> faults(Schema schema, List<StoredSchema> earlier) {
        if (earlier.isEmpty() || this == NONE) {
            return List.of();
        }
        List<StoredSchema> compared =
                new ArrayList<>(transitive ? earlier : earlier.subList(earlier.size() - 1, earlier.size()));
        Collections.reverse(compared);
        for (StoredSchema old : compared) {
            Schema oldSchema = Schemas.parse(old.schema());
            List<String> faults = new ArrayList<>();
            if (newReadsOld) {
                describe(schema, oldSchema, "new", "old", faults);
            }
            if (oldReadsNew) {
                describe(oldSchema, schema, "old", "new", faults);
            }
            if (!faults.isEmpty()) {
                faults.add("{oldSchemaVersion: " + old.version() + "}");
                faults.add("{oldSchema: '" + old.schema() + "'}");
                faults.add("{validateFields: 'false', compatibility: '" + name() + "'}");
                return faults;
            }
        }
        return List.of();
    }

    private static void describe(
            Schema reader, Schema writer, String readerName, String writerName, List<String> faults) {
        SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .forEach(fault -> faults.add("{errorType:'" + fault.getType() + "', description:'"
                        + description(fault, readerName, writerName) + "', additionalInfo:'" + fault.getMessage()
                        + "'}"));
    }

    private static String description(Incompatibility fault, String reader, String writer) {
        String path = fault.getLocation();
        return switch (fault.getType()) {
            case FIXED_SIZE_MISMATCH ->
                "The size of FIXED type field at path '" + path + "' in the " + reader
                        + " schema does not match with the " + writer + " schema";
            case TYPE_MISMATCH ->
                "The type (path '" + path + "') of a field in the " + reader + " schema does not match with the "
                        + writer + " schema";
            case NAME_MISMATCH -> "The name of the schema has changed (path '" + path + "')";
            case MISSING_ENUM_SYMBOLS ->
                "The " + reader + " schema is missing enum symbols '" + fault.getMessage() + "' at path '" + path
                        + "' in the " + writer + " schema";
            case MISSING_UNION_BRANCH ->
                "The " + reader + " schema is missing a type inside a union field at path '" + path + "' in the "
                        + writer + " schema";
            case READER_FIELD_MISSING_DEFAULT_VALUE ->
                "The field '" + fault.getMessage() + "' at path '" + path + "' in the " + reader
                        + " schema has no default value and is missing in the " + writer + " schema";
        };
    }
}

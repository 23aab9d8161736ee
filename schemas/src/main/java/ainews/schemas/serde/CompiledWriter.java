package ainews.schemas.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Writes generated records to the bytes that Avro's own writer gives. That one asks each value anew what it is, by checks of interfaces that
 * threads get into each other's way with; here it is worked out once from the schema. Safe for use by several threads.
 */
public final class CompiledWriter implements DatumWriter<Object> {
    private interface Form {
        void write(Object value, Encoder out) throws IOException;
    }

    /** A schema has a part that no record of ours has; Avro's own writer knows it. */
    private static final class NotCompiled extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotCompiled(Schema schema) {
            super("no compiled form for " + schema, null, false, false);
        }
    }

    private final Schema schema;
    private final Form form;

    private CompiledWriter(Schema schema, Form form) {
        this.schema = schema;
        this.form = form;
    }

    /**
     * A writer of a schema's records.
     *
     * @param ordered whether maps are written in the order of their keys; else in their own
     */
    public static DatumWriter<Object> of(Schema schema, boolean ordered) {
        try {
            return new CompiledWriter(schema, compile(schema, ordered, new HashSet<>()));
        } catch (NotCompiled e) {
            return ordered ? new Ordered(schema) : new SpecificDatumWriter<>(schema);
        }
    }

    /** @throws IllegalArgumentException for another schema than it was made for */
    @Override
    public void setSchema(Schema wanted) {
        if (!schema.equals(wanted)) {
            throw new IllegalArgumentException(
                    "compiled for " + schema.getFullName() + ", not " + wanted.getFullName());
        }
    }

    /** @throws RuntimeException if the record does not fit the schema */
    @Override
    public void write(Object record, Encoder out) throws IOException {
        form.write(record, out);
    }

    private static Form compile(Schema schema, boolean ordered, Set<Schema> within) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, ordered, within);
            case UNION -> optional(schema, ordered, within);
            case ARRAY -> array(compile(schema.getElementType(), ordered, within));
            case MAP -> map(compile(schema.getValueType(), ordered, within), ordered);
            case LONG -> number(schema);
            case STRING -> plain(schema, CompiledWriter::text);
            case INT -> plain(schema, (value, out) -> out.writeInt((Integer) value));
            case DOUBLE -> plain(schema, (value, out) -> out.writeDouble((Double) value));
            case BOOLEAN -> plain(schema, (value, out) -> out.writeBoolean((Boolean) value));
            case BYTES -> plain(schema, (value, out) -> out.writeBytes((ByteBuffer) value));
            default -> throw new NotCompiled(schema);
        };
    }

    private static Form plain(Schema schema, Form form) {
        if (schema.getLogicalType() != null) {
            throw new NotCompiled(schema);
        }
        return form;
    }

    private static Form number(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return (value, out) ->
                    out.writeLong(value instanceof Instant time ? time.toEpochMilli() : ((Long) value).longValue());
        }
        return plain(schema, (value, out) -> out.writeLong((Long) value));
    }

    private static void text(Object value, Encoder out) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else {
            out.writeString((CharSequence) value);
        }
    }

    private static Form record(Schema schema, boolean ordered, Set<Schema> within) {
        if (!within.add(schema)) {
            throw new NotCompiled(schema);
        }
        Form[] fields = schema.getFields().stream()
                .map(field -> compile(field.schema(), ordered, within))
                .toArray(Form[]::new);
        within.remove(schema);
        return (value, out) -> {
            // A check of a class is cheap, one of an interface is not.
            if (value instanceof SpecificRecordBase record) {
                for (int i = 0; i < fields.length; i++) {
                    fields[i].write(record.get(i), out);
                }
            } else {
                IndexedRecord record = (IndexedRecord) value;
                for (int i = 0; i < fields.length; i++) {
                    fields[i].write(record.get(i), out);
                }
            }
        };
    }

    private static Form optional(Schema union, boolean ordered, Set<Schema> within) {
        List<Schema> branches = union.getTypes();
        if (branches.size() != 2 || !union.isNullable()) {
            throw new NotCompiled(union);
        }
        int none = branches.get(0).getType() == Schema.Type.NULL ? 0 : 1;
        int some = 1 - none;
        Form form = compile(branches.get(some), ordered, within);
        return (value, out) -> {
            if (value == null) {
                out.writeIndex(none);
            } else {
                out.writeIndex(some);
                form.write(value, out);
            }
        };
    }

    private static Form array(Form item) {
        return (value, out) -> {
            Collection<?> items = (Collection<?>) value;
            out.writeArrayStart();
            out.setItemCount(items.size());
            for (Object each : items) {
                out.startItem();
                item.write(each, out);
            }
            out.writeArrayEnd();
        };
    }

    private static Form map(Form item, boolean ordered) {
        return (value, out) -> {
            Map<?, ?> entries = ordered ? ordered((Map<?, ?>) value) : (Map<?, ?>) value;
            out.writeMapStart();
            out.setItemCount(entries.size());
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                out.startItem();
                text(entry.getKey(), out);
                item.write(entry.getValue(), out);
            }
            out.writeMapEnd();
        };
    }

    private static Map<?, ?> ordered(Map<?, ?> map) {
        if (map.size() < 2) {
            // most maps of most records; one entry has one order
            return map;
        }
        Map<String, Object> ordered = new TreeMap<>();
        map.forEach((key, value) -> ordered.put(key.toString(), value));
        return ordered;
    }

    /** Avro's writer, with maps in the order of their keys. */
    private static final class Ordered extends SpecificDatumWriter<Object> {
        Ordered(Schema schema) {
            super(schema);
        }

        @Override
        protected Iterable<Map.Entry<Object, Object>> getMapEntries(Object map) {
            Map<Object, Object> entries = new TreeMap<>((Map<?, ?>) ordered((Map<?, ?>) map));
            return entries.entrySet();
        }
    }
}

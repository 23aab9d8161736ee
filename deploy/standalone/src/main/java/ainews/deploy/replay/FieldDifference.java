package ainews.deploy.replay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * The first field in which two records part.
 *
 * @param field path, e.g. {@code entities[2].relevance}
 */
record FieldDifference(String field, String one, String other) {
    private static final int LONGEST = 120;

    /** Null for equal records. */
    static FieldDifference of(IndexedRecord one, IndexedRecord other) {
        return of("", one, other);
    }

    private static FieldDifference of(String path, Object one, Object other) {
        if (one instanceof IndexedRecord left && other instanceof IndexedRecord right) {
            for (Schema.Field field : left.getSchema().getFields()) {
                String name = path.isEmpty() ? field.name() : path + "." + field.name();
                FieldDifference found = of(name, left.get(field.pos()), right.get(field.pos()));
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        if (one instanceof List<?> left && other instanceof List<?> right) {
            for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
                FieldDifference found = of(path + "[" + i + "]", left.get(i), right.get(i));
                if (found != null) {
                    return found;
                }
            }
            return left.size() == right.size()
                    ? null
                    : new FieldDifference(path + ".length", "" + left.size(), "" + right.size());
        }
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            TreeSet<String> keys = new TreeSet<>();
            left.keySet().forEach(key -> keys.add(key.toString()));
            right.keySet().forEach(key -> keys.add(key.toString()));
            for (String key : keys) {
                FieldDifference found = of(path + "." + key, left.get(key), right.get(key));
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return Objects.equals(one, other) ? null : new FieldDifference(path, shown(one), shown(other));
    }

    private static String shown(Object value) {
        String text = String.valueOf(value).replaceAll("\\s+", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}

package ainews.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

class SchemaDocumentationTest {
    @Test
    void shouldDocumentEveryRecordAndField() {
        List<String> undocumented = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Topics.all().forEach(topic -> collect(SpecificData.get().getSchema(topic.value()), undocumented, seen));

        assertThat(seen).contains("Mention", "Tick", "Fetch", "DatedName");
        assertThat(undocumented).isEmpty();
    }

    @Test
    void shouldNameFieldsInSnakeCaseAndUseNoEnums() {
        List<String> wrong = new ArrayList<>();
        Topics.all()
                .forEach(topic -> collectNames(SpecificData.get().getSchema(topic.value()), wrong, new HashSet<>()));

        assertThat(wrong).isEmpty();
    }

    private static void collect(Schema schema, List<String> undocumented, Set<String> seen) {
        if (schema.getType() == Schema.Type.RECORD && seen.add(schema.getName())) {
            if (blank(schema.getDoc())) {
                undocumented.add(schema.getName());
            }
            for (Schema.Field field : schema.getFields()) {
                if (blank(field.doc())) {
                    undocumented.add(schema.getName() + "." + field.name());
                }
                collect(field.schema(), undocumented, seen);
            }
        }
        parts(schema).forEach(part -> collect(part, undocumented, seen));
    }

    private static void collectNames(Schema schema, List<String> wrong, Set<String> seen) {
        if (schema.getType() == Schema.Type.ENUM) {
            wrong.add("enum " + schema.getName());
        }
        if (schema.getType() == Schema.Type.RECORD && seen.add(schema.getName())) {
            for (Schema.Field field : schema.getFields()) {
                if (!field.name().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
                    wrong.add(schema.getName() + "." + field.name());
                }
                collectNames(field.schema(), wrong, seen);
            }
        }
        parts(schema).forEach(part -> collectNames(part, wrong, seen));
    }

    private static List<Schema> parts(Schema schema) {
        return switch (schema.getType()) {
            case ARRAY -> List.of(schema.getElementType());
            case MAP -> List.of(schema.getValueType());
            case UNION -> schema.getTypes();
            default -> List.of();
        };
    }

    private static boolean blank(String doc) {
        return doc == null || doc.isBlank();
    }
}

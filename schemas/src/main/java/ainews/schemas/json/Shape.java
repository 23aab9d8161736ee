package ainews.schemas.json;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.List;
import org.apache.avro.Schema;

/** What writing a record needs of its schema, worked out once. */
@SuppressWarnings("ArrayRecordComponent") // read in a hot loop, never compared
record Shape(SerializedString[] names, Schema[] types) {
    static Shape of(Schema schema) {
        List<Schema.Field> fields = schema.getFields();
        return new Shape(
                fields.stream().map(field -> new SerializedString(field.name())).toArray(SerializedString[]::new),
                fields.stream().map(Schema.Field::schema).toArray(Schema[]::new));
    }
}

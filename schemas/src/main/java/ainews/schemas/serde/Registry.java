package ainews.schemas.serde;

import org.apache.avro.Schema;

/** What a serde asks of a schema registry. Answers that cannot change are cached. Thread-safe. */
public interface Registry {
    /** Id of the schema, after it was put under the subject where it was not there yet. */
    int register(String subject, Schema schema, boolean normalize);

    /** Id of a schema that the subject has already. */
    int lookUp(String subject, Schema schema, boolean normalize);

    /** The newest schema of the subject. */
    Registered latest(String subject);

    /**
     * The schema of an id.
     *
     * @param subject where known, else null; only a hint
     * @throws RegistryException with {@link RegistryException#isUnknownSchema} if there is none
     */
    Schema byId(int id, String subject);

    /** A schema and its id. */
    record Registered(int id, Schema schema) {}
}

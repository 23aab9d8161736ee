package ainews.schemas.serde;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * A registry inside this JVM, chosen by {@code schema.registry.url=mock://NAME} as with Confluent's client: everybody
 * who uses the same name shares the schemas. For topology tests and offline work; nothing is checked for
 * compatibility, nothing outlives the JVM. Thread-safe.
 */
final class MemoryRegistry implements Registry {
    private static final String SCHEME = "mock://";
    private static final Map<String, MemoryRegistry> BY_NAME = new ConcurrentHashMap<>();

    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new HashMap<>();

    /** The registry of the URL, null where the URL is not of this kind. */
    static MemoryRegistry of(String url) {
        return url.startsWith(SCHEME) ? BY_NAME.computeIfAbsent(url, name -> new MemoryRegistry()) : null;
    }

    @Override
    public synchronized int register(String subject, Schema schema, boolean normalize) {
        int index = schemas.indexOf(schema);
        if (index < 0) {
            schemas.add(schema);
            index = schemas.size() - 1;
        }
        List<Integer> ids = subjects.computeIfAbsent(subject, name -> new ArrayList<>());
        if (!ids.contains(index + 1)) {
            ids.add(index + 1);
        }
        return index + 1;
    }

    @Override
    public synchronized int lookUp(String subject, Schema schema, boolean normalize) {
        int id = schemas.indexOf(schema) + 1;
        if (!known(subject).contains(id)) {
            throw new RegistryException(404, 40403, "Schema not found", null);
        }
        return id;
    }

    @Override
    public synchronized Registered latest(String subject) {
        List<Integer> ids = known(subject);
        int id = ids.get(ids.size() - 1);
        return new Registered(id, schemas.get(id - 1));
    }

    @Override
    public synchronized Schema byId(int id, String subject) {
        if (id < 1 || id > schemas.size()) {
            throw new RegistryException(404, 40403, "Schema " + id + " not found", null);
        }
        return schemas.get(id - 1);
    }

    private List<Integer> known(String subject) {
        List<Integer> ids = subjects.get(subject);
        if (ids == null) {
            throw new RegistryException(404, 40401, "Subject '" + subject + "' not found.", null);
        }
        return ids;
    }
}

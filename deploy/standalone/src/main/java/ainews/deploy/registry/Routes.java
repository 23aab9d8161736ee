package ainews.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which path and method does what. Paths that Confluent's registry has and this one does not are answered by 404. */
final class Routes {
    private static final String ANY = "*";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Route> routes = new ArrayList<>();
    private final SchemaStore store;
    private final Subjects subjects;

    private record Route(String method, List<String> path, Function<Call, Object> answer) {
        boolean fits(List<String> segments) {
            if (segments.size() != path.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!path.get(i).equals(ANY) && !path.get(i).equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }

        List<String> arguments(List<String> segments) {
            return Stream.iterate(0, i -> i < path.size(), i -> i + 1)
                    .filter(i -> path.get(i).equals(ANY))
                    .map(segments::get)
                    .toList();
        }
    }

    Routes(SchemaStore store, Subjects subjects, Policies policies) {
        this.store = store;
        this.subjects = subjects;
        on("GET", "/", call -> Map.of());
        on("GET", "/schemas/types", call -> List.of("JSON", "PROTOBUF", "AVRO"));
        on("GET", "/schemas/ids/*", this::schemaById);
        on("GET", "/schemas/ids/*/schema", call -> bare(withId(call, true).get(0)));
        on("GET", "/schemas/ids/*/subjects", call -> withId(call, call.flag("deleted")).stream()
                .map(StoredSchema::subject)
                .distinct()
                .toList());
        on("GET", "/schemas/ids/*/versions", call -> withId(call, call.flag("deleted")).stream()
                .map(schema -> Map.of("subject", schema.subject(), "version", schema.version()))
                .toList());
        on("GET", "/subjects", this::listSubjects);
        on("POST", "/subjects/*", call -> subjects.lookUp(call.subject(), call.requiredBody(), call.flag("deleted"))
                .json());
        on("DELETE", "/subjects/*", call -> subjects.delete(call.subject(), call.flag("permanent")));
        on(
                "GET",
                "/subjects/*/versions",
                call -> subjects.versions(call.subject(), call.flag("deleted"), call.flag("deletedOnly")));
        on("POST", "/subjects/*/versions", call -> subjects.register(call.subject(), call.requiredBody())
                .json());
        on("GET", "/subjects/*/versions/*", call -> version(call).json());
        on(
                "DELETE",
                "/subjects/*/versions/*",
                call -> subjects.deleteVersion(call.subject(), call.version(), call.flag("permanent")));
        on("GET", "/subjects/*/versions/*/schema", call -> bare(version(call)));
        on("GET", "/subjects/*/versions/*/referencedby", call -> {
            version(call);
            return List.of();
        });
        on("POST", "/compatibility/subjects/*/versions", call -> compatibility(call, null));
        on("POST", "/compatibility/subjects/*/versions/*", call -> compatibility(call, call.version()));
        on("GET", "/config", call -> policies.level(SchemaStore.GLOBAL, true));
        on("PUT", "/config", call -> policies.setLevel(SchemaStore.GLOBAL, call.requiredBody()));
        on("DELETE", "/config", call -> policies.resetLevel(SchemaStore.GLOBAL));
        on("GET", "/config/*", call -> policies.level(call.subject(), call.flag("defaultToGlobal")));
        on("PUT", "/config/*", call -> policies.setLevel(call.subject(), call.requiredBody()));
        on("DELETE", "/config/*", call -> policies.resetLevel(call.subject()));
        on("GET", "/mode", call -> policies.mode(SchemaStore.GLOBAL, true));
        on("PUT", "/mode", call -> policies.setMode(SchemaStore.GLOBAL, call.requiredBody(), call.flag("force")));
        on("DELETE", "/mode", call -> policies.resetMode(SchemaStore.GLOBAL));
        on("GET", "/mode/*", call -> policies.mode(call.subject(), call.flag("defaultToGlobal")));
        on("PUT", "/mode/*", call -> policies.setMode(call.subject(), call.requiredBody(), call.flag("force")));
        on("DELETE", "/mode/*", call -> policies.resetMode(call.subject()));
    }

    /**
     * The answer to a request, as JSON.
     *
     * @param segments of the path, decoded, without empty ones
     * @throws Refusal if the answer is an error
     */
    JsonNode answer(String method, List<String> segments, Map<String, String> query, JsonNode body) {
        List<Route> fitting =
                routes.stream().filter(route -> route.fits(segments)).toList();
        if (fitting.isEmpty()) {
            throw Refusal.noSuchPath();
        }
        Optional<Route> route =
                fitting.stream().filter(each -> each.method().equals(method)).findFirst();
        Route found = route.orElseThrow(() -> new Refusal(405, 405, "HTTP 405 Method Not Allowed"));
        return JSON.valueToTree(found.answer().apply(new Call(found.arguments(segments), query, body)));
    }

    private void on(String method, String path, Function<Call, Object> answer) {
        routes.add(new Route(method, segments(path), answer));
    }

    static List<String> segments(String path) {
        return Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }

    private Object schemaById(Call call) {
        StoredSchema schema = withId(call, true).get(0);
        ObjectNode answer = schema.json();
        answer.remove("id");
        if (call.flag("fetchMaxId")) {
            answer.put("maxId", store.maxId());
        }
        return answer;
    }

    private List<StoredSchema> withId(Call call, boolean deleted) {
        int id;
        try {
            id = Integer.parseInt(call.subject());
        } catch (NumberFormatException e) {
            throw Refusal.noSuchPath();
        }
        List<StoredSchema> schemas = store.byId(id);
        if (schemas.isEmpty()) {
            throw Refusal.noSchema(id);
        }
        return schemas.stream().filter(schema -> deleted || !schema.deleted()).toList();
    }

    private StoredSchema version(Call call) {
        return subjects.version(call.subject(), call.version(), call.flag("deleted"));
    }

    private List<String> listSubjects(Call call) {
        String prefix = call.query().getOrDefault("subjectPrefix", "");
        boolean deletedOnly = call.flag("deletedOnly");
        return store.subjects().stream()
                .filter(subject -> subject.startsWith(prefix))
                .filter(subject -> {
                    boolean live = !store.live(subject).isEmpty();
                    return deletedOnly ? !live : live || call.flag("deleted");
                })
                .toList();
    }

    private ObjectNode compatibility(Call call, String version) {
        List<String> faults = subjects.faults(call.subject(), version, call.requiredBody());
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("is_compatible", faults.isEmpty());
        if (call.flag("verbose")) {
            ArrayNode messages = answer.putArray("messages");
            faults.forEach(messages::add);
        }
        return answer;
    }

    private static JsonNode bare(StoredSchema schema) {
        try {
            return JSON.readTree(schema.schema());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw Refusal.storeFailed("stored schema is not JSON");
        }
    }
}

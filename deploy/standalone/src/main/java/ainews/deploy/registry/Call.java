package ainews.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A request taken apart.
 *
 * @param arguments the parts of the path that stand for names, decoded
 * @param query parameters of the query, the last one of a name
 * @param body null where there was none
 */
record Call(List<String> arguments, Map<String, String> query, JsonNode body) {
    String subject() {
        return arguments.get(0);
    }

    String version() {
        return arguments.get(1);
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(query.get(name));
    }

    JsonNode requiredBody() {
        if (body == null || !body.isObject()) {
            throw new Refusal(400, 400, "HTTP 400 Bad Request: the body must be a JSON object");
        }
        return body;
    }
}

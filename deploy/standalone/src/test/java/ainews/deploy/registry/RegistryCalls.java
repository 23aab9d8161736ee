package ainews.deploy.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Plain HTTP to a registry, as curl would send it. */
final class RegistryCalls {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    /** Status and body of an answer. */
    record Answer(int status, JsonNode body) {
        String error() {
            return status + " " + body.path("error_code").asInt() + " "
                    + body.path("message").asText();
        }
    }

    RegistryCalls(String url) {
        this.url = url;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, "application/vnd.schemaregistry.v1+json");
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null, "application/vnd.schemaregistry.v1+json");
    }

    Answer put(String path, String body) throws IOException, InterruptedException {
        return send("PUT", path, body, "application/json");
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body, "application/vnd.schemaregistry.v1+json");
    }

    Answer postSchema(String path, String schema) throws IOException, InterruptedException {
        return post(
                path,
                JsonNodeFactory.instance.objectNode().put("schema", schema).toString());
    }

    Answer send(String method, String path, String body, String contentType) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", contentType)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }
}

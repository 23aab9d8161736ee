package ainews.ingest.websub;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;

/**
 * {@code GET /websub/KEY} answers hubs that verify a subscription, {@code POST /websub/KEY} takes what they push: 202 where it is
 * taken or not signed, 410 for an unknown key, 413 for too many bytes, 503 while too much is waiting. Thread-safe.
 */
public final class WebSubEndpoint {
    /** Where the endpoint is; the callback of the configuration is the public address of this path. */
    public static final String PATH = "/websub";

    private final Subscriptions subscriptions;
    private final int maxBytes;

    /** The limit is that of one document. */
    public WebSubEndpoint(Subscriptions subscriptions, int maxBytes) {
        this.subscriptions = subscriptions;
        this.maxBytes = maxBytes;
    }

    /** Adds the routes to a web server. */
    public void register(Javalin server) {
        server.get(PATH + "/{key}", this::verify);
        server.post(PATH + "/{key}", this::receive);
    }

    private void verify(Context context) throws IOException {
        String challenge = subscriptions.verify(
                context.pathParam("key"),
                context.queryParam("hub.mode"),
                context.queryParam("hub.topic"),
                context.queryParam("hub.challenge"),
                context.queryParam("hub.lease_seconds"));
        // The challenge is the sender's own text: never to be taken for a page.
        context.header("X-Content-Type-Options", "nosniff").contentType("text/plain; charset=utf-8");
        context.status(challenge == null ? 404 : 200).result(challenge == null ? "not asked for" : challenge);
    }

    private void receive(Context context) throws IOException {
        byte[] body = context.contentLength() > maxBytes
                ? null
                : context.bodyInputStream().readNBytes(maxBytes + 1);
        int status = body == null || body.length > maxBytes
                ? 413
                : subscriptions
                        .receive(
                                context.pathParam("key"),
                                context.header("X-Hub-Signature"),
                                context.contentType(),
                                body)
                        .status();
        context.status(status).result("");
    }
}

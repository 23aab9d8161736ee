package ainews.scoring.serve;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The page at {@code /} and the API's description, as they lie beside this class. */
final class PageFiles {

    /** Nothing from elsewhere is loaded and no inline script runs, should markup ever slip through. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private PageFiles() {}

    static void register(JavalinDefaultRoutingApi<?> routes) {
        routes.get("/", file("index.html", "text/html; charset=utf-8"));
        routes.get("/page/app.js", file("app.js", "text/javascript; charset=utf-8"));
        routes.get("/page/style.css", file("style.css", "text/css; charset=utf-8"));
        routes.get("/openapi.json", file("openapi.json", "application/json"));
    }

    private static io.javalin.http.Handler file(String name, String contentType) {
        byte[] content = load(name);
        return (Context request) -> request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-cache")
                .contentType(contentType)
                .result(content);
    }

    private static byte[] load(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ainews.ingest.push;

import ainews.ingest.archive.ArticleLine;
import ainews.ingest.archive.ArticleLines;
import ainews.ingest.raw.RawArticleSink;
import ainews.ingest.source.OwnerGroups;
import ainews.schemas.DeadLetter;
import ainews.schemas.DeadLetters;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code POST /api/v1/articles}: a JSON object, an array of them, or JSON Lines, with the fields that {@link
 * ArticleLines} reads. The answer is 200 with a result an item, in order; the items are durable by then. 400 means that
 * no item could be told from another, 401 a missing or wrong token, 413 too many bytes, 503 that the broker did not
 * take them (push again; the same content is one article). Thread-safe.
 */
public final class PushEndpoint {
    /** Where the endpoint is. */
    public static final String PATH = "/api/v1/articles";

    private final byte[] token;
    private final int maxBytes;
    private final OwnerGroups owners;
    private final RawArticleSink sink;
    private final Clock clock;
    private final Counts counts;

    /** Without a token (null) every push is refused. */
    public PushEndpoint(
            String token, int maxBytes, OwnerGroups owners, RawArticleSink sink, Clock clock, Counts counts) {
        this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
        this.maxBytes = maxBytes;
        this.owners = owners;
        this.sink = sink;
        this.clock = clock;
        this.counts = counts;
    }

    /** Adds the route to a web server. */
    public void register(Javalin server) {
        server.post(PATH, this::answer);
    }

    private void answer(Context context) throws IOException {
        PushAnswer answer = check(context.header("Authorization"), context.contentLength());
        if (answer == null) {
            byte[] body = context.bodyInputStream().readNBytes(maxBytes + 1);
            answer = receive(body);
        }
        if (answer.status() == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.status(answer.status()).contentType("application/json").result(answer.json());
    }

    /** Refuses before the body is read; null where the body may come. */
    PushAnswer check(String authorization, long contentLength) {
        if (token == null || !isAuthorized(authorization)) {
            return PushAnswer.error(
                    401, token == null ? "pushing is not set up here" : "missing or wrong bearer token");
        }
        return contentLength > maxBytes ? tooLarge() : null;
    }

    private PushAnswer tooLarge() {
        return PushAnswer.error(413, "more than " + maxBytes + " bytes; push in parts");
    }

    private boolean isAuthorized(String authorization) {
        String scheme = "Bearer ";
        if (authorization == null || !authorization.regionMatches(true, 0, scheme, 0, scheme.length())) {
            return false;
        }
        byte[] given = authorization.substring(scheme.length()).strip().getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(token, given);
    }

    /** Takes a body that is allowed to come. */
    PushAnswer receive(byte[] body) {
        if (body.length > maxBytes) {
            return tooLarge();
        }
        List<byte[]> items;
        try {
            items = PushItems.split(body);
        } catch (IOException unreadable) {
            return PushAnswer.error(400, unreadable.getMessage());
        }
        Instant now = clock.instant();
        ArticleLines lines = new ArticleLines(owners, now);
        List<ArticleLine> results = new ArrayList<>();
        List<RawArticle> articles = new ArrayList<>();
        List<Engagement> engagements = new ArrayList<>();
        List<DeadLetter> deadLetters = new ArrayList<>();
        for (byte[] item : items) {
            ArticleLine result = lines.read(item);
            results.add(result);
            if (result instanceof ArticleLine.Article article) {
                articles.add(article.raw());
            } else if (result instanceof ArticleLine.EngagementLine engagement) {
                engagements.add(engagement.engagement());
            } else if (result instanceof ArticleLine.Bad bad) {
                deadLetters.add(DeadLetters.ofInput(bad.reason(), bad.cause(), item, results.size(), now));
            }
        }
        try {
            sink.send(articles, engagements, deadLetters);
        } catch (RawArticleSink.SinkException notTaken) {
            return PushAnswer.error(503, "not delivered, push again: the broker or registry does not answer");
        }
        counts.pushed(articles.size() + engagements.size(), deadLetters.size());
        return PushAnswer.of(results);
    }

    /** Is told how many items were accepted and how many became dead letters. */
    public interface Counts {
        void pushed(int accepted, int deadLetters);
    }
}

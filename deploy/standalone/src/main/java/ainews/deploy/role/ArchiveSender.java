package ainews.deploy.role;

import ainews.ingest.archive.ArchiveItem;
import ainews.ingest.archive.ArticleLine;
import ainews.ingest.raw.KafkaRawArticleSink;
import ainews.ingest.raw.RawArticleSink;
import ainews.schemas.DeadLetter;
import ainews.schemas.DeadLetters;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends the items of archives to their topics, in order and in batches. When {@link #close} returns all of them are durable; sending
 * the same archive again adds nothing to what is scored, since enrich removes repetitions. Not thread-safe.
 */
public final class ArchiveSender implements AutoCloseable {

    private static final int BATCH = 1000;

    private final RawArticleSink sink;
    private final Clock clock;
    private final List<RawArticle> articles = new ArrayList<>();
    private final List<Engagement> engagements = new ArrayList<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private long sentArticles;
    private long sentEngagements;
    private long sentDeadLetters;

    /** @param clock dates the dead letters */
    public ArchiveSender(Cluster cluster, Clock clock) {
        Map<String, String> settings = new HashMap<>(cluster.settings());
        settings.put("bootstrap.servers", cluster.bootstrapServers());
        settings.put("schema.registry.url", cluster.registryUrl());
        this.sink = KafkaRawArticleSink.open(settings);
        this.clock = clock;
    }

    /** Sends one item, now or with later ones. */
    public void send(ArchiveItem item) {
        ArticleLine line = item.line();
        if (line instanceof ArticleLine.Article article) {
            // Articles and engagement travel on topics of their own; what came first is made durable first.
            if (!engagements.isEmpty()) {
                flush();
            }
            articles.add(article.raw());
        } else if (line instanceof ArticleLine.EngagementLine engagement) {
            if (!articles.isEmpty()) {
                flush();
            }
            engagements.add(engagement.engagement());
        } else if (line instanceof ArticleLine.Bad bad) {
            String cause = item.file() + ": " + bad.cause();
            deadLetters.add(DeadLetters.ofInput(bad.reason(), cause, item.bytes(), item.number(), clock.instant()));
        }
        if (articles.size() + engagements.size() + deadLetters.size() >= BATCH) {
            flush();
        }
    }

    /** Waits until everything so far is durable. */
    public void flush() {
        sink.send(articles, engagements, deadLetters);
        sentArticles += articles.size();
        sentEngagements += engagements.size();
        sentDeadLetters += deadLetters.size();
        articles.clear();
        engagements.clear();
        deadLetters.clear();
    }

    public long sentArticles() {
        return sentArticles;
    }

    public long sentDeadLetters() {
        return sentDeadLetters;
    }

    @Override
    public void close() {
        flush();
        sink.close();
    }

    /** What was sent, in words. */
    @Override
    public String toString() {
        return sentArticles + " articles, " + sentEngagements + " engagement updates, " + sentDeadLetters
                + " dead letters";
    }
}

package ainews.ingest.raw;

import ainews.schemas.DeadLetter;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was delivered; refuses while it is told to. */
public final class MemorySink implements RawArticleSink {
    private final List<RawArticle> articles = new CopyOnWriteArrayList<>();
    private final List<Engagement> engagements = new CopyOnWriteArrayList<>();
    private final List<DeadLetter> deadLetters = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    @Override
    public void send(List<RawArticle> raw, List<Engagement> counts, List<DeadLetter> dead) {
        if (down) {
            throw new SinkException("down", null);
        }
        articles.addAll(raw);
        engagements.addAll(counts);
        deadLetters.addAll(dead);
    }

    public void down(boolean now) {
        down = now;
    }

    public List<RawArticle> articles() {
        return articles;
    }

    public List<Engagement> engagements() {
        return engagements;
    }

    public List<DeadLetter> deadLetters() {
        return deadLetters;
    }

    @Override
    public void close() {}
}

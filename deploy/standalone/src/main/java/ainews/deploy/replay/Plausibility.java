package ainews.deploy.replay;

import ainews.deploy.replay.AuditReport.Check;
import ainews.deploy.replay.AuditReport.Leak;
import ainews.schemas.DeadLetter;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.EntitySignal;
import ainews.schemas.ScoredArticle;
import ainews.schemas.ScoredEntity;
import ainews.schemas.Story;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What can be told from records alone: no time in them is later than the log's clock, and an article is said to hold what it held. */
final class Plausibility<I> {
    private final AuditedHistory<I> entries;
    private final AuditReport report;

    Plausibility(AuditedHistory<I> entries, AuditReport report) {
        this.entries = entries;
        this.report = report;
    }

    void check(Iterable<I> history, Telling said) throws IOException {
        Telling.Reader reader = said.reader();
        Instant clock = Instant.MIN;
        int index = 0;
        for (I entry : history) {
            Instant observedAt = entries.observedAt(entry);
            // Leaps that the desk refuses only make this check weaker.
            clock = observedAt != null && observedAt.isAfter(clock) ? observedAt : clock;
            EnrichedArticle article = null;
            for (Telling.Said next = reader.next(index + 1); next != null; next = reader.next(index + 1)) {
                Emission emission = said.emission(next);
                report.compared(Check.CLOCK);
                clock(index, emission, clock);
                if (emission.value() instanceof ScoredArticle scored) {
                    report.compared(Check.OWN_ARTICLE);
                    article = article == null ? entries.article(entry) : article;
                    own(index, emission, scored, article);
                }
            }
            index++;
        }
    }

    private void clock(int index, Emission emission, Instant clock) {
        if (emission.value() instanceof ScoredArticle scored) {
            notLater(index, emission, "scored_at", scored.getScoredAt(), clock);
            notLater(index, emission, "observed_at", scored.getObservedAt(), clock);
        } else if (emission.value() instanceof Story story) {
            notLater(index, emission, "scored_at", story.getScoredAt(), clock);
            notLater(index, emission, "last_observed_at", story.getLastObservedAt(), clock);
            notLater(index, emission, "first_observed_at", story.getFirstObservedAt(), clock);
        } else if (emission.value() instanceof EntitySignal signal) {
            notLater(index, emission, "scored_at", signal.getScoredAt(), clock);
            notLater(index, emission, "tick", signal.getTick(), clock);
        }
    }

    private void notLater(int index, Emission emission, String field, Instant time, Instant clock) {
        if (time.isAfter(clock)) {
            report.leak(new Leak(
                    Check.CLOCK,
                    index,
                    emission.topic().name(),
                    emission.key(),
                    field,
                    "at most " + clock,
                    time.toString()));
        }
    }

    /** A first telling of an article is about the entry that was just read. */
    private void own(int index, Emission emission, ScoredArticle scored, EnrichedArticle article) {
        if (scored.getReason().equals("RESCORED")) {
            return;
        }
        if (article == null || !article.getArticleId().equals(scored.getArticleId())) {
            leak(
                    index,
                    emission,
                    "article_id",
                    article == null ? "none" : article.getArticleId(),
                    scored.getArticleId());
            return;
        }
        if (!article.getObservedAt().equals(scored.getObservedAt())) {
            leak(index, emission, "observed_at", "" + article.getObservedAt(), "" + scored.getObservedAt());
        }
        Map<String, Entity> held = new HashMap<>();
        article.getEntities().forEach(entity -> held.put(entity.getEntityId(), entity));
        for (ScoredEntity entity : scored.getEntities()) {
            Entity own = held.get(entity.getEntityId());
            if (own == null) {
                leak(index, emission, "entities", "without " + entity.getEntityId(), entity.getEntityId());
            } else if (!own.getTickers().equals(entity.getTickers())) {
                leak(index, emission, "entities.tickers", "" + own.getTickers(), "" + entity.getTickers());
            }
        }
    }

    private void leak(int index, Emission emission, String field, String expected, String said) {
        report.leak(new Leak(Check.OWN_ARTICLE, index, emission.topic().name(), emission.key(), field, expected, said));
    }

    /** The record without what a publisher claims of dates. */
    static Emission unpublished(Emission emission) {
        if (emission.value() instanceof ScoredArticle scored) {
            ScoredArticle without = ScoredArticle.newBuilder(scored)
                    .setPublishedAt(null)
                    .setPublishedPrecision(null)
                    .build();
            return new Emission(emission.topic(), emission.key(), without, emission.timestamp());
        }
        if (emission.value() instanceof DeadLetter letter) {
            DeadLetter without = DeadLetter.newBuilder(letter).setValue(null).build();
            return new Emission(emission.topic(), emission.key(), without, emission.timestamp());
        }
        return emission;
    }
}

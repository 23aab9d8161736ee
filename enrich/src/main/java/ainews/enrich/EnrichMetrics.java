package ainews.enrich;

import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.Topic;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts what became of every record that enrich read.
 *
 * <p>{@code read = revised + duplicate + engagement + dead letters} once the stream is idle (engagement waits a
 * minute for its article); a lasting difference means that records were lost. Alert on dead letters that rise and on {@code read} that stands still while ticks go on.
 */
public final class EnrichMetrics {

    private static final String OUTCOMES = "ainews.enrich.outcomes";

    private final MeterRegistry registry;
    private final Counter revised;
    private final Counter duplicate;
    private final Counter engagement;
    private final Counter provisional;
    private final Counter candidates;

    /** @param registry where the counters are kept */
    public EnrichMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.revised = outcome("revised");
        this.duplicate = outcome("duplicate");
        this.engagement = outcome("engagement");
        this.provisional = unlisted("provisional");
        this.candidates = unlisted("candidate");
        for (Reason reason : Reason.values()) {
            deadLetters(reason.label());
        }
    }

    private Counter outcome(String outcome) {
        return Counter.builder(OUTCOMES)
                .description("Records that enrich has read, by what became of them")
                .baseUnit("records")
                .tag("outcome", outcome)
                .register(registry);
    }

    private Counter deadLetters(String reason) {
        return Counter.builder("ainews.enrich.dead.letters")
                .description("Records that enrich could not process")
                .baseUnit("records")
                .tag("reason", reason)
                .register(registry);
    }

    /** Names in a revision that no dictionary entry has. */
    void unlisted(EnrichedArticle article) {
        long formed =
                article.getEntities().stream().filter(Entity::getProvisional).count();
        provisional.increment((double) formed);
        candidates.increment(article.getCandidates().size());
    }

    private Counter unlisted(String kind) {
        return Counter.builder("ainews.enrich.unlisted")
                .description("Names that no dictionary entry has: ids formed by a family rule, and candidates")
                .baseUnit("names")
                .tag("kind", kind)
                .register(registry);
    }

    void read(Topic<?, ?> topic) {
        Counter.builder("ainews.enrich.read")
                .description("Records that enrich has read")
                .baseUnit("records")
                .tag("topic", topic.name())
                .register(registry)
                .increment();
    }

    void revised() {
        revised.increment();
    }

    void duplicate() {
        duplicate.increment();
    }

    void engagement() {
        engagement.increment();
    }

    void deadLetter(String reason) {
        deadLetters(reason).increment();
    }
}

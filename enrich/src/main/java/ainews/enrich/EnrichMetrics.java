package ainews.enrich;

import ainews.schemas.DeadLetters.Reason;
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

    /** @param registry where the counters are kept */
    public EnrichMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.revised = outcome("revised");
        this.duplicate = outcome("duplicate");
        this.engagement = outcome("engagement");
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

package ainews.scoring;

import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.ScoredArticle;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what became of every timeline event that scoring read, and how late it is.
 *
 * <p>{@code read{kind=article|unreadable} = scored{reason=NEW} + scored{reason=REVISION} + duplicate + dead
 * letters{kind=article|unreadable}} after every event. Alert on {@code lag} above a few minutes while ticks arrive: the stream is broken, not quiet.
 */
public final class ScoringMetrics {

    /** History that is imported is years old, and a sum of years would overflow the nanoseconds that a timer counts in. */
    private static final long LONGEST_LATENCY_MS = Duration.ofMinutes(10).toMillis();

    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicLong lastEventMs = new AtomicLong();
    private final Timer latency;
    /** Looking a meter up costs more than counting; there are a dozen records for each event. */
    private final Map<String, Counter> reads = new ConcurrentHashMap<>();

    private final Map<String, Counter> scored = new ConcurrentHashMap<>();
    private final Counter stories;
    private final Counter signals;
    private final Counter duplicates;

    /** @param clock the machine's, for lag and latency only */
    public ScoringMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        TimeGauge.builder("ainews.scoring.lag", this::lagMs, TimeUnit.MILLISECONDS)
                .description("Wall clock minus the time of the last event read; 0 before the first")
                .register(registry);
        this.latency = Timer.builder("ainews.scoring.latency")
                .description(
                        "From observed_at to the moment the scored record of the article or revision was emitted; at most 10 minutes")
                .serviceLevelObjectives(
                        Duration.ofMillis(20),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1))
                .register(registry);
        for (String kind : new String[] {"article", "engagement", "tick", "unreadable"}) {
            reads.put(kind, readCounter(kind));
        }
        for (String reason : new String[] {"NEW", "REVISION", "RESCORED"}) {
            scored.put(reason, emittedCounter("scored", reason));
        }
        stories = emittedCounter("story", "");
        signals = emittedCounter("signal", "");
        duplicates = emittedCounter("duplicate", "");
        deadLetters("unreadable", Reason.UNDECODABLE.label());
        for (String kind : new String[] {"article", "engagement", "tick"}) {
            deadLetters(kind, Reason.IMPOSSIBLE_TIME.label());
        }
        deadLetters("engagement", Reason.UNKNOWN_ARTICLE.label());
    }

    private long lagMs() {
        long last = lastEventMs.get();
        return last == 0 ? 0 : Math.max(0, clock.millis() - last);
    }

    void read(String kind) {
        reads.computeIfAbsent(kind, this::readCounter).increment();
    }

    private Counter readCounter(String kind) {
        return Counter.builder("ainews.scoring.read")
                .description("Timeline events that scoring has read")
                .baseUnit("records")
                .tag("kind", kind)
                .register(registry);
    }

    void clock(long eventMs) {
        lastEventMs.accumulateAndGet(eventMs, Math::max);
    }

    void emitted(Output output) {
        if (output instanceof Output.Scored card) {
            ScoredArticle article = card.value();
            scored.computeIfAbsent(article.getReason(), reason -> emittedCounter("scored", reason))
                    .increment();
            if (!article.getReason().equals("RESCORED")) {
                long lateMs = clock.millis() - article.getObservedAt().toEpochMilli();
                latency.record(Math.max(0, Math.min(lateMs, LONGEST_LATENCY_MS)), TimeUnit.MILLISECONDS);
            }
        } else if (output instanceof Output.StoryChanged) {
            stories.increment();
        } else if (output instanceof Output.Signalled) {
            signals.increment();
        } else if (output instanceof Output.Repeated) {
            duplicates.increment();
        }
    }

    private Counter emittedCounter(String kind, String reason) {
        return Counter.builder("ainews.scoring.emitted")
                .description("Records that scoring has emitted")
                .baseUnit("records")
                .tag("kind", kind)
                .tag("reason", reason)
                .register(registry);
    }

    void deadLetter(String kind, String reason) {
        deadLetters(kind, reason).increment();
    }

    private Counter deadLetters(String kind, String reason) {
        return Counter.builder("ainews.scoring.dead.letters")
                .description("Timeline events that scoring could not place")
                .baseUnit("records")
                .tag("kind", kind)
                .tag("reason", reason)
                .register(registry);
    }
}

package ainews.deploy.role;

import ainews.schemas.Tick;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a tick to the timeline at every whole minute, so that even idle time is on record and a quiet stream can be told from a
 * broken one. A minute that is written twice, by two processes or after a restart, changes nothing.
 */
public final class Ticker implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Ticker.class);
    private static final long CLOSE_WAIT_SECONDS = 10;

    private final Producer<String, TimelineEvent> producer;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "ticker");
        thread.setDaemon(true);
        return thread;
    });

    private Ticker(Producer<String, TimelineEvent> producer, Clock clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /** Starts at the next whole minute of the clock. */
    public static Ticker start(Cluster cluster, Clock clock) {
        Ticker ticker = new Ticker(cluster.producer(Topics.TIMELINE), clock);
        Instant now = clock.instant();
        Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        long delay = ChronoUnit.MILLIS.between(now, next);
        Future<?> unused = ticker.timer.scheduleAtFixedRate(
                ticker::tick, delay, TimeUnit.MINUTES.toMillis(1), TimeUnit.MILLISECONDS);
        return ticker;
    }

    private void tick() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        TimelineEvent event =
                TimelineEvent.newBuilder().setTick(new Tick(minute)).build();
        try {
            Future<?> unused = producer.send(
                    new ProducerRecord<>(Topics.TIMELINE.name(), null, minute.toEpochMilli(), "tick", event),
                    (metadata, failure) -> {
                        if (failure != null) {
                            LOGGER.atWarn().setCause(failure).log("tick was not written");
                        }
                    });
        } catch (RuntimeException e) {
            // An exception would end the schedule, and the next minute may go well.
            LOGGER.atWarn().setCause(e).log("tick was not written");
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            timer.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}

package ainews.deploy.role;

import ainews.enrich.Enricher;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.entity.PublishedDictionary;
import ainews.enrich.entity.PublishedDictionary.Change;
import ainews.schemas.ReferenceEntity;
import ainews.schemas.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows {@code reference.entities} and puts each dictionary in force as soon as its publication is closed. A dictionary is compiled
 * on this thread and then exchanged whole by one write, so that readers neither wait nor see a mixture. Until the first publication the
 * bundled one is in force. Safe for use by many threads.
 */
final class DictionaryFollower implements Supplier<Enricher>, AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(DictionaryFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.ENTITIES.name(), 0);

    private final PublishedDictionary published = new PublishedDictionary();
    private final Consumer<String, SpecificRecord> consumer;
    private final Counter exchanged;
    private final Counter broken;
    private final Thread thread = new Thread(this::follow, "dictionary-follower");
    private volatile Enricher inForce;
    private volatile Gazetteer dictionary = Gazetteer.bundled();

    private DictionaryFollower(Consumer<String, SpecificRecord> consumer, MeterRegistry metrics) {
        this.consumer = consumer;
        this.exchanged = counter("exchanged", metrics);
        this.broken = counter("broken", metrics);
        thread.setDaemon(true);
    }

    /** Reads the topic to its end, so that not one record is read by an older dictionary than it should, then follows it. */
    static DictionaryFollower start(Cluster cluster, MeterRegistry metrics) {
        DictionaryFollower follower = new DictionaryFollower(cluster.consumer(), metrics);
        follower.consumer.assign(List.of(PARTITION));
        follower.consumer.seekToBeginning(List.of(PARTITION));
        long end = follower.consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
        while (follower.consumer.position(PARTITION) < end) {
            follower.poll();
        }
        if (follower.inForce == null) {
            follower.inForce = new Enricher(Gazetteer.bundled());
        }
        follower.thread.start();
        return follower;
    }

    private static Counter counter(String outcome, MeterRegistry metrics) {
        return Counter.builder("ainews.enrich.dictionary")
                .description("Publications of the entity dictionary, by what became of them")
                .baseUnit("publications")
                .tag("outcome", outcome)
                .register(metrics);
    }

    /** The reader with the dictionary in force. */
    @Override
    public Enricher get() {
        return inForce;
    }

    /** The dictionary in force. */
    Gazetteer dictionary() {
        return dictionary;
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void follow() {
        try {
            while (true) {
                poll();
            }
        } catch (WakeupException e) {
            LOGGER.atDebug().log("dictionary follower stops");
        } catch (RuntimeException e) {
            LOGGER.atError().setCause(e).log("dictionary follower stopped; the dictionary stays as it is");
        } finally {
            consumer.close();
        }
    }

    private void poll() {
        for (ConsumerRecord<String, SpecificRecord> record : consumer.poll(POLL)) {
            Change change = published.read(record.key(), (ReferenceEntity) record.value());
            if (change instanceof Change.Published publication) {
                put(publication.gazetteer());
            } else if (change instanceof Change.Withdrawn) {
                put(Gazetteer.bundled());
            } else if (change instanceof Change.Broken fault) {
                broken.increment();
                LOGGER.atError()
                        .addKeyValue("problem", fault.problem())
                        .log("publication of the dictionary left out; the last one stays in force");
            }
        }
    }

    private void put(Gazetteer gazetteer) {
        dictionary = gazetteer;
        inForce = new Enricher(gazetteer);
        exchanged.increment();
        LOGGER.atInfo()
                .addKeyValue("version", gazetteer.version())
                .addKeyValue("entities", gazetteer.size())
                .log("dictionary in force");
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package ainews.schemas;

import ainews.schemas.Topic.Cleanup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Every topic of the project, the only place where a topic is named.
 *
 * <p>Topics that are ordered history have one partition, because their order is what a replay repeats; the topics
 * that feed enrichment have several, because that is where the work is.
 */
public final class Topics {
    private static final int MIB = 1024 * 1024;
    private static final long FOR_EVER = -1;

    /** The largest batch that any of the topics takes: what a producer that writes to all of them may send at once. */
    public static final int LARGEST_MESSAGE_BYTES = 9 * MIB;

    /** Articles as sources delivered them, by article id; holds whole pages. */
    public static final Topic<String, RawArticle> RAW = history("news.raw", RawArticle.class, 6, 8 * MIB);

    /** Attention counts of articles, by article id. */
    public static final Topic<String, Engagement> ENGAGEMENT = history("news.engagement", Engagement.class, 6, MIB);

    /** The ordered history that scoring folds. */
    public static final Topic<String, TimelineEvent> TIMELINE =
            history("news.timeline", TimelineEvent.class, 1, 8 * MIB);

    /** Every article and revision with its scores, by article id. */
    public static final Topic<String, ScoredArticle> SCORED = history("news.scored", ScoredArticle.class, 1, 2 * MIB);

    /** The latest state of every story, by story id. */
    public static final Topic<String, Story> STORIES = latest("news.stories", Story.class, 2 * MIB);

    /** Attention to entities, by entity id. */
    public static final Topic<String, EntitySignal> SIGNALS = history("news.signals", EntitySignal.class, 1, MIB);

    /** Deliveries of content that was there before, by article id. */
    public static final Topic<String, Duplicate> DUPLICATES = history("news.duplicates", Duplicate.class, 1, MIB);

    /** Inputs that could not be processed, whole, so larger than any of them. */
    public static final Topic<String, DeadLetter> DEAD_LETTERS =
            history("news.dead-letters", DeadLetter.class, 1, LARGEST_MESSAGE_BYTES);

    /** The entity dictionary in force, by entity id. */
    public static final Topic<String, ReferenceEntity> ENTITIES =
            latest("reference.entities", ReferenceEntity.class, MIB);

    /** Every version of dictionary and scoring that was in force, whole, by {@code kind/version}. */
    public static final Topic<String, KeptVersion> VERSIONS =
            latest("reference.versions", KeptVersion.class, LARGEST_MESSAGE_BYTES);

    private static final List<Topic<String, ? extends SpecificRecord>> ALL =
            List.of(RAW, ENGAGEMENT, TIMELINE, SCORED, STORIES, SIGNALS, DUPLICATES, DEAD_LETTERS, ENTITIES, VERSIONS);

    private Topics() {}

    /** All topics, in the order of the data path. */
    public static List<Topic<String, ? extends SpecificRecord>> all() {
        return ALL;
    }

    /**
     * What an admin client is given to create every topic.
     *
     * @param partitions number of partitions by topic name, where it is not to be the default
     * @throws IllegalArgumentException for a name that is no topic, or a number below 1; all faults in one message
     */
    public static List<NewTopic> newTopics(Map<String, Integer> partitions, int replicationFactor) {
        Set<String> faults = new LinkedHashSet<>();
        Set<String> names = ALL.stream().map(Topic::name).collect(Collectors.toSet());
        partitions.forEach((name, count) -> {
            if (!names.contains(name)) {
                faults.add("no such topic: " + name);
            } else if (count < 1) {
                faults.add("partitions of " + name + " must be at least 1: " + count);
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return ALL.stream()
                .map(topic -> topic.newTopic(
                        partitions.getOrDefault(topic.name(), topic.partitions()), (short) replicationFactor))
                .toList();
    }

    private static <V extends SpecificRecord> Topic<String, V> history(
            String name, Class<V> value, int partitions, int maxMessageBytes) {
        return new Topic<>(name, String.class, value, partitions, Cleanup.DELETE, FOR_EVER, maxMessageBytes);
    }

    private static <V extends SpecificRecord> Topic<String, V> latest(
            String name, Class<V> value, int maxMessageBytes) {
        return new Topic<>(name, String.class, value, 1, Cleanup.COMPACT, FOR_EVER, maxMessageBytes);
    }
}

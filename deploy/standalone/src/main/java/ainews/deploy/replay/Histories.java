package ainews.deploy.replay;

import ainews.deploy.history.TopicRange;
import ainews.deploy.history.TopicReader;
import ainews.deploy.replay.HistorySource.RawFiles;
import ainews.deploy.replay.HistorySource.RawTopics;
import ainews.deploy.replay.HistorySource.TimelineFiles;
import ainews.deploy.replay.HistorySource.TimelineTopic;
import ainews.deploy.role.Cluster;
import ainews.enrich.Enricher;
import ainews.schemas.Topics;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Opens the history that a plan names. */
final class Histories {
    private final Cluster cluster;

    /** @param cluster null where no topics are read */
    Histories(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The plan with the offsets that its topics have now, where it has none. */
    ReplayPlan fix(ReplayPlan plan) {
        if (plan.source() instanceof TimelineTopic topic && topic.range() == null) {
            return with(plan, new TimelineTopic(now(Topics.TIMELINE.name())));
        }
        if (plan.source() instanceof RawTopics topics && topics.articles() == null) {
            return with(plan, new RawTopics(now(Topics.RAW.name()), now(Topics.ENGAGEMENT.name())));
        }
        return plan;
    }

    private TopicRange now(String topic) {
        try (TopicReader reader = new TopicReader(cluster, topic, null)) {
            return reader.range();
        }
    }

    /** The plan with the offsets of another one over the same topics, where it has none of its own. */
    static ReplayPlan fixedAs(ReplayPlan plan, ReplayPlan fixed) {
        boolean open = (plan.source() instanceof TimelineTopic topic && topic.range() == null)
                || (plan.source() instanceof RawTopics topics && topics.articles() == null);
        return open && fixed.source().getClass() == plan.source().getClass() ? with(plan, fixed.source()) : plan;
    }

    static ReplayPlan with(ReplayPlan plan, HistorySource source) {
        return new ReplayPlan(source, plan.span(), plan.desk(), plan.readBy(), plan.format());
    }

    /**
     * Opens it, cut to the plan's span.
     *
     * @param pieces what {@link History#takeChanges} gave, where it is gone on with
     */
    History open(ReplayPlan plan, Map<String, byte[]> pieces) throws IOException {
        HistorySource source = plan.source();
        if (source instanceof TimelineTopic topic) {
            return new SpannedHistory(new RecordedTopic(cluster, topic.range()), plan.span());
        }
        if (source instanceof TimelineFiles files) {
            return new SpannedHistory(new RecordedFiles(files.paths()), plan.span());
        }
        CompletableFuture<Enricher> enricher =
                EnrichedAgain.enricher(plan.readBy().gazetteer());
        RawOrder order = order(plan);
        try {
            return new EnrichedAgain(enricher, order.sorted(), pieces);
        } catch (IOException | RuntimeException e) {
            order.close();
            throw e;
        }
    }

    /** The raw items of the plan's span, in order. */
    RawOrder.Sorted raw(ReplayPlan plan) throws IOException {
        return order(plan).sorted();
    }

    private RawOrder order(ReplayPlan plan) throws IOException {
        RawOrder order = new RawOrder(plan.span());
        try {
            if (plan.source() instanceof RawTopics topics) {
                RawInput.topics(cluster, topics, order);
            } else {
                RawInput.files(((RawFiles) plan.source()).paths(), order);
            }
            return order;
        } catch (IOException | RuntimeException e) {
            order.close();
            throw e;
        }
    }
}

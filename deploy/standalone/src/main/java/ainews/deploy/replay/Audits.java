package ainews.deploy.replay;

import ainews.deploy.role.Cluster;
import ainews.enrich.entity.Gazetteer;
import ainews.schemas.TimelineEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Audits the desk, or enricher and desk, on the history of a plan. */
public final class Audits {
    private Audits() {}

    /**
     * Runs an audit.
     *
     * @param limit entries of history that are taken at most, from its beginning
     */
    public static AuditReport run(
            ReplayPlan plan, Cluster cluster, long seed, int cuts, int limit, ReplayListener listener)
            throws IOException {
        Histories histories = new Histories(cluster);
        ReplayPlan fixed = histories.fix(plan);
        boolean raw =
                fixed.source() instanceof HistorySource.RawFiles || fixed.source() instanceof HistorySource.RawTopics;
        if (raw) {
            Gazetteer gazetteer = fixed.readBy().gazetteer();
            List<RawItem> items = histories.raw(fixed, limit);
            return new Audit<>(
                            new ReadAndFoldCore(fixed.desk(), gazetteer),
                            new AuditedHistory.Raw(gazetteer),
                            items,
                            seed,
                            cuts,
                            listener)
                    .run();
        }
        List<TimelineEvent> events = new ArrayList<>();
        try (History history = histories.open(fixed, Map.of())) {
            for (Step step = history.next(); step != null && events.size() < limit; step = history.next()) {
                if (step instanceof Step.Event event) {
                    events.add(event.event());
                }
            }
        }
        return new Audit<>(new FoldCore(fixed.desk()), new AuditedHistory.Timeline(), events, seed, cuts, listener)
                .run();
    }
}

package ainews.deploy.replay;

import ainews.deploy.role.Cluster;
import ainews.enrich.entity.Gazetteer;
import ainews.schemas.TimelineEvent;
import java.io.IOException;
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
            try (AuditLog<RawItem> log = new AuditLog<>(new AuditedHistory.Raw(gazetteer));
                    RawOrder.Sorted sorted = histories.raw(fixed)) {
                for (RawItem item = sorted.next(); item != null && log.size() < limit; item = sorted.next()) {
                    log.add(item);
                }
                return new Audit<>(new ReadAndFoldCore(fixed.desk(), gazetteer), log, seed, cuts, listener).run();
            }
        }
        try (AuditLog<TimelineEvent> log = new AuditLog<>(new AuditedHistory.Timeline());
                History history = histories.open(fixed, Map.of())) {
            for (Step step = history.next(); step != null && log.size() < limit; step = history.next()) {
                if (step instanceof Step.Event event) {
                    log.add(event.event());
                }
            }
            return new Audit<>(new FoldCore(fixed.desk()), log, seed, cuts, listener).run();
        }
    }
}

package ainews.deploy.replay;

import ainews.deploy.history.RecordFormat;
import ainews.deploy.history.RecordSink;
import ainews.deploy.role.Cluster;
import ainews.schemas.TimelineEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A history as a recorded timeline in a file, as {@code export timeline} writes one, so that it can be folded often and read once. */
public final class TimelineFile {
    private TimelineFile() {}

    /**
     * Writes {@code timeline.avro} into a folder.
     *
     * @param cluster null where the source is files
     * @return number of events
     */
    public static long write(ReplayPlan plan, Cluster cluster, Path folder, ReplayListener listener)
            throws IOException, InterruptedException {
        Histories histories = new Histories(cluster);
        long events = 0;
        try (RecordSink sink = RecordSink.open(
                        folder, "timeline", TimelineEvent.class, RecordFormat.AVRO, false, RecordSink.Mark.START);
                Prefetch ahead = new Prefetch(
                        histories.open(histories.fix(plan), Map.of()), 0, Optional.empty(), Optional.empty())) {
            for (Prefetch.Batch batch = ahead.next(); !batch.steps().isEmpty(); batch = ahead.next()) {
                for (Step step : batch.steps()) {
                    if (step instanceof Step.Event event) {
                        long time = event.input().origin().timestamp().toEpochMilli();
                        sink.write(event.event(), time, null);
                        events++;
                    }
                }
                listener.at(batch.position(), batch.done());
            }
        }
        return events;
    }
}

package ainews.deploy.replay;

import ainews.deploy.history.RecordFiles;
import ainews.schemas.DeadLetters.Origin;
import ainews.schemas.TimelineEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The recorded timeline from files that {@code export timeline} wrote. */
final class RecordedFiles implements History {
    private final RecordFiles<TimelineEvent> files;
    private long number;

    RecordedFiles(List<Path> paths) throws IOException {
        files = new RecordFiles<>(paths, TimelineEvent.class);
    }

    @Override
    public Step next() throws IOException {
        TimelineEvent event = files.next();
        return event == null ? null : event(event, number++);
    }

    /** An event that came from no topic. */
    static Step.Event event(TimelineEvent event, long number) {
        Instant time = Objects.requireNonNullElse(LogClock.observedAt(event), Instant.EPOCH);
        return new Step.Event(event, new Step.Input(new Origin("", -1, number, time), null, null, new RecordHeaders()));
    }

    @Override
    public double done() {
        return files.done();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}

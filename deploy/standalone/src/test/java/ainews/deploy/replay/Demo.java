package ainews.deploy.replay;

import ainews.deploy.history.RecordFormat;
import ainews.deploy.history.RecordSink;
import ainews.deploy.offline.Samples;
import ainews.schemas.TimelineEvent;
import ainews.scoring.DeskConfig;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bundled sample as histories, and replays of it. */
final class Demo {
    private Demo() {}

    /** As an archive of raw articles. */
    static HistorySource raw(Path folder) throws IOException {
        return new HistorySource.RawFiles(List.of(Files.write(folder.resolve("demo.jsonl"), Samples.demo())));
    }

    /** As a recorded timeline. */
    static HistorySource timeline(Path folder, RecordFormat format) throws IOException {
        Path files = folder.resolve("timeline-" + format);
        try (RecordSink sink =
                RecordSink.open(files, "timeline", TimelineEvent.class, format, false, RecordSink.Mark.START)) {
            for (TimelineEvent event : events(folder)) {
                sink.write(event, LogClock.observedAt(event).toEpochMilli(), null);
            }
        }
        return new HistorySource.TimelineFiles(List.of(files));
    }

    static List<TimelineEvent> events(Path folder) throws IOException {
        List<TimelineEvent> events = new ArrayList<>();
        try (History history = new Histories(null).open(plan(raw(folder)), Map.of())) {
            for (Step step = history.next(); step != null; step = history.next()) {
                if (step instanceof Step.Event event) {
                    events.add(event.event());
                }
            }
        }
        return events;
    }

    static ReplayPlan plan(HistorySource source) {
        return plan(source, Span.ALL, RecordFormat.JSONL);
    }

    static ReplayPlan plan(HistorySource source, Span span, RecordFormat format) {
        return new ReplayPlan(source, span, DeskConfig.defaults(), ReadBy.asThen(), format);
    }

    static JsonNode run(ReplayPlan plan, Path out) throws IOException, InterruptedException {
        return new Replay(plan, null, Pace.MAX, 100, ReplayListener.NONE).run(out);
    }

    static String hash(JsonNode manifest) {
        return manifest.get("output").get("hash").asText();
    }
}

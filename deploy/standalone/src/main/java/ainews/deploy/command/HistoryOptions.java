package ainews.deploy.command;

import ainews.deploy.replay.HistorySource;
import ainews.deploy.replay.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which history, and which part of it. */
final class HistoryOptions {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = {
                "Files or folders with the recorded timeline, as 'export timeline' writes them; with --raw, archives as 'import'"
                        + " reads them.",
                "Without any, the topic news.timeline is read (with --raw: news.raw and news.engagement)."
            })
    private List<Path> files = List.of();

    @Option(
            names = "--raw",
            description =
                    "Put raw articles in order (observed_at, article id, revision) and enrich them again, instead of"
                            + " folding a recorded timeline.")
    private boolean raw;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "First moment whose output is kept. What was before is folded too, as it was then.")
    private Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "First moment that is not replayed any more.")
    private Instant to;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            converter = Moment.class,
            description = "Only what had been observed by then, with revisions as they stood.")
    private Instant asOf;

    @Option(
            names = "--warm-up",
            paramLabel = "PERIOD",
            description =
                    "Begin so long before --from with an empty desk, e.g. P30D, instead of with all of history: quicker, but"
                            + " only all of history gives what the live system said.")
    private Duration warmUp;

    Span span() {
        try {
            return new Span(from, to, asOf, warmUp);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    HistorySource source() {
        Paths.requireThere(files);
        if (files.isEmpty()) {
            return raw ? new HistorySource.RawTopics(null, null) : new HistorySource.TimelineTopic(null);
        }
        return raw ? new HistorySource.RawFiles(files) : new HistorySource.TimelineFiles(files);
    }

    boolean readsTopics() {
        return files.isEmpty();
    }
}

package ainews.deploy.offline;

import ainews.deploy.offline.ReadAhead.Read;
import ainews.enrich.Enricher;
import ainews.enrich.Revising;
import ainews.ingest.archive.ArticleLine;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.Duplicate;
import ainews.schemas.Duplicates;
import ainews.schemas.Story;
import ainews.schemas.Tick;
import ainews.schemas.TimelineEvent;
import ainews.scoring.Desk;
import ainews.scoring.DeskConfig;
import ainews.scoring.Output;
import ainews.scoring.Prepared;
import ainews.scoring.Preparer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code rank}: the whole fold over a file in time order. Every input line ends as exactly one scored line (NEW or REVISION), one
 * duplicate or one dead letter; engagement and tick lines may yield nothing.
 */
final class Ranking {

    /** The kinds of lines that can be asked for; duplicates and dead letters are printed whatever was asked for. */
    static final Set<String> KINDS = Set.of("scored", "stories", "signals");

    private static final String DUPLICATE = "duplicate";

    /** Where an article came from in the input. */
    private record Source(long line, String inputId, String url) {}

    /**
     * A line with what the desk is told of it.
     *
     * @param repeated the duplicate that an article is; null where it is none
     * @param prepared null where there is nothing for the desk
     */
    private record Told(Read read, Duplicate repeated, Prepared prepared) {}

    private final Enricher enricher;
    private final Preparer preparer;
    private final Desk desk;
    private final Set<String> emit;
    private final Map<String, byte[]> seen = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();

    /** @param emit the kinds to print */
    Ranking(Enricher enricher, DeskConfig desk, Set<String> emit) {
        this.enricher = enricher;
        this.preparer = new Preparer(desk.rules());
        this.desk = new Desk(desk);
        this.emit = emit;
    }

    void run(InputLines input, JsonLines output) throws IOException {
        try (ReadAhead ahead = new ReadAhead(input, enricher);
                WriteBehind written = new WriteBehind(output)) {
            for (List<Read> batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
                List<JsonLines.Fields> lines = new ArrayList<>();
                // each step for the whole batch, so that its code and tables stay near the processor
                List<Told> told = batch.stream().map(this::told).toList();
                told.forEach(line -> rank(line, lines));
                written.write(lines);
            }
        }
    }

    private Told told(Read read) {
        if (read.article() != null) {
            return toldOfArticle(read);
        } else if (read.line() instanceof ArticleLine.EngagementLine engagement) {
            return new Told(read, null, prepared(TimelineEvent.newBuilder().setEngagement(engagement.engagement())));
        } else if (read.line() instanceof ArticleLine.TickLine tick) {
            return new Told(read, null, prepared(TimelineEvent.newBuilder().setTick(new Tick(tick.observedAt()))));
        }
        return new Told(read, null, null);
    }

    private Told toldOfArticle(Read read) {
        String articleId = read.article().getArticleId();
        Revising.Outcome outcome = Revising.decide(read.article(), seen.get(articleId));
        if (outcome instanceof Revising.Outcome.Repeated repeated) {
            return new Told(read, repeated.duplicate(), null);
        }
        Revising.Outcome.Revised revision = (Revising.Outcome.Revised) outcome;
        seen.put(articleId, revision.seen());
        return new Told(read, null, prepared(TimelineEvent.newBuilder().setArticle(revision.article())));
    }

    private Prepared prepared(TimelineEvent.Builder event) {
        return preparer.prepare(event.build());
    }

    private void rank(Told told, List<JsonLines.Fields> output) {
        Read read = told.read();
        if (told.prepared() != null) {
            if (read.article() != null) {
                sources.put(read.article().getArticleId(), source(read));
            }
            for (Output emitted : desk.apply(told.prepared())) {
                write(read, emitted, output);
            }
        } else if (told.repeated() != null) {
            output.add(line -> head(DUPLICATE, source(read), line).record(told.repeated()));
        } else if (read.line() instanceof ArticleLine.Bad bad) {
            writeDeadLetter(read, bad.reason().label(), bad.cause(), output);
        } else {
            writeDeadLetter(read, Reason.FAILED.label(), read.failure(), output);
        }
    }

    private static Source source(Read read) {
        return new Source(read.number(), read.line().inputId(), read.line().url());
    }

    private void write(Read read, Output emitted, List<JsonLines.Fields> output) {
        if (emitted instanceof Output.Scored scored) {
            write("scored", sources.get(scored.value().getArticleId()), scored.value(), output);
        } else if (emitted instanceof Output.StoryChanged story) {
            writeStory(sources.get(story.value().getLeadArticleId()), story.value(), output);
        } else if (emitted instanceof Output.Signalled signal) {
            write("signals", new Source(read.number(), null, null), signal.value(), output);
        } else if (emitted instanceof Output.Repeated repeated) {
            output.add(line ->
                    head(DUPLICATE, source(read), line).record(Duplicates.of(repeated.value(), repeated.revision())));
        } else if (emitted instanceof Output.Unplaced unplaced) {
            writeDeadLetter(read, unplaced.reason(), unplaced.cause(), output);
        }
    }

    /** A story is told apart by its lead article, so the line carries that one's id and address. */
    private void writeStory(Source lead, Story story, List<JsonLines.Fields> output) {
        if (emit.contains("stories")) {
            output.add(line ->
                    head("stories", lead, line).textIfAny("url", lead.url()).record(story));
        }
    }

    private void write(
            String kind, Source source, org.apache.avro.generic.IndexedRecord record, List<JsonLines.Fields> output) {
        if (emit.contains(kind)) {
            output.add(line -> head(kind, source, line).record(record));
        }
    }

    private static JsonLines.Line head(String kind, Source source, JsonLines.Line line) throws IOException {
        return line.text("kind", kind).number("line", source.line()).textIfAny("input_id", source.inputId());
    }

    private static void writeDeadLetter(Read read, String reason, String cause, List<JsonLines.Fields> output) {
        output.add(line -> head("dead_letter", source(read), line)
                .textIfAny("url", read.line().url())
                .deadLetter(reason, cause));
    }
}

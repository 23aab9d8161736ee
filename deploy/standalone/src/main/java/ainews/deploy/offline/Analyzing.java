package ainews.deploy.offline;

import ainews.enrich.Enricher;
import ainews.ingest.archive.ArticleLine;
import ainews.schemas.DeadLetters.Reason;
import java.io.IOException;
import java.util.List;

/** {@code analyze}: raw articles to enriched ones, exactly one line out for each line in. */
final class Analyzing {

    private final Enricher enricher;

    /** @param enricher what reads the articles */
    Analyzing(Enricher enricher) {
        this.enricher = enricher;
    }

    void run(InputLines input, JsonLines output) throws IOException {
        try (ReadAhead ahead = new ReadAhead(input, enricher)) {
            for (List<ReadAhead.Read> batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
                for (ReadAhead.Read read : batch) {
                    output.write(line -> write(read, line));
                }
                output.flush();
            }
        }
    }

    private static void write(ReadAhead.Read read, JsonLines.Line line) throws IOException {
        line.number("line", read.number()).textIfAny("input_id", read.line().inputId());
        if (read.article() != null) {
            line.record(read.article());
            return;
        }
        line.textIfAny("url", read.line().url());
        if (read.line() instanceof ArticleLine.Bad bad) {
            line.deadLetter(bad.reason().label(), bad.cause());
        } else if (read.failure() != null) {
            line.deadLetter(Reason.FAILED.label(), read.failure());
        } else {
            line.deadLetter(Reason.NO_CONTENT.label(), "not an article; rank reads engagement and tick lines");
        }
    }
}

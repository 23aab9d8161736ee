package ainews.deploy.offline;

import ainews.deploy.offline.InputLines.InputLine;
import ainews.enrich.Enricher;
import ainews.ingest.archive.ArticleLine;
import ainews.ingest.archive.ArticleLines;
import ainews.schemas.DeadLetters;
import ainews.schemas.EnrichedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of an archive in order and enriches the articles among them on all processors, a batch at a time. The order
 * of the results is that of the lines.
 */
final class ReadAhead {

    /** Enough to keep the processors busy, few enough to answer soon when lines come in slowly. */
    private static final int BATCH = 256;

    /**
     * A line and what was read from it.
     *
     * @param article the enriched article of an article line; null for other lines and where enriching failed
     * @param failure why enriching failed, or null
     */
    record Read(long number, ArticleLine line, EnrichedArticle article, String failure) {}

    private record Numbered(long number, ArticleLine line) {}

    private final InputLines input;
    private final ArticleLines lines = new ArticleLines();
    private final Enricher enricher;

    ReadAhead(InputLines input, Enricher enricher) {
        this.input = input;
        this.enricher = enricher;
    }

    /** The next lines; empty at the end. */
    List<Read> next() throws IOException {
        List<Numbered> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH && (batch.isEmpty() || input.isReady())) {
            InputLine line = input.next();
            if (line == null) {
                break;
            }
            batch.add(new Numbered(line.number(), lines.read(line.bytes())));
        }
        return batch.parallelStream().map(this::read).toList();
    }

    private Read read(Numbered numbered) {
        if (!(numbered.line() instanceof ArticleLine.Article article)) {
            return new Read(numbered.number(), numbered.line(), null, null);
        }
        try {
            return new Read(numbered.number(), numbered.line(), enricher.enrich(article.raw()), null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Read(numbered.number(), numbered.line(), null, DeadLetters.cause(e));
        }
    }
}

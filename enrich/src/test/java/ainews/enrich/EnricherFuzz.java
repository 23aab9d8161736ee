package ainews.enrich;

import ainews.enrich.entity.Gazetteer;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import java.nio.charset.StandardCharsets;

/** What a fuzzer asks of the whole enrichment of plain text: the first line is the title, the rest the text. See profile {@code fuzz}. */
public final class EnricherFuzz {
    private static final Enricher ENRICHER = new Enricher(Gazetteer.bundled());

    private EnricherFuzz() {}

    /** Called by the fuzzer for each input; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int line = text.indexOf('\n');
        String title = line < 0 ? text : text.substring(0, line);
        EnrichedArticle article =
                ENRICHER.enrich(RawItems.plain("https://example.org/a", title, text.substring(line + 1)));
        for (Entity entity : article.getEntities()) {
            if (!(entity.getRelevance() >= 0 && entity.getRelevance() <= 100)) {
                throw new IllegalStateException(entity.getEntityId() + " has relevance " + entity.getRelevance());
            }
        }
    }
}

package ainews.ingest.archive;

import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import ainews.schemas.json.JsonRecords;
import java.nio.charset.StandardCharsets;

/** Lines that an export of {@code news.raw} or {@code news.engagement} wrote: they come back as the records that they were. */
final class ExportedLine {
    private static final byte[] START = "{\"article_id\":".getBytes(StandardCharsets.US_ASCII);
    private static final JsonRecords<RawArticle> ARTICLES = JsonRecords.of(RawArticle.class);
    private static final JsonRecords<Engagement> ENGAGEMENTS = JsonRecords.of(Engagement.class);

    private ExportedLine() {}

    /** Null for any other line. */
    static ArticleLine read(byte[] line) {
        if (!java.util.Arrays.equals(line, 0, Math.min(line.length, START.length), START, 0, START.length)) {
            return null;
        }
        String text = new String(line, StandardCharsets.UTF_8);
        try {
            if (text.contains("\"owner_group\":") && text.contains("\"source_id\":")) {
                return new ArticleLine.Article(ARTICLES.read(text), null);
            }
            if (text.contains("\"platform\":")) {
                Engagement engagement = ENGAGEMENTS.read(text);
                return new ArticleLine.EngagementLine(engagement, null, engagement.getUrl());
            }
            return null;
        } catch (IllegalArgumentException another) {
            return null;
        }
    }
}

package ainews.ingest.archive;

import ainews.ingest.archive.LineFields.BadLine;
import ainews.ingest.source.OwnerGroups;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.ArticleId;
import ainews.schemas.identity.CanonicalUrl;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the lines of one input, in order, into raw articles, engagement and ticks. A fold: what a line means depends on
 * the bytes of this line and of the lines before (for a missing time, and for engagement that names an article by its
 * input id), on nothing else. One instance an input; not thread-safe; never throws for a bad line.
 *
 * <p>An article's id is that of its canonical URL; where {@code url} is no http(s) address, of the address as written;
 * without {@code url}, of {@code "id:" + id}; and without either, of {@code "line:"} and a hash of title and body, so
 * that the same line is the same article wherever it stands.
 *
 * <p>A missing {@code observed_at} is {@code published_at}, or the time of the line before where that is missing too or
 * lies more than 366 days after the line before, or the fallback on a first line; {@code observed_estimated} says so.
 */
public final class ArticleLines {
    /** The longest line that is read, in bytes. */
    public static final int MAX_LINE_BYTES = 32 * 1024 * 1024;

    private static final Duration LONGEST_JUMP = Duration.ofDays(366);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final OwnerGroups owners;
    private final Instant fallback;
    private final Map<String, String> articleIds = new HashMap<>();
    private Instant previous;

    /** Reads with the bundled knowledge of owners; a first line without any time is observed at the epoch. */
    public ArticleLines() {
        this(OwnerGroups.bundled(), Instant.EPOCH);
    }

    /** Takes the observation time of lines before any line had a time as fallback, e.g. when a push arrived. */
    public ArticleLines(OwnerGroups owners, Instant fallback) {
        this.owners = owners;
        this.fallback = fallback;
    }

    /**
     * Reads the next line.
     *
     * @param line bytes without the line end; invalid UTF-8 is read with U+FFFD in its place
     */
    public ArticleLine read(byte[] line) {
        return parse(line).read(this);
    }

    /** A line as far as it can be read without those before it. */
    interface Parsed {
        /** What it means behind the lines that the reader has read. */
        ArticleLine read(ArticleLines reader);
    }

    /** Reads JSON; by any thread, in any order. */
    static Parsed parse(byte[] line) {
        if (line.length > MAX_LINE_BYTES) {
            return bad(Reason.TOO_LARGE, "line of " + line.length + " bytes, at most " + MAX_LINE_BYTES);
        }
        JsonNode object;
        try {
            object = JSON.readTree(withoutMark(new String(line, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException notJson) {
            String cause = notJson.getOriginalMessage().replaceAll("\\s+", " ");
            return bad(Reason.UNDECODABLE, "no JSON object: " + LineFields.mended(cause));
        }
        if (object == null || !object.isObject()) {
            String found = object == null || object.isMissingNode() ? "an empty line" : "JSON of another kind";
            return bad(Reason.UNDECODABLE, "no JSON object but " + found);
        }
        return reader -> reader.read(object);
    }

    private static Parsed bad(Reason reason, String cause) {
        return reader -> new ArticleLine.Bad(reason, cause, null, null);
    }

    /** Reads the next line from JSON that is parsed already. */
    public ArticleLine read(JsonNode object) {
        LineFields fields = new LineFields(object);
        try {
            fields.requireId();
            return switch (fields.kind()) {
                case "engagement" -> engagement(fields);
                case "tick" -> tick(fields);
                default -> article(fields);
            };
        } catch (BadLine bad) {
            return new ArticleLine.Bad(bad.reason(), bad.getMessage(), fields.id(), fields.urlIfText());
        }
    }

    private ArticleLine article(LineFields fields) {
        String url = stripped(fields.text("url"));
        String title = fields.text("title");
        String body = fields.text("body");
        String source = stripped(fields.text("source"));
        String contentType = mediaType(fields.text("content_type"));
        String lang = stripped(fields.text("lang"));
        LineTime published = fields.time("published_at");
        LineTime observed = fields.time("observed_at");
        if (isBlank(title) && isBlank(body)) {
            throw new BadLine(Reason.NO_CONTENT, "neither title nor body");
        }
        Instant observedAt = observed != null ? observed.at() : estimate(published);
        String guid = url != null ? null : guid(fields.id(), title, body);
        String articleId = articleId(url, guid);
        if (observed != null || published != null) {
            previous = observedAt;
        }
        if (fields.id() != null) {
            articleIds.put(fields.id(), articleId);
        }
        RawArticle raw = RawArticle.newBuilder()
                .setArticleId(articleId)
                .setUrl(url)
                .setSourceId(source != null ? source : owners.hostOr(url, "unknown"))
                .setOwnerGroup(owners.of(url, source))
                .setSourceGuid(guid)
                .setTitle(title)
                .setBody(body)
                .setContentType(contentType)
                .setPublishedAt(published == null ? null : published.at())
                .setPublishedPrecision(published == null ? null : published.precision())
                .setObservedAt(observedAt)
                .setObservedEstimated(observed == null)
                .setLangDeclared(lang)
                .setCategories(List.of())
                .build();
        return new ArticleLine.Article(raw, fields.id());
    }

    private ArticleLine engagement(LineFields fields) {
        String url = stripped(fields.text("url"));
        String platform = stripped(fields.text("platform"));
        Long points = fields.count("points", Long.MIN_VALUE);
        Long comments = fields.count("comments", 0);
        Long rank = fields.count("rank", 1);
        LineTime observed = fields.time("observed_at");
        String articleId = fields.id() == null ? null : articleIds.get(fields.id());
        if (articleId == null && url == null) {
            throw new BadLine(
                    Reason.UNKNOWN_ARTICLE,
                    fields.id() == null
                            ? "engagement without url or id"
                            : "no article line before had the id " + fields.id());
        }
        Instant observedAt = observed != null ? observed.at() : estimate(null);
        if (observed != null) {
            previous = observedAt;
        }
        Engagement engagement = Engagement.newBuilder()
                .setArticleId(articleId != null ? articleId : articleId(url, null))
                .setUrl(url)
                .setPlatform(platform == null ? "unknown" : platform)
                .setObservedAt(observedAt)
                .setPoints(points)
                .setComments(comments)
                .setRank(rank == null ? null : (int) Math.min(rank, Integer.MAX_VALUE))
                .build();
        return new ArticleLine.EngagementLine(engagement, fields.id(), url);
    }

    private ArticleLine tick(LineFields fields) {
        LineTime observed = fields.time("observed_at");
        if (observed == null) {
            throw new BadLine(Reason.IMPOSSIBLE_TIME, "tick without observed_at");
        }
        previous = observed.at();
        return new ArticleLine.TickLine(observed.at());
    }

    private Instant estimate(LineTime published) {
        if (published == null) {
            return previous == null ? fallback : previous;
        }
        boolean leaps = previous != null && published.at().isAfter(previous.plus(LONGEST_JUMP));
        return leaps ? previous : published.at();
    }

    private static String articleId(String url, String guid) {
        if (url == null) {
            return ArticleId.ofGuid(guid);
        }
        return CanonicalUrl.of(url) == null ? ArticleId.ofGuid(url) : ArticleId.ofUrl(url);
    }

    private static String guid(String inputId, String title, String body) {
        return inputId != null ? "id:" + inputId : "line:" + ArticleId.ofGuid(title + "\u0000" + body);
    }

    private static String mediaType(String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("text/html") || type.equals("application/xhtml+xml") ? "text/html" : "text/plain";
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

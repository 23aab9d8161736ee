package ainews.ingest.hackernews;

import ainews.ingest.page.LinkedArticles;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.ArticleId;
import ainews.schemas.identity.CanonicalUrl;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One story as the API gives it. Pure.
 *
 * @param url what it links to; the discussion's own page for a story without a link
 * @param time when it was posted
 */
public record HackerNewsItem(long id, String title, String url, Instant time, long points, Long comments) {
    static final String PLATFORM = "hackernews";
    private static final String DISCUSSION = "https://news.ycombinator.com/item?id=";
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads {@code item/ID.json}; null for what is no live story (comment, job, poll, dead, deleted, broken). */
    public static HackerNewsItem parse(byte[] json) {
        JsonNode item;
        try {
            item = JSON.readTree(json);
        } catch (IOException broken) {
            return null;
        }
        boolean story = item != null
                && "story".equals(item.path("type").asText())
                && item.path("id").isIntegralNumber()
                && item.path("title").isTextual()
                && !item.path("dead").asBoolean()
                && !item.path("deleted").asBoolean();
        if (!story) {
            return null;
        }
        String url = item.path("url").asText("");
        return new HackerNewsItem(
                item.path("id").longValue(),
                item.path("title").asText(),
                CanonicalUrl.of(url) == null ? DISCUSSION + item.path("id").longValue() : url,
                Instant.ofEpochSecond(Math.max(0, Math.min(item.path("time").longValue(), 4_102_444_800L))),
                item.path("score").longValue(),
                item.path("descendants").isIntegralNumber()
                        ? item.path("descendants").longValue()
                        : null);
    }

    /** Reads {@code topstories.json}: item ids, first place first. Nothing for what is no such list. */
    public static List<Long> parseFrontPage(byte[] json, int places) {
        List<Long> ids = new ArrayList<>();
        try {
            for (JsonNode id : JSON.readTree(json)) {
                if (id.isIntegralNumber() && ids.size() < places) {
                    ids.add(id.longValue());
                }
            }
        } catch (IOException broken) {
            return List.of();
        }
        return ids;
    }

    /** The story as an article: its title and address. */
    public RawArticle article(Source source, OwnerGroups owners, Instant observedAt) {
        RawArticle article = LinkedArticles.of(source, owners, url, title, null, observedAt);
        article.setContentType("text/plain");
        article.setSourceGuid(DISCUSSION + id);
        return article;
    }

    /** Attention now; the rank is its place on the front page, null where it is not on it. */
    public Engagement engagement(Integer rank, Instant observedAt) {
        return Engagement.newBuilder()
                .setArticleId(ArticleId.ofUrl(url))
                .setUrl(url)
                .setPlatform(PLATFORM)
                .setItemId(Long.toString(id))
                .setObservedAt(observedAt)
                .setPoints(points)
                .setComments(comments)
                .setRank(rank)
                .build();
    }
}

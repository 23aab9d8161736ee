package ainews.scoring;

import ainews.schemas.Engagement;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.schemas.Tick;
import ainews.schemas.TimelineEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Events of the timeline for tests, named in one place. */
public final class TestEvents {
    /** When the timelines of the tests begin. */
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private TestEvents() {}

    /** An English article of revision 1 without text, entities or event types. */
    public static EnrichedArticle article(String id, String owner, String title, Instant observedAt) {
        EnrichedArticle article = new EnrichedArticle();
        article.setArticleId(id);
        article.setRevision(1);
        article.setUrl("https://" + owner + ".example/" + id);
        article.setCanonicalUrl(article.getUrl());
        article.setSourceId(owner);
        article.setOwnerGroup(owner);
        article.setTitle(title);
        boolean chinese = title != null && title.codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
        article.setTitleEn(chinese ? null : title);
        article.setTitleZh(chinese ? title : null);
        article.setText("");
        article.setLang(chinese ? "zh" : "en");
        article.setSegments(List.of());
        article.setObservedAt(observedAt);
        article.setEntities(List.of());
        article.setEventTypes(List.of());
        article.setTags(List.of());
        article.setLinks(List.of());
        article.setCandidates(List.of());
        article.setChanges(List.of());
        article.setFingerprint(Integer.toHexString(String.valueOf(title).hashCode()));
        article.setDictionaryVersion("test");
        article.setEnrichVersion("test");
        return article;
    }

    public static EnrichedArticle withText(EnrichedArticle article, String text) {
        article.setText(text);
        article.setFingerprint(Integer.toHexString((article.getTitle() + text).hashCode()));
        return article;
    }

    /** Entities by id, the first with relevance 90, each later one with 20 less. */
    public static EnrichedArticle about(EnrichedArticle article, String... entityIds) {
        List<Entity> entities = new ArrayList<>();
        double relevance = 90;
        for (String id : entityIds) {
            String type = id.substring(0, id.indexOf(':'));
            entities.add(new Entity(
                    id,
                    type,
                    id.substring(type.length() + 1),
                    null,
                    Math.max(5, relevance),
                    "subject",
                    1.0,
                    false,
                    List.of(),
                    List.of(),
                    List.of()));
            relevance -= 20;
        }
        article.setEntities(entities);
        return article;
    }

    public static EnrichedArticle tells(EnrichedArticle article, String... eventTypes) {
        article.setEventTypes(Arrays.stream(eventTypes)
                .map(id -> new EventType(id, 0.9, "", java.util.Map.of()))
                .toList());
        return article;
    }

    /** The next revision of an article with another title. */
    public static EnrichedArticle revised(EnrichedArticle before, String title, Instant observedAt) {
        EnrichedArticle article = EnrichedArticle.newBuilder(before).build();
        article.setRevision(before.getRevision() + 1);
        article.setSupersedes(before.getRevision());
        article.setTitle(title);
        article.setObservedAt(observedAt);
        article.setFingerprint(Integer.toHexString((title + before.getText()).hashCode()));
        return article;
    }

    public static TimelineEvent event(EnrichedArticle article) {
        return new TimelineEvent(article, null, null);
    }

    public static TimelineEvent tick(Instant at) {
        return new TimelineEvent(null, null, new Tick(at));
    }

    public static TimelineEvent points(String articleId, long points, long comments, Instant at) {
        return new TimelineEvent(
                null, new Engagement(articleId, null, "hackernews", null, at, points, comments, 5), null);
    }
}

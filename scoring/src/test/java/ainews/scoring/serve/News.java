package ainews.scoring.serve;

import ainews.schemas.Contributions;
import ainews.schemas.EntitySignal;
import ainews.schemas.EventType;
import ainews.schemas.Novelty;
import ainews.schemas.ScoredArticle;
import ainews.schemas.ScoredEntity;
import ainews.schemas.Story;
import ainews.schemas.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Records of the output topics for tests. */
final class News {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private News() {}

    static ScoredArticle article(String id, String storyId) {
        return ScoredArticle.newBuilder()
                .setArticleId(id)
                .setRevision(1)
                .setReason("NEW")
                .setSourceId("one")
                .setOwnerGroup("one")
                .setTitle("Title of " + id)
                .setLang("en")
                .setObservedAt(START)
                .setScoredAt(START)
                .setHot(40.0)
                .setImpact(50.0)
                .setQuality(60.0)
                .setContributions(new Contributions(List.of(), List.of(), List.of()))
                .setUnscored(Map.of())
                .setChanges(Map.of())
                .setNovelty(new Novelty(true, null, id, 0, 0, 0, 0, 0))
                .setEntities(List.of(entity("company:openai", "company", 90), entity("model:gpt-5", "model", 30)))
                .setEventTypes(List.of(new EventType("model-release", 0.9, "", Map.of())))
                .setTags(List.of(new Tag("llm", "LLM", "大模型")))
                .setStoryId(storyId)
                .setStoryArticles(1)
                .setStoryOwners(1)
                .setScoringVersion("test")
                .setDictionaryVersion("test")
                .setEnrichVersion("test")
                .build();
    }

    static Story story(String id) {
        return Story.newBuilder()
                .setStoryId(id)
                .setLeadArticleId(id)
                .setFirstObservedAt(START)
                .setLastObservedAt(START)
                .setArticles(1)
                .setOwners(1)
                .setLangs(List.of("en", "zh"))
                .setHot(40.0)
                .setImpact(50.0)
                .setContributions(new Contributions(List.of(), List.of(), List.of()))
                .setEntities(List.of(entity("company:openai", "company", 90)))
                .setEventTypes(List.of(new EventType("model-release", 0.9, "", Map.of())))
                .setTags(List.of(new Tag("llm", "LLM", "大模型")))
                .setState("open")
                .setScoredAt(START)
                .setScoringVersion("test")
                .build();
    }

    static EntitySignal signal(String entityId, double hot) {
        return EntitySignal.newBuilder()
                .setEntityId(entityId)
                .setType(entityId.substring(0, entityId.indexOf(':')))
                .setName(entityId)
                .setTick(START)
                .setMentions1h(1)
                .setMentions24h(1)
                .setMentions7d(1)
                .setOwners1h(1)
                .setOwners24h(1)
                .setOwners7d(1)
                .setHot(hot)
                .setMeanImpact(50.0)
                .setScoredAt(START)
                .setScoringVersion("test")
                .build();
    }

    static Served scored(long offset, String articleId, String storyId) {
        return new Served(Channel.SCORED, offset, article(articleId, storyId));
    }

    private static ScoredEntity entity(String id, String type, double relevance) {
        return ScoredEntity.newBuilder()
                .setEntityId(id)
                .setType(type)
                .setName(id)
                .setRelevance(relevance)
                .build();
    }
}

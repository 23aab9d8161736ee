package ainews.scoring.serve;

import ainews.schemas.EntitySignal;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the API answers from: the latest record of every article, story and entity, bounded by dropping the article, story or
 * entity that has been silent longest. Thread-safe: one writer, many readers.
 */
final class NewsView {

    private final int capacity;
    private final LinkedHashMap<String, Served> articles = new LinkedHashMap<>();
    private final LinkedHashMap<String, Story> stories = new LinkedHashMap<>();
    private final LinkedHashMap<String, EntitySignal> signals = new LinkedHashMap<>();
    private final Map<String, TreeMap<Long, String>> articlesOfStory = new HashMap<>();

    NewsView(int capacity) {
        this.capacity = capacity;
    }

    synchronized void apply(Served served) {
        switch (served.channel()) {
            case SCORED -> putArticle(served);
            case STORIES -> {
                Story story = (Story) served.value();
                putLast(stories, story.getStoryId(), story);
                trim(stories);
            }
            case SIGNALS -> {
                EntitySignal signal = (EntitySignal) served.value();
                putLast(signals, signal.getEntityId(), signal);
                trim(signals);
            }
        }
    }

    private void putArticle(Served served) {
        ScoredArticle article = (ScoredArticle) served.value();
        Served earlier = putLast(articles, article.getArticleId(), served);
        if (earlier != null) {
            unlink(earlier);
        }
        articlesOfStory
                .computeIfAbsent(article.getStoryId(), id -> new TreeMap<>())
                .put(served.offset(), article.getArticleId());
        if (articles.size() > capacity) {
            String silent = articles.keySet().iterator().next();
            unlink(articles.remove(silent));
        }
    }

    private void unlink(Served served) {
        String storyId = ((ScoredArticle) served.value()).getStoryId();
        TreeMap<Long, String> ofStory = articlesOfStory.get(storyId);
        ofStory.remove(served.offset());
        if (ofStory.isEmpty()) {
            articlesOfStory.remove(storyId);
        }
    }

    private static <V> V putLast(Map<String, V> map, String key, V value) {
        V earlier = map.remove(key);
        map.put(key, value);
        return earlier;
    }

    private <V> void trim(Map<String, V> map) {
        if (map.size() > capacity) {
            map.remove(map.keySet().iterator().next());
        }
    }

    /** The latest record of every article that fits, newest first. */
    synchronized List<Served> scored(Predicate<ScoredArticle> fits, long beforeOffset, int limit) {
        List<Served> newestFirst = new ArrayList<>(articles.values());
        java.util.Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(served -> served.offset() < beforeOffset)
                .filter(served -> fits.test((ScoredArticle) served.value()))
                .limit(limit)
                .toList();
    }

    synchronized Optional<ScoredArticle> article(String articleId) {
        return Optional.ofNullable(articles.get(articleId)).map(served -> (ScoredArticle) served.value());
    }

    /** Stories in the given order; those merged into another are left out. */
    synchronized List<Story> stories(Predicate<Story> fits, Comparator<Story> order, int limit) {
        return stories.values().stream()
                .filter(story -> story.getMergedInto() == null)
                .filter(fits)
                .sorted(order)
                .limit(limit)
                .toList();
    }

    synchronized Optional<Story> story(String storyId) {
        return Optional.ofNullable(stories.get(storyId));
    }

    /** Articles of a story in the order of their latest record. */
    synchronized List<ScoredArticle> articlesOf(String storyId) {
        TreeMap<Long, String> ofStory = articlesOfStory.getOrDefault(storyId, new TreeMap<>());
        return ofStory.values().stream()
                .map(id -> (ScoredArticle) articles.get(id).value())
                .toList();
    }

    /** Entities by hot, then mentions in 24 hours, then id. */
    synchronized List<EntitySignal> entities(Predicate<EntitySignal> fits, int limit) {
        Comparator<EntitySignal> order = Comparator.comparing(EntitySignal::getHot)
                .thenComparing(EntitySignal::getMentions24h)
                .reversed()
                .thenComparing(EntitySignal::getEntityId);
        return signals.values().stream().filter(fits).sorted(order).limit(limit).toList();
    }

    synchronized Optional<EntitySignal> entity(String entityId) {
        return Optional.ofNullable(signals.get(entityId));
    }
}

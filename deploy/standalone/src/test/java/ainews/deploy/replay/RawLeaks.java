package ainews.deploy.replay;

import ainews.enrich.entity.Gazetteer;
import ainews.schemas.RawArticle;
import ainews.schemas.ScoredArticle;
import ainews.schemas.ScoredEntity;
import ainews.scoring.DeskConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Ways in which reading and folding raw articles might cheat. */
final class RawLeaks {
    private static final Core<RawItem> READ = new ReadAndFoldCore(DeskConfig.defaults(), Gazetteer.bundled());

    private RawLeaks() {}

    static Map<String, Core<RawItem>> all() {
        Map<String, Core<RawItem>> leaks = new LinkedHashMap<>();
        leaks.put(
                "a dictionary of the future",
                raw((article, all) -> article.setObservedAt(Instant.parse("2090-01-01T00:00:00Z"))));
        leaks.put(
                "names that hold at the end of history",
                raw((article, all) ->
                        article.setObservedAt(all.get(all.size() - 1).getObservedAt())));
        leaks.put(
                "body of the last revision",
                raw((article, all) -> article.setBody(
                        Leaks.last(all, other -> other.getOwnerGroup().equals(article.getOwnerGroup()))
                                .getBody())));
        leaks.put("published for observed", raw((article, all) -> {
            if (article.getPublishedAt() != null) {
                article.setObservedAt(article.getPublishedAt());
            }
        }));
        leaks.put("title of the next article in the body", raw((article, all) -> {
            int next = all.indexOf(article) + 1;
            article.setBody(
                    article.getBody() + " " + (next < all.size() ? all.get(next).getTitle() : ""));
        }));
        leaks.put(
                "title that the owner's next article has",
                raw((article, all) -> article.setTitle(
                        Leaks.last(all, other -> other.getOwnerGroup().equals(article.getOwnerGroup()))
                                .getTitle())));
        leaks.put(
                "arrival rounded up to the end of history",
                raw((article, all) -> article.setObservedAt(
                        Leaks.last(all, other -> true).getObservedAt().plusSeconds(60))));
        leaks.put(
                "archive's size as a hint of what is big",
                raw((article, all) -> article.setBody(article.getBody() + " " + all.size() + " billion dollars")));
        leaks.put(
                "entities of now",
                (history, listener) -> READ.run(history, (index, emission) -> {
                    if (emission.value() instanceof ScoredArticle scored) {
                        List<ScoredEntity> entities = new ArrayList<>();
                        scored.getEntities()
                                .forEach(entity -> entities.add(ScoredEntity.newBuilder(entity)
                                        .setTickers(List.of("NASDAQ:LATER"))
                                        .build()));
                        scored.setEntities(entities);
                    }
                    listener.said(index, emission);
                }));
        return leaks;
    }

    private static Core<RawItem> raw(BiConsumer<RawArticle, List<RawArticle>> change) {
        return (history, listener) -> {
            List<RawItem> items = new ArrayList<>();
            history.forEach(items::add);
            List<RawArticle> all = items.stream()
                    .filter(item -> item.kind() == RawItem.Kind.ARTICLE)
                    .map(item -> RawInput.ARTICLES.read(item.bytes()))
                    .toList();
            items.replaceAll(item -> {
                if (item.kind() != RawItem.Kind.ARTICLE) {
                    return item;
                }
                RawArticle article = RawInput.ARTICLES.read(item.bytes());
                change.accept(article, all);
                return new RawItem(
                        item.time(), item.kind(), item.id(), item.number(), RawInput.ARTICLES.write(article));
            });
            READ.run(items, listener);
        };
    }
}

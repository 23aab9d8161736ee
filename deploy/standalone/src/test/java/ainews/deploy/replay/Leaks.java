package ainews.deploy.replay;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.EntitySignal;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import ainews.schemas.Tick;
import ainews.schemas.TimelineEvent;
import ainews.scoring.DeskConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Ways in which a fold might cheat, each the true fold with one mistake that people make. */
final class Leaks {
    private static final Core<TimelineEvent> FOLD = new FoldCore(DeskConfig.defaults());

    private Leaks() {}

    /** A number of the machine that no log holds: its clock. */
    private static long machine() {
        return System.nanoTime();
    }

    private record Said(int index, Emission emission) {}

    /** The fold over a changed history, told entry for entry. */
    private static Core<TimelineEvent> before(UnaryOperator<List<TimelineEvent>> change) {
        return (history, listener) -> FOLD.run(change.apply(copies(history)), listener);
    }

    /** Changes each article, knowing all of them. */
    private static Core<TimelineEvent> articles(BiConsumer<EnrichedArticle, List<EnrichedArticle>> change) {
        return before(events -> {
            List<EnrichedArticle> all = events.stream()
                    .map(TimelineEvent::getArticle)
                    .filter(Objects::nonNull)
                    .map(article -> EnrichedArticle.newBuilder(article).build())
                    .toList();
            events.stream()
                    .map(TimelineEvent::getArticle)
                    .filter(Objects::nonNull)
                    .forEach(article -> change.accept(article, all));
            return events;
        });
    }

    /** Changes what the fold has said, knowing all of it. */
    private static Core<TimelineEvent> after(UnaryOperator<List<Said>> change) {
        return (history, listener) -> {
            List<Said> said = new ArrayList<>();
            FOLD.run(copies(history), (index, emission) -> said.add(new Said(index, emission)));
            change.apply(said).forEach(each -> listener.said(each.index(), each.emission()));
        };
    }

    /** Changes each scored article, knowing all of them. */
    private static Core<TimelineEvent> scored(BiConsumer<ScoredArticle, List<ScoredArticle>> change) {
        return after(said -> {
            List<ScoredArticle> all = of(said, ScoredArticle.class).stream()
                    .map(article -> ScoredArticle.newBuilder(article).build())
                    .toList();
            of(said, ScoredArticle.class).forEach(article -> change.accept(article, all));
            return said;
        });
    }

    private static Core<TimelineEvent> signals(BiConsumer<EntitySignal, List<EntitySignal>> change) {
        return after(said -> {
            List<EntitySignal> all = of(said, EntitySignal.class).stream()
                    .map(signal -> EntitySignal.newBuilder(signal).build())
                    .toList();
            of(said, EntitySignal.class).forEach(signal -> change.accept(signal, all));
            return said;
        });
    }

    private static <T> List<T> of(List<Said> said, Class<T> type) {
        return said.stream()
                .map(each -> each.emission().value())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<TimelineEvent> copies(Iterable<TimelineEvent> history) {
        List<TimelineEvent> copies = new ArrayList<>();
        history.forEach(event -> copies.add(TimelineEvent.newBuilder(event).build()));
        return copies;
    }

    static <T> T last(List<T> all, Predicate<T> fits) {
        return all.stream().filter(fits).reduce((one, other) -> other).orElseThrow();
    }

    private static double mean(List<Double> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private static double highest(List<ScoredArticle> all, java.util.function.Function<ScoredArticle, Double> score) {
        return all.stream()
                .map(score)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }

    private static void ifScored(Double score, Consumer<Double> then) {
        if (score != null) {
            then.accept(score);
        }
    }

    /** Mistakes over a recorded timeline, by name. */
    static Map<String, Core<TimelineEvent>> ofTimeline() {
        Map<String, Core<TimelineEvent>> leaks = new LinkedHashMap<>();
        readingAhead(leaks);
        timing(leaks);
        hindsight(leaks);
        normalising(leaks);
        machine(leaks);
        laterOn(leaks);
        return leaks;
    }

    private static void readingAhead(Map<String, Core<TimelineEvent>> leaks) {
        leaks.put(
                "text of the last revision",
                articles((article, all) ->
                        article.setText(last(all, other -> other.getArticleId().equals(article.getArticleId()))
                                .getText())));
        leaks.put(
                "publication date of the last article of the same owner",
                articles((article, all) -> article.setPublishedAt(
                        last(all, other -> other.getOwnerGroup().equals(article.getOwnerGroup()))
                                .getPublishedAt())));
        leaks.put("tags of the article to come", before(events -> {
            for (int i = 0; i + 1 < events.size(); i++) {
                if (events.get(i).getArticle() != null && events.get(i + 1).getArticle() != null) {
                    events.get(i)
                            .getArticle()
                            .setTags(events.get(i + 1).getArticle().getTags());
                }
            }
            return events;
        }));
        leaks.put("event types of the article to come", before(events -> {
            for (int i = 0; i + 1 < events.size(); i++) {
                if (events.get(i).getArticle() != null && events.get(i + 1).getArticle() != null) {
                    events.get(i)
                            .getArticle()
                            .setEventTypes(events.get(i + 1).getArticle().getEventTypes());
                }
            }
            return events;
        }));
        leaks.put(
                "owner group as it is called in the end",
                articles((article, all) ->
                        article.setOwnerGroup(last(all, other -> other.getLang().equals(article.getLang()))
                                .getOwnerGroup())));
        leaks.put("tickers of a later listing", articles((article, all) -> article.getEntities()
                .forEach(entity -> entity.setTickers(List.of("X:" + all.size())))));
        leaks.put(
                "names of a later dictionary",
                articles((article, all) ->
                        article.setDictionaryVersion(all.get(all.size() - 1).getDictionaryVersion() + all.size())));
        leaks.put("links between what is read now and later", articles((article, all) -> {
            List<Entity> entities = new ArrayList<>(article.getEntities());
            entities.addAll(all.get(all.size() - 1).getEntities());
            article.setEntities(entities);
        }));
        leaks.put("points that the discussion has in the end", before(events -> {
            Map<String, Long> points = new HashMap<>();
            events.stream()
                    .map(TimelineEvent::getEngagement)
                    .filter(Objects::nonNull)
                    .forEach(counts -> points.put(counts.getArticleId(), counts.getPoints()));
            events.stream()
                    .map(TimelineEvent::getEngagement)
                    .filter(Objects::nonNull)
                    .forEach(counts -> counts.setPoints(
                            points.get(counts.getArticleId()) == null
                                    ? null
                                    : points.get(counts.getArticleId()) + events.size()));
            return events;
        }));
        leaks.put("articles that are revised later left out", before(events -> {
            Map<String, Long> revisions = new HashMap<>();
            events.stream()
                    .map(TimelineEvent::getArticle)
                    .filter(Objects::nonNull)
                    .forEach(article -> revisions.merge(article.getOwnerGroup(), 1L, Long::sum));
            events.replaceAll(event -> event.getArticle() != null
                            && revisions.get(event.getArticle().getOwnerGroup()) > 3
                    ? tick(event.getArticle().getObservedAt())
                    : event);
            return events;
        }));
    }

    private static TimelineEvent tick(Instant at) {
        return TimelineEvent.newBuilder().setTick(new Tick(at)).build();
    }

    private static void timing(Map<String, Core<TimelineEvent>> leaks) {
        leaks.put("publication taken for arrival", articles((article, all) -> {
            if (article.getPublishedAt() != null) {
                article.setObservedAt(article.getPublishedAt());
            }
        }));
        leaks.put("history sorted by publication", before(events -> {
            events.sort(Comparator.comparing(
                    event -> event.getArticle() == null || event.getArticle().getPublishedAt() == null
                            ? LogClock.observedAt(event)
                            : event.getArticle().getPublishedAt()));
            return events;
        }));
        leaks.put("told backwards within the day", before(events -> {
            events.sort(Comparator.comparing((TimelineEvent event) ->
                            LogClock.observedAt(event).truncatedTo(java.time.temporal.ChronoUnit.DAYS))
                    .thenComparing(LogClock::observedAt, Comparator.reverseOrder()));
            return events;
        }));
        leaks.put("clock of the next event", before(events -> {
            for (int i = 0; i + 1 < events.size(); i++) {
                if (events.get(i).getArticle() != null) {
                    events.get(i).getArticle().setObservedAt(LogClock.observedAt(events.get(i + 1)));
                }
            }
            return events;
        }));
        leaks.put("age at the end of history", before(events -> {
            Instant end = LogClock.observedAt(events.get(events.size() - 1));
            events.set(0, tick(end.minus(Duration.ofDays(1))));
            return events;
        }));
        leaks.put(
                "observation rounded up to the hour",
                articles((article, all) -> article.setObservedAt(article.getObservedAt()
                        .truncatedTo(java.time.temporal.ChronoUnit.HOURS)
                        .plus(Duration.ofHours(1)))));
    }

    private static void hindsight(Map<String, Core<TimelineEvent>> leaks) {
        leaks.put(
                "size that the story has in the end",
                scored((article, all) -> article.setStoryArticles(
                        last(all, other -> other.getStoryId().equals(article.getStoryId()))
                                .getStoryArticles())));
        leaks.put(
                "owners that the story has in the end",
                scored((article, all) -> article.setStoryOwners(
                        last(all, other -> other.getStoryId().equals(article.getStoryId()))
                                .getStoryOwners())));
        leaks.put("first of its story only if nobody follows", scored((article, all) -> article.getNovelty()
                .setFirstStory(all.stream()
                                .filter(other -> other.getStoryId().equals(article.getStoryId()))
                                .count()
                        < 2)));
        leaks.put(
                "hot as it will be",
                scored((article, all) ->
                        article.setHot(last(all, other -> other.getArticleId().equals(article.getArticleId()))
                                .getHot())));
        leaks.put("hot smoothed with the next value", scored((article, all) -> {
            int next = all.indexOf(article) + 1;
            if (next > 0
                    && next < all.size()
                    && article.getHot() != null
                    && all.get(next).getHot() != null) {
                article.setHot((article.getHot() + all.get(next).getHot()) / 2);
            }
        }));
        leaks.put("copies known before they appear", scored((article, all) -> all.stream()
                .filter(other -> !other.getArticleId().equals(article.getArticleId())
                        && other.getStoryId().equals(article.getStoryId()))
                .reduce((one, other) -> other)
                .ifPresent(copy -> article.setDuplicateOf(copy.getArticleId()))));
        leaks.put("stories that stay small left out", after(said -> {
            Map<String, Integer> sizes = new HashMap<>();
            of(said, Story.class).forEach(story -> sizes.put(story.getStoryId(), story.getArticles()));
            return said.stream()
                    .filter(each ->
                            !(each.emission().value() instanceof Story story) || sizes.get(story.getStoryId()) > 2)
                    .toList();
        }));
        leaks.put("only the last word on each article", after(said -> said.stream()
                .filter(each -> !(each.emission().value() instanceof ScoredArticle article)
                        || article.equals(last(of(said, ScoredArticle.class), other -> other.getArticleId()
                                .equals(article.getArticleId()))))
                .toList()));
        leaks.put("said one event early", after(said -> said.stream()
                .map(each -> new Said(Math.max(0, each.index() - 1), each.emission()))
                .toList()));
    }

    private static void normalising(Map<String, Core<TimelineEvent>> leaks) {
        leaks.put(
                "hot as a share of the highest of all",
                scored((article, all) -> ifScored(
                        article.getHot(), hot -> article.setHot(100 * hot / highest(all, ScoredArticle::getHot)))));
        leaks.put(
                "impact less its mean over all",
                scored((article, all) -> ifScored(
                        article.getImpact(),
                        impact -> article.setImpact(impact
                                - mean(all.stream()
                                        .map(ScoredArticle::getImpact)
                                        .toList())))));
        leaks.put(
                "quality as a rank among all",
                scored((article, all) -> ifScored(
                        article.getQuality(),
                        quality -> article.setQuality((double) all.stream()
                                .filter(other -> other.getQuality() != null && other.getQuality() < quality)
                                .count()))));
        leaks.put(
                "burst against a baseline of all history",
                signals((signal, all) -> signal.setBurst(signal.getMentions24h()
                        - mean(all.stream()
                                .map(each -> (double) each.getMentions24h())
                                .toList()))));
        leaks.put("counts of similar articles over all history", scored((article, all) -> article.getNovelty()
                .setSimilar7d((int) all.stream()
                        .filter(other -> other.getStoryId().equals(article.getStoryId()))
                        .count())));
    }

    private static void machine(Map<String, Core<TimelineEvent>> leaks) {
        leaks.put(
                "clock of the machine for the time of scoring",
                scored((article, all) ->
                        article.setScoredAt(Instant.ofEpochMilli(Long.MAX_VALUE / 4_000_000 + machine() / 1_000_000))));
        leaks.put(
                "clock of the machine for the decay",
                scored((article, all) ->
                        ifScored(article.getHot(), hot -> article.setHot(hot * (machine() % 1_000_003) / 1_000_003))));
        AtomicInteger counter = new AtomicInteger();
        leaks.put(
                "a counter that outlives the run",
                scored((article, all) -> article.setStoryArticles(counter.incrementAndGet())));
        Map<String, Double> cache = new HashMap<>();
        leaks.put("a cache that remembers the run before", scored((article, all) -> {
            Double before = cache.put(article.getArticleId(), article.getHot());
            article.setHot(before);
        }));
        leaks.put(
                "order of objects in memory",
                scored((article, all) -> article.setStoryOwners(System.identityHashCode(article))));
    }

    private static void laterOn(Map<String, Core<TimelineEvent>> leaks) {
        leaks.put(
                "language that most of the archive has",
                articles((article, all) -> article.setLang(
                        last(all, other -> other.getLang() != null).getLang())));
        leaks.put(
                "owner group that the source has in the end",
                articles((article, all) ->
                        article.setOwnerGroup(last(all, other -> true).getOwnerGroup())));
        leaks.put(
                "number of revisions that it will have",
                articles((article, all) -> article.setRevision((int) all.stream()
                                .filter(other -> other.getArticleId().equals(article.getArticleId()))
                                .count()
                        + all.size())));
        leaks.put(
                "summary written afterwards",
                articles((article, all) -> article.setSummary("One of " + all.size() + "; the last one was "
                        + last(all, other -> true).getTitle())));
        leaks.put(
                "quality as a rank within all history",
                scored((article, all) -> ifScored(
                        article.getQuality(),
                        quality -> article.setQuality((double) all.stream()
                                .filter(other -> other.getQuality() != null && other.getQuality() < quality)
                                .count()))));
        leaks.put(
                "impact less its mean over all history",
                scored((article, all) -> ifScored(
                        article.getImpact(),
                        impact -> article.setImpact(impact
                                - mean(all.stream()
                                        .map(ScoredArticle::getImpact)
                                        .toList())))));
        leaks.put(
                "burst against the highest of all history",
                signals((signal, all) -> signal.setMentions7d(
                        all.stream().mapToInt(EntitySignal::getMentions7d).max().orElse(0))));
        leaks.put(
                "dictionary version of the last article",
                scored((article, all) -> article.setDictionaryVersion("of " + all.size())));
    }

    /** Mistakes over raw articles, by name. */
    static Map<String, Core<RawItem>> ofRaw() {
        return RawLeaks.all();
    }
}

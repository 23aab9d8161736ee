package ainews.scoring.serve;

import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The answers to single requests; {@link StreamEndpoint} has the stream. Every answer is JSON; parameters: {@link NewsFilter}. */
final class NewsApi {

    private static final int MAX_LIMIT = 500;
    private static final int DEFAULT_LIMIT = 50;
    private static final int ARTICLES_OF_ENTITY = 50;

    private final NewsView view;

    NewsApi(NewsView view) {
        this.view = view;
    }

    void register(JavalinDefaultRoutingApi<?> routes) {
        routes.get("/api/v1/scored", this::scored);
        routes.get("/api/v1/stories", this::stories);
        routes.get("/api/v1/stories/{id}", this::story);
        routes.get("/api/v1/entities", this::entities);
        routes.get("/api/v1/entities/{id}", this::entity);
    }

    private void scored(Context request) {
        NewsFilter filter = filter(request, Set.of("limit", "before"));
        int limit = limit(request);
        long before = number(request, "before", Long.MAX_VALUE);
        List<Served> found = view.scored(filter::fits, before, limit + 1);
        boolean more = found.size() > limit;
        answer(request, Replies.scored(more ? found.subList(0, limit) : found, more));
    }

    private void stories(Context request) {
        NewsFilter filter = filter(request, Set.of("limit", "sort"));
        Predicate<Story> fits = story -> filter.fits(story) && fitsQuality(filter, story);
        List<Story> found = view.stories(fits, order(request), limit(request));
        answer(request, Replies.stories(found.stream().map(this::withLead).toList()));
    }

    private boolean fitsQuality(NewsFilter filter, Story story) {
        if (filter.minQuality() == null) {
            return true;
        }
        return view.article(story.getLeadArticleId())
                .map(ScoredArticle::getQuality)
                .filter(quality -> quality >= filter.minQuality())
                .isPresent();
    }

    private static Comparator<Story> order(Context request) {
        String sort = request.queryParam("sort");
        Comparator<Double> highFirst = Comparator.nullsLast(Comparator.reverseOrder());
        Comparator<Story> newestFirst =
                Comparator.comparing(Story::getLastObservedAt).reversed().thenComparing(Story::getStoryId);
        return switch (sort == null ? "time" : sort) {
            case "time" -> newestFirst;
            case "hot" -> Comparator.comparing(Story::getHot, highFirst).thenComparing(newestFirst);
            case "impact" -> Comparator.comparing(Story::getImpact, highFirst).thenComparing(newestFirst);
            default -> throw new NewsFilter.BadParameters("sort must be time, hot or impact: " + sort);
        };
    }

    private void story(Context request) {
        refuseUnknown(request, Set.of());
        String id = request.pathParam("id");
        Story story = view.story(id).orElseThrow(() -> new NotFoundResponse("no story has the id " + id));
        answer(request, Replies.story(withLead(story), view.articlesOf(id)));
    }

    private Replies.StoryWithLead withLead(Story story) {
        return new Replies.StoryWithLead(story, view.article(story.getLeadArticleId()));
    }

    private void entities(Context request) {
        NewsFilter filter = filter(request, Set.of("limit"));
        answer(request, Replies.entities(view.entities(filter::fits, limit(request))));
    }

    private void entity(Context request) {
        refuseUnknown(request, Set.of());
        String id = request.pathParam("id");
        var signal =
                view.entity(id).orElseThrow(() -> new NotFoundResponse("nothing was observed of the entity " + id));
        Predicate<ScoredArticle> names = article ->
                article.getEntities().stream().anyMatch(e -> e.getEntityId().equals(id));
        List<ScoredArticle> articles = view.scored(names, Long.MAX_VALUE, ARTICLES_OF_ENTITY).stream()
                .map(served -> (ScoredArticle) served.value())
                .toList();
        List<Story> stories = signal.getTopStories().stream()
                .flatMap(s -> view.story(s).stream())
                .filter(story -> story.getMergedInto() == null)
                .toList();
        answer(request, Replies.entity(signal, articles, stories));
    }

    /** The filter of a request. */
    static NewsFilter filter(Context request, Set<String> others) {
        Set<String> known = new TreeSet<>(NewsFilter.PARAMETERS);
        known.addAll(others);
        refuseUnknown(request, known);
        return NewsFilter.of(request.queryParamMap());
    }

    /** A parameter that nobody knows is an error, since a misspelt filter would let everything pass. */
    private static void refuseUnknown(Context request, Set<String> known) {
        Set<String> unknown = new TreeSet<>(request.queryParamMap().keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new NewsFilter.BadParameters("unknown parameter " + unknown + "; known are " + known);
        }
    }

    private static int limit(Context request) {
        long limit = number(request, "limit", DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new NewsFilter.BadParameters("limit must be from 1 to " + MAX_LIMIT + ": " + limit);
        }
        return (int) limit;
    }

    private static long number(Context request, String name, long otherwise) {
        String text = request.queryParam(name);
        try {
            return text == null ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadRequestResponse(name + " must be a whole number: " + text);
        }
    }

    private static void answer(Context request, String json) {
        request.contentType("application/json").result(json);
    }
}

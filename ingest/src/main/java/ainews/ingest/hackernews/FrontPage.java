package ainews.ingest.hackernews;

import ainews.ingest.fetch.FetchRequest;
import ainews.ingest.fetch.FetchResult;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The front page as it stands: one article and one engagement a story, in the order of the page.
 *
 * @param failed why there is no front page; null where there is one
 */
public record FrontPage(List<RawArticle> articles, List<Engagement> engagements, FetchResult.Failed failed) {
    private static final int PLACES = 60;
    /** Places that the site shows on its first page; below, a story has no rank. */
    private static final int RANKED = 30;

    /** Copies the lists. */
    public FrontPage {
        articles = List.copyOf(articles);
        engagements = List.copyOf(engagements);
    }

    /** Asks the API for the front page and each of its stories; a story that cannot be had now is left out. */
    public static FrontPage fetch(Fetcher fetcher, Source source, OwnerGroups owners, Clock clock)
            throws InterruptedException {
        FetchResult top = fetcher.fetch(request(source, "topstories.json"));
        if (!(top instanceof FetchResult.Fetched list)) {
            FetchResult.Failed failed = top instanceof FetchResult.Failed known
                    ? known
                    : new FetchResult.Failed(FetchResult.Reason.OTHER_STATUS, "no list of stories", null, null);
            return new FrontPage(List.of(), List.of(), failed);
        }
        List<RawArticle> articles = new ArrayList<>();
        List<Engagement> engagements = new ArrayList<>();
        int place = 0;
        for (long id : HackerNewsItem.parseFrontPage(list.bytes(), PLACES)) {
            place++;
            FetchResult result = fetcher.fetch(request(source, "item/" + id + ".json"));
            HackerNewsItem item =
                    result instanceof FetchResult.Fetched answer ? HackerNewsItem.parse(answer.bytes()) : null;
            if (item != null) {
                Instant now = clock.instant();
                articles.add(item.article(source, owners, now));
                engagements.add(item.engagement(place <= RANKED ? place : null, now));
            }
        }
        return new FrontPage(articles, engagements, null);
    }

    /** The API is made for programs; its robots.txt speaks to crawlers of pages. */
    static FetchRequest request(Source source, String path) {
        return new FetchRequest(source.url().resolve(path), null, null, false);
    }
}

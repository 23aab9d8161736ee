package ainews.ingest.poll;

import ainews.ingest.fetch.FetchRequest;
import ainews.ingest.fetch.FetchResult;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.page.LinkedArticles;
import ainews.ingest.source.Source;
import ainews.ingest.source.SourceKind;
import ainews.schemas.RawArticle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fetches the pages of new articles where the source asks for it, within a budget a poll. */
final class PageFetches {
    private static final int PAGES_A_POLL = 25;
    /** A slow host or a long Crawl-delay must not hold a thread for long; the first page is fetched all the same. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** On the first poll of a source, what is older is taken as the feed has it: an archive is not news. */
    private static final Duration NEWS = Duration.ofDays(7);

    static final String TRIES = "tries:";
    private static final int MAX_TRIES = 5;
    private static final Set<FetchResult.Reason> FINAL = EnumSet.of(
            FetchResult.Reason.ROBOTS,
            FetchResult.Reason.ADDRESS_REFUSED,
            FetchResult.Reason.CLIENT_ERROR,
            FetchResult.Reason.TOO_LARGE,
            FetchResult.Reason.REDIRECT);

    private final Fetcher fetcher;
    private final Clock clock;
    private final PollListener listener;

    PageFetches(Fetcher fetcher, Clock clock, PollListener listener) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.listener = listener;
    }

    Result fetch(Source source, SourceState before, List<Selection.Fresh> fresh, Instant start)
            throws InterruptedException {
        Result result = new Result(new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        boolean first = before.seen().isEmpty();
        int budget = PAGES_A_POLL;
        Instant end = clock.instant().plus(LONGEST);
        // The newest stand last and get the budget first.
        List<RawArticle> newestFirst = new ArrayList<>();
        for (int i = fresh.size() - 1; i >= 0; i--) {
            RawArticle article = fresh.get(i).article();
            RawArticle delivered = article;
            if (wantsPage(source, article, first, start)) {
                boolean inTime = budget == PAGES_A_POLL || clock.instant().isBefore(end);
                delivered = budget-- > 0 && inTime ? withPage(before, article, result) : null;
            }
            if (delivered == null) {
                result.deferred++;
            } else {
                newestFirst.add(delivered);
                result.seen.put(article.getArticleId(), fresh.get(i).hash());
                result.arrivalsMs.add(arrival(article));
            }
        }
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            if (isContent(newestFirst.get(i))) {
                result.articles.add(newestFirst.get(i));
            } else {
                result.givenUp++;
            }
        }
        return result;
    }

    private static boolean wantsPage(Source source, RawArticle article, boolean first, Instant start) {
        if (!source.fetchPages() || LinkedArticles.address(article.getUrl()) == null) {
            return false;
        }
        Instant published = article.getPublishedAt();
        boolean old = first && published != null && published.isBefore(start.minus(NEWS));
        return !old || source.kind() != SourceKind.FEED;
    }

    /** The article with its page; as its source has it where the page is not to be had; null to try again later. */
    private RawArticle withPage(SourceState before, RawArticle article, Result result) throws InterruptedException {
        FetchResult page = fetcher.fetch(FetchRequest.of(LinkedArticles.address(article.getUrl())));
        if (page instanceof FetchResult.Fetched fetched) {
            listener.pageFetched(null);
            return LinkedArticles.withPage(article, fetched, clock.instant());
        }
        FetchResult.Failed failed = page instanceof FetchResult.Failed known
                ? known
                : new FetchResult.Failed(FetchResult.Reason.OTHER_STATUS, "no page", null, null);
        listener.pageFetched(failed.reason());
        if (failed.isUnasked()) {
            return null;
        }
        String key = article.getArticleId();
        int tries = tries(before.seen().get(key)) + 1;
        if (FINAL.contains(failed.reason()) || tries >= MAX_TRIES) {
            return LinkedArticles.withoutPage(article, failed);
        }
        result.seen.put(key, TRIES + tries);
        return null;
    }

    /** A link whose page was never had is no article yet: nothing was read that could be lost. */
    private static boolean isContent(RawArticle article) {
        return article.getPayload() != null || article.getTitle() != null || article.getBody() != null;
    }

    private static int tries(String seen) {
        return seen != null && seen.startsWith(TRIES) ? Integer.parseInt(seen.substring(TRIES.length())) : 0;
    }

    private static long arrival(RawArticle article) {
        Instant published = article.getPublishedAt();
        return (published == null ? article.getObservedAt() : published).toEpochMilli();
    }

    /** What a poll delivers: articles oldest first, hashes to remember, when the articles appeared. */
    static final class Result {
        private final List<RawArticle> articles;
        private final Map<String, String> seen;
        private final List<Long> arrivalsMs;
        private int deferred;
        private int givenUp;

        Result(List<RawArticle> articles, Map<String, String> seen, List<Long> arrivalsMs) {
            this.articles = articles;
            this.seen = seen;
            this.arrivalsMs = arrivalsMs;
        }

        List<RawArticle> articles() {
            return articles;
        }

        Map<String, String> seen() {
            return seen;
        }

        List<Long> arrivalsMs() {
            return arrivalsMs;
        }

        int deferred() {
            return deferred;
        }

        int givenUp() {
            return givenUp;
        }
    }
}

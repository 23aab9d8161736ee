package ainews.ingest.poll;

import ainews.ingest.feed.FeedParser;
import ainews.ingest.feed.ParsedFeed;
import ainews.ingest.fetch.FetchRequest;
import ainews.ingest.fetch.FetchResult;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.hackernews.FrontPage;
import ainews.ingest.page.LinkedArticles;
import ainews.ingest.page.PageLinks;
import ainews.ingest.raw.RawArticles;
import ainews.ingest.sitemap.Sitemap;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.schemas.RawArticle;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fetches a source and reads it by its kind. Thread-safe. */
final class SourceReader {
    private final Fetcher fetcher;
    private final OwnerGroups owners;
    private final Clock clock;

    SourceReader(Fetcher fetcher, OwnerGroups owners, Clock clock) {
        this.fetcher = fetcher;
        this.owners = owners;
        this.clock = clock;
    }

    Reading read(Source source, SourceState state) throws InterruptedException {
        return switch (source.kind()) {
            case HACKERNEWS -> hackerNews(source);
            case FEED, PAGE, SITEMAP -> document(source, state);
        };
    }

    private Reading hackerNews(Source source) throws InterruptedException {
        FrontPage front = FrontPage.fetch(fetcher, source, owners, clock);
        return front.failed() != null
                ? new Reading.Failed(front.failed(), front.failed().cause())
                : new Reading.Read(front.articles(), front.engagements(), null);
    }

    private Reading document(Source source, SourceState state) throws InterruptedException {
        URI url = state.permanentUrl() == null ? source.url() : URI.create(state.permanentUrl());
        FetchResult result = fetcher.fetch(new FetchRequest(url, state.etag(), state.lastModified(), true));
        if (result instanceof FetchResult.NotModified same) {
            return new Reading.NotModified(same);
        }
        if (result instanceof FetchResult.Failed failed) {
            return new Reading.Failed(failed, failed.cause());
        }
        FetchResult.Fetched answer = (FetchResult.Fetched) result;
        try {
            return new Reading.Read(articles(source, answer), List.of(), answer);
        } catch (IOException unreadable) {
            return new Reading.Failed(null, unreadable.getMessage());
        }
    }

    private List<RawArticle> articles(Source source, FetchResult.Fetched answer)
            throws IOException, InterruptedException {
        Instant now = clock.instant();
        return switch (source.kind()) {
            case PAGE -> PageLinks.of(answer.bytes(), answer.finalUrl(), source, owners, now);
            case SITEMAP -> sitemap(source, answer, now);
            default -> feed(source, answer, now);
        };
    }

    private List<RawArticle> feed(Source source, FetchResult.Fetched answer, Instant now) throws IOException {
        ParsedFeed feed = FeedParser.parse(
                answer.bytes(), answer.contentType(), answer.finalUrl().toString());
        if (feed.rejected() != null) {
            throw new IOException("no feed: " + feed.rejected());
        }
        return feed.entries().stream()
                .map(entry -> RawArticles.from(
                        entry,
                        source.id(),
                        LinkedArticles.ownerGroup(source, owners, entry.url()),
                        now,
                        LinkedArticles.fetch(answer)))
                .map(article -> withLanguage(article, source))
                .toList();
    }

    private static RawArticle withLanguage(RawArticle article, Source source) {
        if (article.getLangDeclared() == null) {
            article.setLangDeclared(source.language());
        }
        return article;
    }

    private List<RawArticle> sitemap(Source source, FetchResult.Fetched answer, Instant now)
            throws IOException, InterruptedException {
        Sitemap top = Sitemap.parse(answer.bytes(), answer.finalUrl(), source, owners, now);
        List<RawArticle> articles = new ArrayList<>(top.articles());
        for (URI further : top.further()) {
            if (fetcher.fetch(FetchRequest.of(further)) instanceof FetchResult.Fetched part) {
                articles.addAll(Sitemap.parse(part.bytes(), part.finalUrl(), source, owners, now)
                        .articles());
            }
        }
        return articles;
    }
}

package ainews.ingest.poll;

import ainews.ingest.feed.FeedParser;
import ainews.ingest.feed.ParsedFeed;
import ainews.ingest.fetch.FetchRequest;
import ainews.ingest.fetch.FetchResult;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.hackernews.FollowUps;
import ainews.ingest.hackernews.FrontPage;
import ainews.ingest.page.LinkedArticles;
import ainews.ingest.page.PageLinks;
import ainews.ingest.raw.RawArticles;
import ainews.ingest.sitemap.Sitemap;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.ingest.websub.HubLinks;
import ainews.schemas.RawArticle;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Fetches a source and reads it by its kind. Thread-safe. */
final class SourceReader {
    private static final int TRY_OLD_ADDRESS = 5;

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
            case HACKERNEWS -> hackerNews(source, state);
            case FEED, PAGE, SITEMAP -> document(source, state);
        };
    }

    private Reading hackerNews(Source source, SourceState state) throws InterruptedException {
        FrontPage front = FrontPage.fetch(fetcher, source, owners, clock);
        if (front.failed() != null) {
            return new Reading.Failed(front.failed(), front.failed().cause());
        }
        Include include = new Include(source.include());
        Set<Long> listed = new LinkedHashSet<>();
        for (int i = 0; i < front.articles().size(); i++) {
            if (include.takes(front.articles().get(i))) {
                listed.add(Long.valueOf(front.engagements().get(i).getItemId()));
            }
        }
        FollowUps later = FollowUps.fetch(fetcher, source, owners, clock, state.followed(), listed);
        return new Reading.Read(
                both(front.articles(), later.articles()),
                both(front.engagements(), later.engagements()),
                null,
                SourceState.Told.NOTHING,
                later.followed());
    }

    private static <T> List<T> both(List<T> first, List<T> more) {
        List<T> all = new ArrayList<>(first);
        all.addAll(more);
        return all;
    }

    private Reading document(Source source, SourceState state) throws InterruptedException {
        // A new address that has failed for long may itself be a mistake: the old one is asked now and then.
        boolean moved = state.permanentUrl() != null && state.failures() % TRY_OLD_ADDRESS != TRY_OLD_ADDRESS - 1;
        URI url = moved ? URI.create(state.permanentUrl()) : source.url();
        FetchResult result = fetcher.fetch(new FetchRequest(url, state.etag(), state.lastModified(), true));
        if (result instanceof FetchResult.NotModified same) {
            return new Reading.NotModified(same);
        }
        if (result instanceof FetchResult.Failed failed) {
            return new Reading.Failed(failed, failed.cause());
        }
        return read(source, (FetchResult.Fetched) result);
    }

    private Reading read(Source source, FetchResult.Fetched answer) throws InterruptedException {
        Instant now = clock.instant();
        try {
            return switch (source.kind()) {
                case PAGE -> read(PageLinks.of(answer.bytes(), answer.finalUrl(), source, owners, now), answer);
                case SITEMAP -> read(sitemap(source, answer, now), answer);
                default -> feed(source, answer, now);
            };
        } catch (IOException unreadable) {
            return new Reading.Failed(null, unreadable.getMessage());
        }
    }

    /** Reads a document of a feed that came by a push. */
    Reading pushed(Source source, byte[] body, String contentType) throws InterruptedException {
        return read(
                source, new FetchResult.Fetched(200, body, null, null, contentType, source.url(), null, null, null));
    }

    private static Reading read(List<RawArticle> articles, FetchResult.Fetched answer) {
        return Reading.Read.of(articles, answer);
    }

    private Reading feed(Source source, FetchResult.Fetched answer, Instant now) throws IOException {
        ParsedFeed feed = FeedParser.parse(
                answer.bytes(), answer.contentType(), answer.finalUrl().toString());
        if (feed.rejected() != null) {
            throw new IOException("no feed: " + feed.rejected());
        }
        String project = ReleaseTitles.project(feed.title());
        List<RawArticle> articles = feed.entries().stream()
                .map(entry -> RawArticles.from(
                        entry,
                        source.id(),
                        LinkedArticles.ownerGroup(source, owners, entry.url()),
                        now,
                        LinkedArticles.fetch(answer)))
                .map(article -> withLanguage(article, source))
                .map(article -> withProject(article, project))
                .toList();
        HubLinks links = HubLinks.of(answer.link(), feed.hubUrl(), feed.selfUrl(), answer.finalUrl());
        SourceState.Told told = new SourceState.Told(links.hub(), links.topic(), feed.timing());
        return new Reading.Read(articles, List.of(), answer, told, List.of());
    }

    private static RawArticle withProject(RawArticle article, String project) {
        article.setTitle(ReleaseTitles.of(article.getTitle(), project));
        return article;
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

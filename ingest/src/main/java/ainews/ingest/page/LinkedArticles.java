package ainews.ingest.page;

import ainews.ingest.fetch.FetchResult;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.schemas.Fetch;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.ArticleId;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.time.Instant;

/** Raw articles known by their address, and raw articles with their page. Pure. */
public final class LinkedArticles {
    private LinkedArticles() {}

    /**
     * An article of which only the address is known, and perhaps a title and date beside the link.
     *
     * @param title plain text, may be null
     * @param publishedAt may be null
     * @param observedAt when the link was read
     */
    public static RawArticle of(
            Source source, OwnerGroups owners, String url, String title, Instant publishedAt, Instant observedAt) {
        return RawArticle.newBuilder()
                .setArticleId(ArticleId.ofUrl(url))
                .setUrl(url)
                .setSourceId(source.id())
                .setOwnerGroup(ownerGroup(source, owners, url))
                .setTitle(title)
                .setContentType("text/html")
                .setPublishedAt(publishedAt)
                .setPublishedPrecision(publishedAt == null ? null : "second")
                .setObservedAt(observedAt)
                .setLangDeclared(source.language())
                .build();
    }

    /** The owner group of an article of this source. */
    public static String ownerGroup(Source source, OwnerGroups owners, String url) {
        return source.ownerIsOfLink() ? owners.of(url, source.id()) : source.ownerGroup();
    }

    /** The article with its page: the payload is the page as fetched, which replaces the body of the feed. */
    public static RawArticle withPage(RawArticle article, FetchResult.Fetched page, Instant observedAt) {
        return RawArticle.newBuilder(article)
                .setBody(null)
                .setContentType("text/html")
                .setPayload(ByteBuffer.wrap(page.bytes()))
                .setObservedAt(observedAt)
                .setFetch(fetch(page))
                .build();
    }

    /** The article as its source has it, with the reason in {@code fetch} why there is no page. */
    public static RawArticle withoutPage(RawArticle article, FetchResult.Failed failed) {
        return RawArticle.newBuilder(article)
                .setFetch(Fetch.newBuilder().setStatus(failed.status()).build())
                .build();
    }

    /** The address of an article's page; null where it has none that can be fetched. */
    public static URI address(String url) {
        try {
            URI address = url == null ? null : new URI(url.strip().replace(" ", "%20"));
            boolean web = address != null
                    && address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
            return web ? address : null;
        } catch (URISyntaxException noAddress) {
            return null;
        }
    }

    /** How an answer was fetched. */
    public static Fetch fetch(FetchResult.Fetched answer) {
        return Fetch.newBuilder()
                .setStatus(answer.status())
                .setEtag(answer.etag())
                .setLastModified(answer.lastModified())
                .setFinalUrl(answer.finalUrl().toString())
                .setContentType(answer.contentType())
                .build();
    }
}

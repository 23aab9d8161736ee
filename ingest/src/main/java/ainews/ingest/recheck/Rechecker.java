package ainews.ingest.recheck;

import ainews.ingest.fetch.FetchRequest;
import ainews.ingest.fetch.FetchResult;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.page.LinkedArticles;
import ainews.ingest.raw.RawArticleSink;
import ainews.ingest.recheck.RecheckListener.Look;
import ainews.ingest.source.Source;
import ainews.ingest.state.KeptFiles;
import ainews.schemas.Fetch;
import ainews.schemas.RawArticle;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks again at articles that were delivered, one source at a time. Delivery is at least once: a crash between delivery and the
 * keeping of the list delivers a look again, which enrich drops as the same content. Thread-safe for different sources.
 */
public final class Rechecker {
    /** When nothing is to be looked at. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int MAX_WATCHED = 500;
    private static final int LOOKS_A_RUN = 3;

    private final RecheckPlan plan;
    private final Fetcher fetcher;
    private final RawArticleSink sink;
    private final KeptFiles<WatchList> lists;
    private final Clock clock;
    private final RecheckListener listener;

    /** Keeps its lists in the folder. */
    public Rechecker(
            RecheckPlan plan, Fetcher fetcher, RawArticleSink sink, Path folder, Clock clock, RecheckListener listener)
            throws IOException {
        this.plan = plan;
        this.fetcher = fetcher;
        this.sink = sink;
        this.lists = new KeptFiles<>(folder, WatchList.class, WatchList.EMPTY);
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Has articles looked at that were just delivered; one that was delivered before keeps its times. An article whose
     * week was over before is left in peace.
     *
     * @param first whether they came by the first poll of the source, when an undated one may be of any age
     */
    public void watch(Source source, List<RawArticle> delivered, boolean first) throws IOException {
        if (plan.isOff() || !source.recheck() || delivered.isEmpty()) {
            return;
        }
        Map<String, Watched> known = new LinkedHashMap<>();
        lists.load(source.id()).articles().forEach(watched -> known.put(watched.articleId(), watched));
        for (RawArticle article : delivered) {
            Watched before = known.get(article.getArticleId());
            Watched watched = address(article.getUrl()) == null ? null : watched(article, before, first);
            if (watched != null) {
                known.put(article.getArticleId(), watched);
            }
        }
        if (known.isEmpty()) {
            return;
        }
        List<Watched> all = new ArrayList<>(known.values());
        lists.save(source.id(), new WatchList(all.subList(Math.max(0, all.size() - MAX_WATCHED), all.size())));
    }

    /** Age counts from publication where it is known: the first poll of a feed brings articles of any age. */
    private Watched watched(RawArticle article, Watched before, boolean first) {
        Instant now = clock.instant();
        Instant published = article.getPublishedAt();
        if (before == null) {
            Instant since = published == null || published.isAfter(now) ? now : published;
            int step = published == null && first ? plan.looks().size() : plan.stepAfter(since, now);
            return step >= plan.looks().size()
                    ? null
                    : Watched.of(
                            article,
                            since.toEpochMilli(),
                            step,
                            plan.due(since, step).toEpochMilli());
        }
        // What its source delivers anew is there, whatever was found before.
        return Watched.of(article, before.sinceMs(), before.step(), before.dueMs());
    }

    /**
     * Looks at what is due.
     *
     * @return when to come again, epoch milliseconds; {@link #NEVER} where nothing is left
     * @throws RawArticleSink.SinkException if the changes were not taken; the list is as before
     */
    public long look(Source source) throws IOException, InterruptedException {
        if (plan.isOff() || !source.recheck()) {
            return NEVER;
        }
        WatchList list = lists.load(source.id());
        long now = clock.millis();
        List<Watched> due = list.articles().stream()
                .filter(watched -> watched.dueMs() <= now)
                .sorted(Comparator.comparingLong(Watched::dueMs).thenComparing(Watched::articleId))
                .limit(LOOKS_A_RUN)
                .toList();
        if (due.isEmpty()) {
            return nextMs(list);
        }
        Map<String, Watched> after = new LinkedHashMap<>();
        list.articles().forEach(watched -> after.put(watched.articleId(), watched));
        List<RawArticle> changes = new ArrayList<>();
        for (Watched watched : due) {
            Watched next = look(watched, answersElsewhere(watched, list), changes);
            if (next == null) {
                after.remove(watched.articleId());
            } else {
                after.put(watched.articleId(), next);
            }
        }
        if (!changes.isEmpty()) {
            sink.send(changes, List.of(), List.of());
        }
        WatchList kept = new WatchList(List.copyOf(after.values()));
        lists.save(source.id(), kept);
        return nextMs(kept);
    }

    private static long nextMs(WatchList list) {
        return list.articles().stream().mapToLong(Watched::dueMs).min().orElse(NEVER);
    }

    /** A host that shows us no page at all has taken none down. */
    private static boolean answersElsewhere(Watched watched, WatchList list) {
        String host = address(watched.said().url()).getHost();
        return list.articles().stream()
                .anyMatch(other -> other.page().seen()
                        && host.equalsIgnoreCase(address(other.said().url()).getHost()));
    }

    /** One look; null where the article is not looked at any more. */
    private Watched look(Watched watched, boolean hostAnswers, List<RawArticle> changes) throws InterruptedException {
        URI url = address(watched.said().url());
        if (!fetcher.hasRoom(url)) {
            // News comes first where a host's budget is short.
            listener.looked(Look.POSTPONED);
            return plan.postponed(watched, clock.instant(), null);
        }
        Watched.Page page = watched.page();
        boolean conditional = !watched.withdrawn();
        FetchResult result = fetcher.fetch(new FetchRequest(
                url, conditional ? page.etag() : null, conditional ? page.lastModified() : null, true));
        Instant now = clock.instant();
        if (result instanceof FetchResult.NotModified) {
            listener.looked(Look.UNCHANGED);
            return plan.found(watched, page, now);
        }
        if (result instanceof FetchResult.Fetched answer && !FrontPages.standsInFor(url, answer.finalUrl())) {
            return found(watched, answer, changes, now);
        }
        FetchResult.Failed failed = result instanceof FetchResult.Failed known ? known : null;
        if (failed == null || isMissing(failed)) {
            return hostAnswers ? missed(watched, failed, changes, now) : unknown(watched, null, now);
        }
        if (failed.isUnasked()) {
            listener.looked(Look.POSTPONED);
            return plan.postponed(watched, now, failed.retryAfter());
        }
        boolean hopeless =
                failed.reason() == FetchResult.Reason.ROBOTS || failed.reason() == FetchResult.Reason.ADDRESS_REFUSED;
        return hopeless ? dropped() : unknown(watched, failed, now);
    }

    private Watched dropped() {
        listener.looked(Look.FAILED);
        return null;
    }

    private Watched unknown(Watched watched, FetchResult.Failed failed, Instant now) {
        listener.looked(Look.FAILED);
        return plan.failed(watched, now, failed == null ? null : failed.retryAfter());
    }

    private Watched found(Watched watched, FetchResult.Fetched answer, List<RawArticle> changes, Instant now) {
        Watched.Page page = Watched.Page.of(watched.page().delivered(), answer);
        boolean changed = page.delivered() && !page.hash().equals(watched.page().hash());
        boolean back = watched.withdrawn();
        if (changed || back) {
            changes.add(watched.raw(now)
                    .setPayload(ByteBuffer.wrap(answer.bytes()))
                    .setFetch(LinkedArticles.fetch(answer))
                    .build());
        }
        listener.looked(back ? Look.BACK : changed ? Look.CHANGED : Look.UNCHANGED);
        return plan.found(watched, page, now);
    }

    private Watched missed(Watched watched, FetchResult.Failed failed, List<RawArticle> changes, Instant now) {
        boolean gone = !watched.withdrawn() && watched.missing() + 1 >= RecheckPlan.MISSING_IS_GONE;
        if (gone) {
            Integer status = failed == null ? null : failed.status();
            changes.add(watched.raw(now)
                    .setWithdrawn(true)
                    .setFetch(Fetch.newBuilder().setStatus(status).build())
                    .build());
        }
        listener.looked(gone ? Look.WITHDRAWN : Look.MISSING);
        return plan.missed(watched, now);
    }

    private static boolean isMissing(FetchResult.Failed failed) {
        return failed.status() != null && (failed.status() == 404 || failed.status() == 410);
    }

    private static URI address(String url) {
        return LinkedArticles.address(url);
    }
}

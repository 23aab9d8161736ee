package ainews.ingest;

import ainews.ingest.fetch.Fetcher;
import ainews.ingest.poll.Poller;
import ainews.ingest.poll.SourceState;
import ainews.ingest.recheck.Rechecker;
import ainews.ingest.source.Source;
import ainews.ingest.websub.Delivery;
import ainews.ingest.websub.Subscriptions;
import java.io.IOException;
import java.net.URI;

/**
 * One visit to a source: what a hub has pushed of it, its poll, its subscription and the articles to look at again, each if it
 * is due. Thread-safe for different sources.
 */
final class SourceVisits {
    private final Poller poller;
    private final Rechecker rechecker;
    private final Subscriptions subscriptions;
    private final Fetcher fetcher;

    SourceVisits(Poller poller, Rechecker rechecker, Subscriptions subscriptions, Fetcher fetcher) {
        this.poller = poller;
        this.rechecker = rechecker;
        this.subscriptions = subscriptions;
        this.fetcher = fetcher;
    }

    Visited visit(Source source) throws IOException, InterruptedException {
        for (Delivery pushed = subscriptions.next(source.id());
                pushed != null;
                pushed = subscriptions.next(source.id())) {
            poller.pushed(source, pushed.body(), pushed.contentType());
        }
        SourceState state = poller.poll(source, subscriptions.isActive(source.id()));
        subscriptions.offered(source.id(), state.told().hub(), state.told().topic());
        long dueMs = Math.min(state.nextDueMs(), Math.min(rechecker.look(source), subscriptions.tend(source.id())));
        URI address = state.permanentUrl() == null ? source.url() : URI.create(state.permanentUrl());
        return new Visited(
                state, dueMs, Fetcher.host(address), fetcher.readyAt(address).toEpochMilli());
    }

    /**
     * How a visit ended.
     *
     * @param dueMs when the source is to be visited again
     * @param host where it lives
     * @param freeMs when that host may be asked again
     */
    record Visited(SourceState state, long dueMs, String host, long freeMs) {}
}

package ainews.ingest.poll;

import ainews.ingest.fetch.FetchResult;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.poll.PollListener.Entry;
import ainews.ingest.poll.PollListener.Outcome;
import ainews.ingest.raw.RawArticleSink;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Polls one source at a time. Delivery is at least once and, but for a crash between delivery and the keeping of the
 * state, exactly once: an entry whose content was delivered is never delivered again. Thread-safe for different sources.
 */
public final class Poller {
    private final SourceReader reader;
    private final PageFetches pages;
    private final RawArticleSink sink;
    private final StateStore states;
    private final Cadence cadence;
    private final Clock clock;
    private final PollListener listener;

    /** The owner groups tell whose article an aggregator links to. */
    public Poller(
            Fetcher fetcher,
            OwnerGroups owners,
            RawArticleSink sink,
            StateStore states,
            Cadence cadence,
            Clock clock,
            PollListener listener) {
        this.reader = new SourceReader(fetcher, owners, clock);
        this.pages = new PageFetches(fetcher, clock, listener);
        this.sink = sink;
        this.states = states;
        this.cadence = cadence;
        this.clock = clock;
        this.listener = listener;
    }

    /**
     * Polls the source if it is due.
     *
     * @return its state afterwards; {@code nextDueMs} says when to come again
     * @throws RawArticleSink.SinkException if the articles were not taken; the state is as before
     */
    public SourceState poll(Source source) throws InterruptedException, IOException {
        SourceState before = states.load(source.id());
        Instant start = clock.instant();
        if (start.toEpochMilli() < before.nextDueMs()) {
            return before;
        }
        SourceState after = after(source, before, reader.read(source, before), start);
        states.save(source.id(), after);
        return after;
    }

    private SourceState after(Source source, SourceState before, Reading reading, Instant start)
            throws InterruptedException {
        if (reading instanceof Reading.Read read) {
            return deliver(source, before, read, start);
        }
        return reading instanceof Reading.NotModified same
                ? unchanged(source, before, same, start)
                : failed(source, before, (Reading.Failed) reading, start);
    }

    private SourceState deliver(Source source, SourceState before, Reading.Read read, Instant start)
            throws InterruptedException {
        Selection selection = Selection.of(source, before, read.articles(), read.engagements());
        PageFetches.Result fetched = pages.fetch(source, before, selection.fresh(), start);
        sink.send(fetched.articles(), selection.engagements(), List.of());
        listener.entries(Entry.READ, read.articles().size());
        listener.entries(Entry.LEFT_OUT, selection.leftOut());
        listener.entries(Entry.UNCHANGED, selection.unchanged());
        listener.entries(Entry.SENT, fetched.articles().size());
        listener.entries(Entry.DEFERRED, fetched.deferred());
        listener.entries(Entry.GIVEN_UP, fetched.givenUp());
        listener.polled(source.id(), Outcome.READ, null, Duration.between(start, clock.instant()));
        boolean whole = fetched.deferred() == 0;
        FetchResult.Fetched answer = read.answer();
        List<Long> arrivals = Cadence.arrivals(before.arrivalsMs(), fetched.arrivalsMs());
        Instant now = clock.instant();
        Instant next = cadence.afterGood(now, source.interval(), arrivals, answer == null ? null : answer.maxAge());
        // With entries left over, the same answer must come again in full.
        Instant due = whole ? next : earlier(next, now.plus(cadence.shortest()));
        return new SourceState(
                whole && answer != null ? answer.etag() : null,
                whole && answer != null ? answer.lastModified() : null,
                permanentUrl(before, answer),
                due.toEpochMilli(),
                0,
                null,
                arrivals,
                selection.seenAfter(before, fetched.seen()));
    }

    private SourceState unchanged(Source source, SourceState before, Reading.NotModified same, Instant start) {
        listener.polled(source.id(), Outcome.NOT_MODIFIED, null, Duration.between(start, clock.instant()));
        Instant next = cadence.afterGood(
                clock.instant(),
                source.interval(),
                before.arrivalsMs(),
                same.answer().maxAge());
        return before.due(next.toEpochMilli());
    }

    private SourceState failed(Source source, SourceState before, Reading.Failed failed, Instant start) {
        FetchResult.Failed answer = failed.answer();
        listener.polled(
                source.id(),
                Outcome.FAILED,
                answer == null ? null : answer.reason(),
                Duration.between(start, clock.instant()));
        Instant next = cadence.afterFailure(
                clock.instant(), before.failures() + 1, answer == null ? null : answer.retryAfter());
        return before.failed(failed.problem(), next.toEpochMilli());
    }

    private static String permanentUrl(SourceState before, FetchResult.Fetched answer) {
        return answer == null || answer.permanentUrl() == null
                ? before.permanentUrl()
                : answer.permanentUrl().toString();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}

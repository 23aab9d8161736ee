package ainews.ingest.poll;

import ainews.ingest.fetch.FetchResult;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.poll.PollListener.Entry;
import ainews.ingest.poll.PollListener.Outcome;
import ainews.ingest.raw.RawArticleSink;
import ainews.ingest.recheck.Rechecker;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.ingest.state.KeptFiles;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Polls one source at a time. Delivery is at least once and, but for a crash between delivery and the keeping of the
 * state, exactly once: an entry whose content was delivered is never delivered again. Thread-safe for different sources.
 */
public final class Poller {
    private final SourceReader reader;
    private final PageFetches pages;
    private final RawArticleSink sink;
    private final KeptFiles<SourceState> states;
    private final Cadence cadence;
    private final Clock clock;
    private final PollListener listener;
    private final Rechecker rechecker;

    /** The owner groups tell whose article an aggregator links to; what is delivered is looked at again. */
    public Poller(
            Fetcher fetcher,
            OwnerGroups owners,
            RawArticleSink sink,
            KeptFiles<SourceState> states,
            Cadence cadence,
            Clock clock,
            PollListener listener,
            Rechecker rechecker) {
        this.rechecker = rechecker;
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
     * @param pushed whether a hub tells of its news, so that polls are only to be safe
     * @return its state afterwards; {@code nextDueMs} says when to come again
     * @throws RawArticleSink.SinkException if the articles were not taken; the state is as before
     */
    public SourceState poll(Source source, boolean pushed) throws InterruptedException, IOException {
        SourceState before = states.load(source.id());
        Instant start = clock.instant();
        if (start.toEpochMilli() < before.nextDueMs()) {
            return before;
        }
        SourceState after = after(source, before, reader.read(source, before), start, pushed);
        states.save(source.id(), after);
        return after;
    }

    private SourceState after(Source source, SourceState before, Reading reading, Instant start, boolean pushed)
            throws InterruptedException, IOException {
        if (reading instanceof Reading.Read read) {
            return read(source, before, read, start, pushed);
        }
        return reading instanceof Reading.NotModified same
                ? unchanged(source, before, same, start, pushed)
                : failed(source, before, (Reading.Failed) reading, start);
    }

    private SourceState read(Source source, SourceState before, Reading.Read read, Instant start, boolean pushed)
            throws InterruptedException, IOException {
        Delivered delivered = deliver(source, before, read, start);
        listener.polled(source.id(), Outcome.READ, null, Duration.between(start, clock.instant()));
        boolean whole = delivered.deferred() == 0;
        FetchResult.Fetched answer = read.answer();
        Instant now = clock.instant();
        Habits habits = new Habits(
                source.interval(), delivered.arrivalsMs(), read.told().timing());
        Instant next = cadence.afterGood(now, habits, answer == null ? null : answer.maxAge(), pushed);
        // With entries left over, the same answer must come again in full.
        Duration maxAge = answer == null || answer.maxAge() == null ? Duration.ZERO : answer.maxAge();
        Instant soon = now.plus(maxAge.compareTo(cadence.shortest()) > 0 ? maxAge : cadence.shortest());
        Instant due = whole ? next : earlier(next, soon);
        return new SourceState(
                whole && answer != null ? answer.etag() : null,
                whole && answer != null ? answer.lastModified() : null,
                permanentUrl(before, answer),
                due.toEpochMilli(),
                0,
                null,
                delivered.arrivalsMs(),
                delivered.seen(),
                read.told(),
                read.followed());
    }

    /**
     * Takes a document of the source that its hub has pushed. What cannot be read is left out: the next poll brings it.
     *
     * @throws RawArticleSink.SinkException if the articles were not taken; the state is as before
     */
    public void pushed(Source source, byte[] body, String contentType) throws InterruptedException, IOException {
        SourceState before = states.load(source.id());
        Instant start = clock.instant();
        if (!(reader.pushed(source, body, contentType) instanceof Reading.Read read)) {
            return;
        }
        Delivered delivered = deliver(source, before, read, start);
        states.save(source.id(), before.delivered(delivered.arrivalsMs(), delivered.seen()));
    }

    private Delivered deliver(Source source, SourceState before, Reading.Read read, Instant start)
            throws InterruptedException, IOException {
        Selection selection = Selection.of(source, before, read.articles(), read.engagements());
        PageFetches.Result fetched = pages.fetch(source, before, selection.fresh(), start);
        sink.send(fetched.articles(), selection.engagements(), List.of());
        rechecker.watch(source, fetched.articles(), before.seen().isEmpty());
        listener.entries(Entry.READ, read.articles().size());
        listener.entries(Entry.LEFT_OUT, selection.leftOut());
        listener.entries(Entry.UNCHANGED, selection.unchanged());
        listener.entries(Entry.SENT, fetched.articles().size());
        listener.entries(Entry.DEFERRED, fetched.deferred());
        listener.entries(Entry.GIVEN_UP, fetched.givenUp());
        return new Delivered(
                fetched.deferred(),
                Cadence.arrivals(before.arrivalsMs(), fetched.arrivalsMs()),
                selection.seenAfter(before, fetched.seen()));
    }

    private SourceState unchanged(
            Source source, SourceState before, Reading.NotModified same, Instant start, boolean pushed) {
        listener.polled(source.id(), Outcome.NOT_MODIFIED, null, Duration.between(start, clock.instant()));
        Habits habits =
                new Habits(source.interval(), before.arrivalsMs(), before.told().timing());
        Instant next = cadence.afterGood(clock.instant(), habits, same.answer().maxAge(), pushed);
        return before.movedTo(permanentUrl(before, same.answer())).due(next.toEpochMilli(), 0);
    }

    private SourceState failed(Source source, SourceState before, Reading.Failed failed, Instant start) {
        FetchResult.Failed answer = failed.answer();
        if (answer != null && answer.isUnasked()) {
            listener.polled(source.id(), Outcome.POSTPONED, answer.reason(), Duration.between(start, clock.instant()));
            return before.due(clock.instant().plus(answer.retryAfter()).toEpochMilli(), before.failures());
        }
        listener.polled(
                source.id(),
                Outcome.FAILED,
                answer == null ? null : answer.reason(),
                Duration.between(start, clock.instant()));
        Instant next = cadence.afterFailure(
                clock.instant(), before.failures() + 1, answer == null ? null : answer.retryAfter());
        return before.failed(failed.problem(), next.toEpochMilli());
    }

    private static String permanentUrl(SourceState before, FetchResult answer) {
        return answer == null || answer.permanentUrl() == null
                ? before.permanentUrl()
                : answer.permanentUrl().toString();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** What a document gave, delivered; to be kept. */
    private record Delivered(int deferred, List<Long> arrivalsMs, Map<String, String> seen) {}
}

package ainews.ingest;

import ainews.ingest.SourceVisits.Visited;
import ainews.ingest.fetch.FetchLimits;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.fetch.VirtualFetching;
import ainews.ingest.poll.Cadence;
import ainews.ingest.poll.Poller;
import ainews.ingest.poll.SourceState;
import ainews.ingest.raw.RawArticleSink;
import ainews.ingest.recheck.RecheckPlan;
import ainews.ingest.recheck.Rechecker;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.ingest.source.SourceKind;
import ainews.ingest.state.KeptFiles;
import ainews.ingest.websub.Subscriptions;
import ainews.schemas.RawArticle;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Function;

/**
 * Runs ingest against the simulated web in virtual time: the timetable, visits, poller, fetcher, sockets and files are the real
 * ones; only threads and clock are replaced. Visits that overlap in virtual time are carried out one after the other, and each
 * ends when its own exchanges and pauses are over.
 */
final class Simulation implements AutoCloseable {
    private static final int SPREAD_MS = 50;

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-03-02T06:00:00Z"));
    private final int slots;
    private final SimulatedWeb web;
    private final Fetcher fetcher;
    private final SourceVisits visits;
    private final Timetable timetable = new Timetable();
    private final Map<String, Source> sources = new HashMap<>();
    private final PriorityQueue<Ending> endings =
            new PriorityQueue<>(Comparator.comparingLong(Ending::atMs).thenComparing(Ending::id));
    private final Arrivals arrivals = new Arrivals();
    private final RawArticleSink topic;
    private int mostUnderWay;
    private long nowMs = clock.millis();

    /** Hands the topic whom to tell of what was read back. */
    Simulation(int feeds, int slots, Duration lasting, Path folder, Function<ReadBack, RawArticleSink> topics)
            throws IOException {
        this.slots = slots;
        topic = topics.apply(arrivals);
        web = new SimulatedWeb(feeds, clock, lasting, 7);
        fetcher = VirtualFetching.open(FetchLimits.defaults(1200), clock, web);
        Random jitter = new Random(11);
        IngestMetrics metrics = new IngestMetrics(new SimpleMeterRegistry());
        Rechecker rechecker =
                new Rechecker(RecheckPlan.standard(), fetcher, topic, folder.resolve("rechecks"), clock, metrics);
        Poller poller = new Poller(
                fetcher,
                OwnerGroups.of(List.of()),
                topic,
                new KeptFiles<>(folder.resolve("sources"), SourceState.class, SourceState.NEW),
                Cadence.standard(jitter::nextDouble),
                clock,
                metrics,
                rechecker);
        Subscriptions none = new Subscriptions(null, false, fetcher::post, folder.resolve("websub"), List.of(), clock);
        visits = new SourceVisits(poller, rechecker, none, fetcher);
        long dueMs = nowMs;
        for (SimulatedFeed feed : web.feeds) {
            Source source = source(feed);
            sources.put(source.id(), source);
            timetable.add(source.id(), Fetcher.host(source.url()), dueMs);
            dueMs += SPREAD_MS;
        }
    }

    private Source source(SimulatedFeed feed) {
        return new Source(
                "s" + feed.number,
                "Feed " + feed.number,
                SourceKind.FEED,
                web.url(feed),
                web.url(feed),
                "o" + feed.number,
                "en",
                feed.teaser,
                true,
                Duration.ofMinutes(30),
                List.of());
    }

    SimulatedWeb web() {
        return web;
    }

    int mostUnderWay() {
        return mostUnderWay;
    }

    /** Lets time go by. */
    void run(Duration time) throws IOException, InterruptedException {
        long endMs = nowMs + time.toMillis();
        while (nowMs < endMs) {
            while (!endings.isEmpty() && endings.peek().atMs() <= nowMs) {
                Ending ending = endings.poll();
                timetable.done(ending.id(), ending.host(), ending.dueMs(), ending.freeMs());
            }
            begin();
            long nextEnd = endings.isEmpty() ? endMs : endings.peek().atMs();
            long nextBegin = timetable.underWay() < slots ? timetable.nextMs() : endMs;
            nowMs = Math.max(nowMs, Math.min(endMs, Math.min(nextEnd, nextBegin)));
        }
    }

    private void begin() throws IOException, InterruptedException {
        while (timetable.underWay() < slots) {
            String id = timetable.next(nowMs);
            if (id == null) {
                return;
            }
            mostUnderWay = Math.max(mostUnderWay, timetable.underWay());
            clock.set(nowMs);
            Visited visited = visits.visit(sources.get(id));
            endings.add(new Ending(clock.millis(), id, visited.host(), visited.dueMs(), visited.freeMs()));
        }
    }

    /** Begins to count anew. */
    void measureFromNow() {
        web.books().restart();
        arrivals.fromMs = nowMs;
        arrivals.waits.clear();
        arrivals.deliveries.clear();
        arrivals.untilMs = Long.MAX_VALUE;
    }

    /** What is published from now on is not counted; what was before still is when it comes. */
    void measureUntilNow() {
        arrivals.untilMs = nowMs;
    }

    /**
     * Waits, in milliseconds, of articles published since the count began, sorted; those not here yet as long as until now. What nobody
     * can have, since its feed's host is dead or its address gone, is left out.
     */
    List<Long> waits() {
        List<Long> waits = new ArrayList<>(arrivals.waits);
        for (SimulatedFeed feed : web.feeds) {
            if (!web.canBeRead(feed)) {
                continue;
            }
            for (int i = 0; i < feed.articles(); i++) {
                long published = feed.publishedMs(i);
                if (published >= arrivals.fromMs
                        && published < Math.min(nowMs, arrivals.untilMs)
                        && !arrivals.here(feed.number, i)) {
                    waits.add(nowMs - published);
                    arrivals.missing++;
                }
            }
        }
        waits.sort(null);
        return waits;
    }

    /** How long each delivery took from the sink to the reader, in nanoseconds of the real clock, sorted. */
    List<Long> deliveries() {
        return arrivals.deliveries.stream().sorted().toList();
    }

    long missing() {
        return arrivals.missing;
    }

    int delivered() {
        return arrivals.waits.size();
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
        topic.close();
        web.close();
    }

    private record Ending(long atMs, String id, String host, long dueMs, long freeMs) {}

    /** Notes when which article first stood in {@code news.raw}. */
    private final class Arrivals implements ReadBack {
        private final Map<Long, Long> first = new HashMap<>();
        private final List<Long> waits = new ArrayList<>();
        private final List<Long> deliveries = new ArrayList<>();
        private long fromMs;
        private long untilMs = Long.MAX_VALUE;
        private long missing;

        @Override
        public void read(RawArticle article, long tookNanos) {
            deliveries.add(tookNanos);
            long tookMs = (tookNanos + 999_999) / 1_000_000;
            String[] path = article.getUrl().split("/");
            int feed = Integer.parseInt(path[path.length - 2]);
            int number = Integer.parseInt(path[path.length - 1]);
            long published = web.feeds.get(feed).publishedMs(number);
            boolean fresh = first.putIfAbsent(key(feed, number), clock.millis()) == null;
            if (fresh && published >= fromMs && published < untilMs) {
                waits.add(clock.millis() - published + tookMs);
            }
        }

        boolean here(int feed, int number) {
            return first.containsKey(key(feed, number));
        }

        private static long key(int feed, int number) {
            return (long) feed << 32 | number;
        }
    }
}

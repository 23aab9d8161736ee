package ainews.scoring;

import ainews.schemas.EntitySignal;
import ainews.schemas.TimelineEvent;
import ainews.scoring.story.Member;
import ainews.scoring.story.StoryFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The fold over the timeline: articles, engagement and ticks in, scored articles, stories and signals out. A pure function of the
 * events so far: no clock, no I/O, no randomness; equal events give equal outputs to the byte, and what is emitted for an event
 * never depends on a later one.
 *
 * <p>Its clock is the highest {@code observed_at} read. Before an event the desk folds the whole minutes that have passed since, so
 * ticks add nothing but the passing of time; only minutes at which something is due cost anything. An event later than the clock by more than
 * {@link #MAX_JUMP_DAYS} days is refused, an earlier one is scored at the clock. Not thread-safe.
 */
public final class Desk {
    /** An event further ahead of the clock than this does not move it. */
    public static final int MAX_JUMP_DAYS = 366;

    private static final long MAX_JUMP_MS = MAX_JUMP_DAYS * 86_400_000L;
    private static final long MINUTE = 60_000L;

    /** First time that can start the clock: 1990. */
    private static final long EARLIEST = 631_152_000_000L;

    /** What archives write where nothing is known of an article's time: it is scored, and does not bind what follows. */
    private static final long UNKNOWN = 0;

    private final Floor floor;
    private final Preparer preparer;
    private final Stories stories;
    private final Newsroom newsroom;

    public Desk(DeskConfig config) {
        this(new Floor(config));
    }

    private Desk(Floor floor) {
        this.floor = floor;
        preparer = new Preparer(floor.config.rules());
        stories = new Stories(floor);
        newsroom = new Newsroom(floor, stories);
    }

    /** Folds one event and returns what it gives rise to, in the order of emission: first what fell due before it. */
    public List<Output> apply(TimelineEvent event) {
        return apply(preparer.prepare(event));
    }

    /** The same for an event that was prepared before by this desk's rules, maybe on another thread. */
    public List<Output> apply(Prepared prepared) {
        TimelineEvent event = prepared.event();
        List<Output> out = new ArrayList<>();
        Instant observedAt = observedAt(event);
        if (observedAt == null) {
            out.add(new Output.Unplaced(event, "malformed", "an event without article, engagement or tick"));
            return out;
        }
        long time = observedAt.toEpochMilli();
        if (isImpossible(time)) {
            out.add(new Output.Unplaced(
                    event,
                    "impossible-time",
                    "observed_at " + observedAt + " is not within " + MAX_JUMP_DAYS + " days of the clock"));
            return out;
        }
        advance(time, out);
        if (event.getArticle() != null) {
            newsroom.article(event.getArticle(), prepared.reading(), out);
            trim();
        } else if (event.getEngagement() != null) {
            newsroom.engagement(event, out);
        }
        return out;
    }

    private boolean isImpossible(long time) {
        boolean started = floor.clock >= EARLIEST;
        return started ? time > floor.clock + MAX_JUMP_MS : time < EARLIEST && time != UNKNOWN;
    }

    /** The highest {@code observed_at} read; null before the first event. */
    public Instant clock() {
        return floor.clock == Floor.NEVER ? null : Instant.ofEpochMilli(floor.clock);
    }

    private static Instant observedAt(TimelineEvent event) {
        if (event.getArticle() != null) {
            return event.getArticle().getObservedAt();
        }
        if (event.getEngagement() != null) {
            return event.getEngagement().getObservedAt();
        }
        return event.getTick() == null ? null : event.getTick().getObservedAt();
    }

    private void advance(long time, List<Output> out) {
        if (floor.clock < EARLIEST) {
            floor.startedAt = time;
        }
        if (floor.clock == Floor.NEVER) {
            floor.clock = time;
        }
        if (time > floor.clock) {
            for (long due = nextDue(); due <= time; due = nextDue()) {
                floor.clock = due;
                tick(due, out);
            }
            floor.clock = time;
        }
        floor.ledger.changed(Ledger.GLOBAL, "");
    }

    /** The next whole minute at which something is due. */
    private long nextDue() {
        Member oldest = floor.archive.oldest();
        long leaves = oldest == null
                ? Long.MAX_VALUE
                : -Math.floorDiv(-(oldest.firstAt() + floor.config.window().toMillis()), MINUTE) * MINUTE;
        return Math.min(leaves, Math.min(floor.entitiesDue.next(), floor.storiesDue.next()));
    }

    private void tick(long minute, List<Output> out) {
        long window = floor.config.window().toMillis();
        for (Member oldest = floor.archive.oldest();
                oldest != null && oldest.firstAt() + window <= minute;
                oldest = floor.archive.oldest()) {
            newsroom.expire(oldest, minute);
        }
        List<String> entities = new ArrayList<>();
        while (floor.entitiesDue.next() <= minute) {
            entities.add(floor.entitiesDue.take());
        }
        for (StoryFile story : dueStories(minute)) {
            stories.tick(story, minute, out);
        }
        entities.sort(null);
        for (EntitySignal signal : floor.board.tick(entities, minute)) {
            out.add(new Output.Signalled(signal));
        }
    }

    /** All at once, before any is told of: what one waits for from the memory the others need not wait for. */
    private List<StoryFile> dueStories(long minute) {
        List<StoryFile> due = new ArrayList<>();
        while (floor.storiesDue.next() <= minute) {
            StoryFile story = floor.archive.story(floor.storiesDue.take());
            if (story != null) {
                due.add(story);
            }
        }
        floor.approach(due);
        return due;
    }

    private void trim() {
        while (floor.archive.size() > floor.config.maxArticles()) {
            newsroom.expire(floor.archive.oldest(), floor.clock);
        }
    }

    /** The pieces of the state that have changed since the last call: key to new bytes, null for a piece that is gone. Costs nothing until it is called. */
    public Map<String, byte[]> takeChanges() {
        return StateCodec.take(floor);
    }

    /** A desk that goes on exactly as the one whose pieces these are (the latest of each key, nulls left out), whatever their order. */
    public static Desk restore(DeskConfig config, Iterable<Map.Entry<String, byte[]>> pieces) {
        Floor floor = new Floor(config);
        Desk desk = new Desk(floor);
        StateCodec.restore(floor, desk.stories, pieces);
        return desk;
    }
}

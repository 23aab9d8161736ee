package ainews.scoring.signal;

import ainews.schemas.EntitySignal;
import ainews.scoring.hot.Heat;
import ainews.scoring.story.EntityRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is known of one entity. Windows and stories follow from the articles; baseline, name and what was last said are its own. Not thread-safe. */
final class EntityFile {
    static final long MINUTE = 60_000L;
    static final long HOUR = 60 * MINUTE;
    static final int NAMED_STORIES = 5;
    private static final int HOT_STEP = 50;

    private record Ranked(double rank, String storyId, Heat heat) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byRank = Double.compare(other.rank, rank);
            return byRank != 0 ? byRank : storyId.compareTo(other.storyId);
        }
    }

    private final Mentions mentions = new Mentions(HOUR, 24 * HOUR, 7 * 24 * HOUR);
    private final Mentions.Window hour = mentions.window(0);
    private final Mentions.Window day = mentions.window(1);
    private final Mentions.Window week = mentions.window(2);
    private final Map<String, Ranked> byStory = new HashMap<>();
    private final TreeSet<Ranked> ranked = new TreeSet<>();

    /** The first of those; null where there is none. Asked for at every tick. */
    private Ranked hottest;

    /** The ids of the first of {@link #ranked}; null until they are asked for again after a change among them. */
    private List<String> top;

    /** The last of those; null where they are fewer than are named. */
    private Ranked lastOfTop;

    EntityRef entity;
    Baseline baseline;

    /** Counts of the last signal, in the order of {@link #counts}; null before the first. */
    private int[] shown;

    int shownHot;
    long dueAt = Long.MAX_VALUE;

    EntityFile(EntityRef entity, Baseline baseline) {
        this.entity = entity;
        this.baseline = baseline;
    }

    void add(Mentions.Mention mention, long now) {
        mentions.add(mention, now);
    }

    /** Puts a mention of the past among the others. */
    void insert(Mentions.Mention mention, long now) {
        mentions.insert(mention, now);
    }

    void remove(int seq) {
        mentions.remove(seq);
    }

    void rank(String storyId, Heat heat) {
        unrank(storyId);
        Ranked now = new Ranked(heat.rank(), storyId, heat);
        byStory.put(storyId, now);
        ranked.add(now);
        hottest = hottest == null || now.compareTo(hottest) < 0 ? now : hottest;
        forgetTop(now);
    }

    void unrank(String storyId) {
        Ranked before = byStory.remove(storyId);
        if (before != null) {
            ranked.remove(before);
            if (before.equals(hottest)) {
                hottest = ranked.isEmpty() ? null : ranked.first();
            }
            forgetTop(before);
        }
    }

    private void forgetTop(Ranked changed) {
        if (lastOfTop == null || changed.compareTo(lastOfTop) <= 0) {
            top = null;
        }
    }

    boolean forgettable() {
        return week.articles() == 0 && ranked.isEmpty() && baseline.mean() == 0;
    }

    /** Reads a little of what {@link #signal} reads. */
    long approach() {
        return baseline.hour() + mentions.approach() + entity.relevance();
    }

    /** The signal at a tick; null where nothing is new since the last one. */
    EntitySignal signal(long tick, String version) {
        baseline.roll(tick);
        mentions.expire(tick);
        int hot = hottest == null ? 0 : hottest.heat().tenths(tick);
        Double burst = baseline.significance(hour.originals());
        int[] counts = counts(burst);
        if (Arrays.equals(counts, shown) && Math.abs(hot - shownHot) < HOT_STEP) {
            return null;
        }
        shown = counts;
        shownHot = hot;
        return new EntitySignal(
                entity.id(),
                entity.type(),
                entity.name(),
                Instant.ofEpochMilli(tick),
                hour.articles(),
                day.articles(),
                week.articles(),
                hour.owners(),
                day.owners(),
                week.owners(),
                burst,
                hot / 10.0,
                week.meanImpact(),
                topStories(),
                entity.tickers(),
                Instant.ofEpochMilli(tick),
                version);
    }

    private int[] counts(Double burst) {
        return new int[] {
            hour.articles(),
            hour.owners(),
            day.articles(),
            day.owners(),
            week.articles(),
            week.owners(),
            burst == null ? -1 : (int) Math.floor(burst)
        };
    }

    /** The counts of the last signal as kept; empty before the first. */
    String shown() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; shown != null && i < shown.length; i++) {
            text.append(i == 0 ? "" : " ").append(shown[i]);
        }
        return text.toString();
    }

    void shown(String kept) {
        shown = kept.isEmpty()
                ? null
                : Arrays.stream(kept.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private List<String> topStories() {
        if (top == null) {
            top = new ArrayList<>(NAMED_STORIES);
            lastOfTop = null;
            for (Ranked story : ranked) {
                top.add(story.storyId());
                if (top.size() == NAMED_STORIES) {
                    lastOfTop = story;
                    break;
                }
            }
        }
        return top;
    }

    /** The whole minute after {@code now} at which something will have changed by the passing of time alone. */
    long nextChange(long now) {
        long next = ceil(hour.nextExpiry(), MINUTE);
        next = Math.min(next, ceil(day.nextExpiry(), HOUR));
        next = Math.min(next, ceil(week.nextExpiry(), HOUR));
        if (hottest != null && shownHot >= HOT_STEP) {
            next = Math.min(next, hottest.heat().minuteWhenAtMost(shownHot - HOT_STEP, now));
        }
        return next;
    }

    private static long ceil(long time, long unit) {
        return time == Long.MAX_VALUE ? time : -Math.floorDiv(-time, unit) * unit;
    }
}

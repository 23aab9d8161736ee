package ainews.scoring.signal;

import java.util.HashMap;
import java.util.Map;

/**
 * The mentions of one entity within rolling windows: articles, owner groups, and sums for a mean. All windows end now, so each holds the
 * latest of one queue of mentions. Not thread-safe.
 */
final class Mentions {
    /**
     * One article's mention.
     *
     * @param impact tenths, -1 where not scored
     * @param relevance tenths
     */
    record Mention(long at, int seq, String owner, int impact, int relevance, boolean copy) {}

    /** An owner group and how many mentions it has in each window. */
    private static final class Voice {
        private final String owner;
        private final int[] mentions;

        Voice(String owner, int windows) {
            this.owner = owner;
            mentions = new int[windows];
        }
    }

    /** What is counted of the mentions from one place of the queue on. */
    final class Window {
        private final int number;
        private final long lengthMs;
        private int head;
        private int owners;
        private int originals;
        private long weighted;
        private long weights;

        private Window(int number, long lengthMs) {
            this.number = number;
            this.lengthMs = lengthMs;
        }

        int articles() {
            return tail - head;
        }

        /** Articles that are no copies. */
        int originals() {
            return originals;
        }

        int owners() {
            return owners;
        }

        /** When the oldest drops out; {@link Long#MAX_VALUE} if there is none. */
        long nextExpiry() {
            return head == tail ? Long.MAX_VALUE : times[head & mask()] + lengthMs;
        }

        /** Mean impact weighted by relevance, one decimal; null where no article has one. */
        Double meanImpact() {
            return weights == 0 ? null : Math.round((double) weighted / weights) / 10.0;
        }

        private void count(Mention mention, Voice voice, int sign) {
            int before = voice.mentions[number];
            voice.mentions[number] = before + sign;
            owners += before == 0 ? 1 : before + sign == 0 ? -1 : 0;
            originals += mention.copy() ? 0 : sign;
            if (mention.impact() >= 0) {
                weighted += sign * (long) mention.impact() * (mention.relevance() + 1);
                weights += sign * (long) (mention.relevance() + 1);
            }
        }

        /** Drops what is at least one window's length old. */
        private void expire(long now) {
            while (head < tail && times[head & mask()] <= now - lengthMs) {
                count(queue[head & mask()], voices[head & mask()], -1);
                head++;
            }
        }
    }

    private final Window[] windows;
    private Mention[] queue = new Mention[4];
    private Voice[] voices = new Voice[4];

    /** When each was: windows ask again and again for their oldest one's time alone. */
    private long[] times = new long[4];

    /** The owner groups of the longest window. */
    private final Map<String, Voice> byOwner = new HashMap<>();

    /** The queue's places are counted from the first mention ever, up to here; the longest window begins with the first that is kept. */
    private int tail;

    /** @param lengthsMs the windows' lengths, rising */
    Mentions(long... lengthsMs) {
        windows = new Window[lengthsMs.length];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = new Window(i, lengthsMs[i]);
        }
    }

    Window window(int number) {
        return windows[number];
    }

    private Window longest() {
        return windows[windows.length - 1];
    }

    private int mask() {
        return queue.length - 1;
    }

    /** Reads where the windows begin. */
    long approach() {
        long all = 0;
        for (Window window : windows) {
            all += times[window.head & mask()];
        }
        return all;
    }

    /** Adds the latest mention. */
    void add(Mention mention, long now) {
        insert(mention, now);
    }

    /** Puts a mention where its time belongs, behind those of the same time. */
    void insert(Mention mention, long now) {
        expire(now);
        Voice voice = byOwner.computeIfAbsent(mention.owner(), owner -> new Voice(owner, windows.length));
        if (tail - longest().head == queue.length) {
            grow();
        }
        int at = tail++;
        while (at > longest().head && times[at - 1 & mask()] > mention.at()) {
            put(at, queue[at - 1 & mask()], voices[at - 1 & mask()]);
            at--;
        }
        put(at, mention, voice);
        for (Window window : windows) {
            if (at < window.head) {
                window.head++;
            } else {
                window.count(mention, voice, 1);
            }
        }
        if (mention.at() < now) {
            expire(now);
        }
    }

    private void put(int at, Mention mention, Voice voice) {
        queue[at & mask()] = mention;
        times[at & mask()] = mention == null ? 0 : mention.at();
        voices[at & mask()] = voice;
    }

    private void grow() {
        Mention[] mentions = queue;
        Voice[] theirs = voices;
        queue = new Mention[2 * mentions.length];
        voices = new Voice[queue.length];
        times = new long[queue.length];
        for (int at = longest().head; at < tail; at++) {
            put(at, mentions[at & mentions.length - 1], theirs[at & mentions.length - 1]);
        }
    }

    /** Takes out the mention of an article. */
    void remove(int seq) {
        int first = longest().head;
        int at = first < tail && queue[first & mask()].seq() == seq ? first : tail - 1;
        while (at >= first && queue[at & mask()].seq() != seq) {
            at--;
        }
        if (at < first) {
            return;
        }
        Mention mention = queue[at & mask()];
        Voice voice = voices[at & mask()];
        for (Window window : windows) {
            if (at >= window.head) {
                window.count(mention, voice, -1);
                window.head++;
            }
        }
        for (int to = at; to > first; to--) {
            put(to, queue[to - 1 & mask()], voices[to - 1 & mask()]);
        }
        put(first, null, null);
        forget(voice);
    }

    /** Drops what is out of the windows at a time. */
    void expire(long now) {
        for (int i = 0; i < windows.length - 1; i++) {
            windows[i].expire(now);
        }
        Window last = longest();
        int from = last.head;
        last.expire(now);
        for (int at = from; at < last.head; at++) {
            Voice voice = voices[at & mask()];
            put(at, null, null);
            forget(voice);
        }
    }

    private void forget(Voice voice) {
        if (voice.mentions[windows.length - 1] == 0) {
            byOwner.remove(voice.owner);
        }
    }
}

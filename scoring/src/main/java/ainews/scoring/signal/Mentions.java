package ainews.scoring.signal;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** The mentions of one entity within one rolling window: articles, owner groups, and sums for a mean. Not thread-safe. */
final class Mentions {
    /**
     * One article's mention.
     *
     * @param impact tenths, -1 where not scored
     * @param relevance tenths
     */
    record Mention(long at, int seq, String owner, int impact, int relevance, boolean copy) {}

    private final long lengthMs;
    private final ArrayDeque<Mention> mentions = new ArrayDeque<>();
    private final Map<String, Integer> owners = new HashMap<>();
    private int originals;
    private long weighted;
    private long weights;

    Mentions(long lengthMs) {
        this.lengthMs = lengthMs;
    }

    void add(Mention mention) {
        mentions.addLast(mention);
        owners.merge(mention.owner(), 1, Integer::sum);
        sum(mention, 1);
    }

    /** Puts a mention where its time belongs. */
    void insert(Mention mention) {
        ArrayDeque<Mention> later = new ArrayDeque<>();
        while (!mentions.isEmpty() && mentions.peekLast().at() > mention.at()) {
            later.addFirst(mentions.removeLast());
        }
        add(mention);
        mentions.addAll(later);
    }

    void remove(int seq) {
        if (!mentions.isEmpty() && mentions.peekFirst().seq() == seq) {
            forget(mentions.removeFirst());
            return;
        }
        for (var each = mentions.descendingIterator(); each.hasNext(); ) {
            Mention mention = each.next();
            if (mention.seq() == seq) {
                each.remove();
                forget(mention);
                return;
            }
        }
    }

    /** Drops what is at least one window's length old. */
    void expire(long now) {
        while (!mentions.isEmpty() && mentions.peekFirst().at() <= now - lengthMs) {
            forget(mentions.removeFirst());
        }
    }

    private void forget(Mention mention) {
        Integer left = owners.get(mention.owner());
        if (left == 1) {
            owners.remove(mention.owner());
        } else {
            owners.put(mention.owner(), left - 1);
        }
        sum(mention, -1);
    }

    private void sum(Mention mention, int sign) {
        originals += mention.copy() ? 0 : sign;
        if (mention.impact() >= 0) {
            weighted += sign * (long) mention.impact() * (mention.relevance() + 1);
            weights += sign * (long) (mention.relevance() + 1);
        }
    }

    int articles() {
        return mentions.size();
    }

    /** Articles that are no copies. */
    int originals() {
        return originals;
    }

    int owners() {
        return owners.size();
    }

    /** When the oldest drops out; {@link Long#MAX_VALUE} if there is none. */
    long nextExpiry() {
        return mentions.isEmpty() ? Long.MAX_VALUE : mentions.peekFirst().at() + lengthMs;
    }

    /** Mean impact weighted by relevance, one decimal; null where no article has one. */
    Double meanImpact() {
        return weights == 0 ? null : Math.round((double) weighted / weights) / 10.0;
    }
}

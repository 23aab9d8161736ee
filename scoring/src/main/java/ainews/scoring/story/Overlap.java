package ainews.scoring.story;

import java.util.Arrays;

/**
 * What the archive's articles, and by them its stories, share with a few weighted terms. Of each term only the latest articles are looked at,
 * so the work is bounded whatever the archive holds. Not thread-safe; what it says holds until it measures again.
 */
final class Overlap {
    /** Articles of a term that are looked at. */
    private static final int LATEST = 100;

    /** Stories that are kept. */
    private static final int STORIES = 8;

    /** A power of two. */
    private static final int MARKS = 64;

    /** What a second article adds to a story's score, as part of what it shares. */
    private static final double SECOND = 0.3;

    private final Archive archive;

    /** One more than an article's place among the touched ones, by open addressing; all 0 between calls. Small, so that it stays near the processor. */
    private final int[] found;

    /** The articles of one term. */
    private final int[] met = new int[LATEST];

    private final int[] touched;
    private final double[] weights;
    private final int[] slots;
    private int size;
    private double asked;

    /** Places of the articles of contenders, among the touched ones. */
    private final int[] contending;

    private int contenders;

    /** Bits of the contenders' slots; some other story may share one, which does no harm. */
    private final long[] marks = new long[MARKS];

    /** The most and second most that an article of a contender shares, side by side at twice the story's slot; all 0 between calls. */
    private double[] most = new double[0];

    private final int[] touchedStories;
    private final double[] scores;
    private int stories;

    /** The best stories' slots and scores, most first. */
    private final int[] topSlots = new int[STORIES + 1];

    private final double[] topScores = new double[STORIES + 1];
    private int kept;

    /** One more than a kept story's place by its slot. */
    private byte[] places = new byte[0];

    /** @param terms how many are asked for at most */
    Overlap(Archive archive, int terms) {
        this.archive = archive;
        int articles = terms * LATEST;
        found = new int[Integer.highestOneBit(articles) << 2];
        touched = new int[articles];
        weights = new double[articles];
        slots = new int[articles];
        contending = new int[articles];
        touchedStories = new int[articles];
        scores = new double[articles];
    }

    /** Looks for the first {@code count} terms as long as their weights are above 0. */
    void measure(int[] terms, double[] termWeights, int count) {
        for (int i = 0; i < kept; i++) {
            places[topSlots[i]] = 0;
        }
        if (places.length < archive.slots()) {
            places = new byte[2 * archive.slots()];
            most = new double[2 * places.length];
        }
        touch(terms, termWeights, count);
        mark(leastOfBest());
        sumByStory();
        rank();
        for (int i = 0; i < kept; i++) {
            places[topSlots[i]] = (byte) (i + 1);
        }
    }

    /** Sum of the weights that were asked for. */
    double asked() {
        return asked;
    }

    /** How many articles share at least a weight. */
    int sharing(double least) {
        int n = 0;
        for (int i = 0; i < size; i++) {
            n += weights[i] >= least ? 1 : 0;
        }
        return n;
    }

    /** Articles among which are all those of the best stories. */
    int contenders() {
        return contenders;
    }

    /** An article's number. */
    int article(int contender) {
        return touched[contending[contender]];
    }

    /** What an article shares. */
    double weight(int contender) {
        return weights[contending[contender]];
    }

    /** Place of an article's story among the best; -1 where it is not one of them. */
    int place(int contender) {
        return places[slots[contending[contender]]] - 1;
    }

    /** How many stories are best. */
    int stories() {
        return kept;
    }

    StoryFile story(int place) {
        return archive.storyIn(topSlots[place]);
    }

    /** What a story shares: most by one article, a part of the next. */
    double score(int place) {
        return topScores[place];
    }

    private void touch(int[] terms, double[] termWeights, int count) {
        size = 0;
        asked = 0;
        archive.ahead().latest(terms, count, LATEST);
        for (int q = 0; q < count && termWeights[q] > 0; q++) {
            double weight = termWeights[q];
            asked += weight;
            int latest = archive.latestWith(terms[q], LATEST, met, 0);
            for (int n = 0; n < latest; n++) {
                add(met[n], weight);
            }
        }
        Arrays.fill(found, 0);
    }

    private void add(int seq, double weight) {
        int mask = found.length - 1;
        int h = seq * 0x9E3779B9;
        int at = h ^ h >>> 16;
        for (at &= mask; found[at] != 0; at = at + 1 & mask) {
            int place = found[at] - 1;
            if (touched[place] == seq) {
                weights[place] += weight;
                return;
            }
        }
        touched[size] = seq;
        weights[size] = weight;
        found[at] = ++size;
    }

    /** The least that a best story shares by one article alone; 0 where all stories are among the best. Uses the places for the best. */
    private double leastOfBest() {
        int filled = 0;
        // first all of them: none waits in the memory for another one
        for (int i = 0; i < size; i++) {
            slots[i] = archive.slotOf(touched[i]);
        }
        for (int i = 0; i < size; i++) {
            if (filled < STORIES || weights[i] > topScores[STORIES - 1]) {
                filled = raise(slots[i], weights[i], filled);
            }
        }
        return filled < STORIES ? 0 : topScores[STORIES - 1];
    }

    /** Puts a story with what one more article of it shares among the {@code filled} best, each once; returns how many they are then. */
    private int raise(int slot, double weight, int filled) {
        int at = 0;
        while (at < filled && topSlots[at] != slot) {
            at++;
        }
        if (at < filled && topScores[at] >= weight) {
            return filled;
        }
        int last = Math.min(at, STORIES - 1);
        int now = at < filled ? filled : Math.min(filled + 1, STORIES);
        for (at = last; at > 0 && weight > topScores[at - 1]; at--) {
            topSlots[at] = topSlots[at - 1];
            topScores[at] = topScores[at - 1];
        }
        topSlots[at] = slot;
        topScores[at] = weight;
        return now;
    }

    /** Marks the stories that may be among the best, of which some article shares enough that with a second one like it the story scores {@code least}. */
    private void mark(double least) {
        Arrays.fill(marks, 0);
        for (int i = 0; i < size; i++) {
            if (weights[i] + SECOND * weights[i] >= least) {
                marks[slots[i] >>> 6 & MARKS - 1] |= 1L << slots[i];
            }
        }
    }

    private void sumByStory() {
        stories = 0;
        contenders = 0;
        for (int i = 0; i < size; i++) {
            int slot = slots[i];
            if ((marks[slot >>> 6 & MARKS - 1] >>> slot & 1) == 0) {
                continue;
            }
            contending[contenders++] = i;
            double weight = weights[i];
            double before = most[2 * slot];
            if (before == 0) {
                touchedStories[stories++] = slot;
            }
            if (weight > before) {
                most[2 * slot + 1] = before;
                most[2 * slot] = weight;
            } else if (weight > most[2 * slot + 1]) {
                most[2 * slot + 1] = weight;
            }
        }
    }

    /** First how much the last of the best shares, then those that share as much: only they are looked up for their ids. */
    private void rank() {
        int scored = 0;
        for (int i = 0; i < stories; i++) {
            int slot = touchedStories[i];
            scores[i] = most[2 * slot] + SECOND * most[2 * slot + 1];
            most[2 * slot] = 0;
            most[2 * slot + 1] = 0;
            if (scored < STORIES || scores[i] > topScores[STORIES - 1]) {
                scored = insert(scores[i], scored);
            }
        }
        double least = scored == STORIES ? topScores[STORIES - 1] : 0;
        kept = 0;
        for (int i = 0; i < stories; i++) {
            if (scores[i] >= least) {
                insert(touchedStories[i], scores[i]);
            }
        }
    }

    private int insert(double score, int filled) {
        int at = filled;
        while (at > 0 && score > topScores[at - 1]) {
            topScores[at] = topScores[at - 1];
            at--;
        }
        topScores[at] = score;
        return Math.min(filled + 1, STORIES);
    }

    /** Keeps the best stories in order; equals by story id. */
    private void insert(int slot, double score) {
        int at = kept;
        while (at > 0 && isBefore(slot, score, at - 1)) {
            topSlots[at] = topSlots[at - 1];
            topScores[at] = topScores[at - 1];
            at--;
        }
        topSlots[at] = slot;
        topScores[at] = score;
        kept = Math.min(kept + 1, STORIES);
    }

    private boolean isBefore(int slot, double score, int place) {
        return score > topScores[place] || (score == topScores[place] && archive.isIdBefore(slot, topSlots[place]));
    }
}

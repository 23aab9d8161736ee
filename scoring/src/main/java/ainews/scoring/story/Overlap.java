package ainews.scoring.story;

/**
 * What the archive's articles, and by them its stories, share with a few weighted terms. Of each term only the latest articles are looked at,
 * so the work is bounded whatever the archive holds. Not thread-safe; what it says holds until it measures again.
 */
final class Overlap {
    /** Articles of a term that are looked at. */
    private static final int LATEST = 100;

    /** Stories that are kept. */
    private static final int STORIES = 8;

    private final Archive archive;

    /** Shared weight by article number; all 0 between calls. */
    private double[] shared = new double[0];

    /** The articles of one term. */
    private final int[] met = new int[LATEST];

    private final int[] touched;
    private final double[] weights;
    private final int[] slots;
    private int size;
    private double asked;

    /** The most and second most that an article of a story shares, side by side at twice the story's slot; all 0 between calls. */
    private double[] most = new double[0];

    private final int[] touchedStories;
    private final double[] scores;
    private int stories;

    /** The best stories' slots and scores, most first. */
    private final int[] topSlots = new int[STORIES + 1];

    private final double[] topScores = new double[STORIES + 1];
    private int kept;

    /** The last six bits of the kept stories' slots, as bits: most articles are of none of them, and need no look-up. */
    private long best;

    /** One more than a kept story's place by its slot. */
    private byte[] places = new byte[0];

    /** @param terms how many are asked for at most */
    Overlap(Archive archive, int terms) {
        this.archive = archive;
        touched = new int[terms * LATEST];
        weights = new double[terms * LATEST];
        slots = new int[terms * LATEST];
        touchedStories = new int[terms * LATEST];
        scores = new double[terms * LATEST];
    }

    /** Looks for the first {@code count} terms as long as their weights are above 0. */
    void measure(int[] terms, double[] termWeights, int count) {
        for (int i = 0; i < kept; i++) {
            places[topSlots[i]] = 0;
        }
        makeRoom();
        touch(terms, termWeights, count);
        sumByStory();
        rank();
        best = 0;
        for (int i = 0; i < kept; i++) {
            places[topSlots[i]] = (byte) (i + 1);
            best |= 1L << topSlots[i];
        }
    }

    /** Sum of the weights that were asked for. */
    double asked() {
        return asked;
    }

    /** Articles that hold one of the terms. */
    int articles() {
        return size;
    }

    Member article(int i) {
        return archive.at(touched[i]);
    }

    /** What an article shares. */
    double weight(int i) {
        return weights[i];
    }

    /** Place of an article's story among the best; -1 where it is not one of them. */
    int place(int i) {
        return (best >>> slots[i] & 1) == 0 ? -1 : places[slots[i]] - 1;
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

    private void makeRoom() {
        if (shared.length != archive.capacity()) {
            shared = new double[archive.capacity()];
        }
        if (places.length < archive.slots()) {
            places = new byte[2 * archive.slots()];
            most = new double[2 * places.length];
        }
    }

    private void touch(int[] terms, double[] termWeights, int count) {
        int mask = shared.length - 1;
        size = 0;
        asked = 0;
        for (int q = 0; q < count && termWeights[q] > 0; q++) {
            double weight = termWeights[q];
            asked += weight;
            int latest = archive.latestWith(terms[q], LATEST, met, 0);
            for (int n = 0; n < latest; n++) {
                int seq = met[n];
                double before = shared[seq & mask];
                if (before == 0) {
                    touched[size++] = seq;
                }
                shared[seq & mask] = before + weight;
            }
        }
    }

    private void sumByStory() {
        int mask = shared.length - 1;
        stories = 0;
        for (int i = 0; i < size; i++) {
            double weight = shared[touched[i] & mask];
            shared[touched[i] & mask] = 0;
            int slot = archive.slotOf(touched[i]);
            weights[i] = weight;
            slots[i] = slot;
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
            scores[i] = most[2 * slot] + 0.3 * most[2 * slot + 1];
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
        return score > topScores[place]
                || (score == topScores[place]
                        && archive.storyIn(slot)
                                        .id()
                                        .compareTo(
                                                archive.storyIn(topSlots[place]).id())
                                < 0);
    }
}

package ainews.scoring.story;

import java.util.Arrays;

/**
 * Inverted index: for each term the articles of the window that hold it, in order of arrival. Open addressing, since an article asks for a hundred
 * terms. Never iterated over its terms.
 */
final class Postings {
    private static final Queue NONE = new Queue();
    private int[] keys = new int[1024];
    private Queue[] queues = new Queue[1024];
    private int used;

    void add(int term, int seq) {
        int at = slot(term);
        if (queues[at] == null) {
            keys[at] = term;
            queues[at] = new Queue();
            queues[at].add(seq);
            if (++used * 2 > keys.length) {
                grow();
            }
        } else {
            queues[at].add(seq);
        }
    }

    void remove(int term, int seq) {
        int at = slot(term);
        if (queues[at] != null) {
            queues[at].remove(seq);
            if (queues[at].size() == 0) {
                removeAt(at);
            }
        }
    }

    /** Never null. */
    Queue of(int term) {
        Queue queue = queues[slot(term)];
        return queue == null ? NONE : queue;
    }

    /** Where the term is, or the free place where it would be. */
    private int slot(int term) {
        int mask = keys.length - 1;
        int at = Tokens.mix(term) & mask;
        while (queues[at] != null && keys[at] != term) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Puts those that follow the hole where they are now found. */
    private void removeAt(int hole) {
        queues[hole] = null;
        used--;
        int mask = keys.length - 1;
        for (int at = (hole + 1) & mask; queues[at] != null; at = (at + 1) & mask) {
            Queue queue = queues[at];
            queues[at] = null;
            put(keys[at], queue);
        }
    }

    private void put(int term, Queue queue) {
        int at = slot(term);
        keys[at] = term;
        queues[at] = queue;
    }

    private void grow() {
        int[] oldKeys = keys;
        Queue[] oldQueues = queues;
        keys = new int[oldKeys.length * 2];
        queues = new Queue[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldQueues[i] != null) {
                put(oldKeys[i], oldQueues[i]);
            }
        }
    }

    /** Ascending article numbers; cheap at both ends. */
    static final class Queue {
        private int[] seqs = new int[2];
        private int head;
        private int tail;

        int size() {
            return tail - head;
        }

        /** The n-th latest, 0 = the last that arrived. */
        int latest(int n) {
            return seqs[tail - 1 - n];
        }

        private void add(int seq) {
            if (tail == seqs.length) {
                int size = tail - head;
                int[] to = size * 2 > seqs.length ? new int[seqs.length * 2] : seqs;
                System.arraycopy(seqs, head, to, 0, size);
                seqs = to;
                head = 0;
                tail = size;
            }
            int at = tail++;
            while (at > head && seqs[at - 1] > seq) {
                seqs[at] = seqs[at - 1];
                at--;
            }
            seqs[at] = seq;
        }

        private void remove(int seq) {
            int at = Arrays.binarySearch(seqs, head, tail, seq);
            if (at == head) {
                head++;
            } else if (at > head) {
                System.arraycopy(seqs, at + 1, seqs, at, tail - at - 1);
                tail--;
            }
        }
    }
}

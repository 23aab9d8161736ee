package ainews.scoring.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Inverted index: for each term the articles of the window that hold it, in order of arrival. Never iterated over its terms. */
final class Postings {
    private static final Postings.Queue NONE = new Queue();
    private final Map<Integer, Queue> byTerm = new HashMap<>();

    void add(int term, int seq) {
        byTerm.computeIfAbsent(term, t -> new Queue()).add(seq);
    }

    void remove(int term, int seq) {
        Queue queue = byTerm.get(term);
        if (queue != null) {
            queue.remove(seq);
            if (queue.size() == 0) {
                byTerm.remove(term);
            }
        }
    }

    /** Never null. */
    Queue of(int term) {
        return byTerm.getOrDefault(term, NONE);
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

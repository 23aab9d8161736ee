package ainews.scoring.story;

import java.util.Arrays;

/** Keys of what articles are compared by: title words as they are, the other kinds in number spaces of their own. */
final class Terms {
    private Terms() {}

    static int body(int word) {
        return Tokens.mix(word ^ 0x5bd1e995);
    }

    static int entity(String id) {
        return Tokens.mix(id.hashCode() ^ 0x3c6ef372);
    }

    /** Under which relevance is summed up. */
    static int subject(String entityId) {
        return Tokens.mix(entityId.hashCode() ^ 0x2545f491);
    }

    static int number(int number) {
        return Tokens.mix(number ^ 0x1b873593);
    }

    /** Distinct index keys of a digest, rising: title and body words share theirs, so that a headline meets a text. */
    static int[] of(Digest digest) {
        int n = 0;
        int[] all = new int
                [digest.titleTerms().length
                        + digest.bodyTerms().length
                        + digest.concepts().length
                        + digest.entities().size()];
        for (int term : digest.titleTerms()) {
            all[n++] = term;
        }
        for (int term : digest.bodyTerms()) {
            all[n++] = term;
        }
        for (int concept : digest.concepts()) {
            all[n++] = concept;
        }
        for (EntityRef entity : digest.entities()) {
            all[n++] = entity(entity.id());
        }
        return Digester.sortedDistinct(all, n);
    }

    /** Bits of some hashes, for {@link #contains(int[], long, int)}. */
    static long marks(int[] hashes) {
        long marks = 0;
        for (int hash : hashes) {
            marks |= 1L << hash;
        }
        return marks;
    }

    /** The same as without the marks, which tell most that are not there. */
    static boolean contains(int[] sorted, long marks, int value) {
        return (marks >>> value & 1) != 0 && contains(sorted, value);
    }

    /** Whether some rising hashes hold one. */
    static boolean contains(int[] sorted, int value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }
}

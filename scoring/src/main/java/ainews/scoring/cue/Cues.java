package ainews.scoring.cue;

import ainews.scoring.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the phrases of a reviewed list in a text, by kind, in one pass over its words. The list has lines
 * {@code KIND PHRASE}, parted by a tab. A word matches with any ending of a plural or a tense; every word of a phrase counts, small ones
 * too, so that "act now" is not found in "the AI Act of 2024". Chinese phrases are found wherever their characters stand. Immutable.
 */
public final class Cues {
    private static final int MAX_WORDS = 12;

    private static final ThreadLocal<Words> WORDS = ThreadLocal.withInitial(Words::new);

    /** A power of two. */
    private static final int BEGINS = 128;

    @SuppressWarnings("ArrayRecordComponent")
    private record Phrase(int kind, int[] words) {}

    private final int kinds;
    private final int mask;
    private final int[] firsts;
    private final Phrase[][] phrases;

    /** By slot, bits of the second words; all of them where a phrase has none. */
    private final long[] seconds;

    /** A bit for some of the bits of each first word: nearly all other words are passed over by it. */
    private final long[] begins = new long[BEGINS];

    private Cues(int kinds, Map<Integer, List<Phrase>> byFirst) {
        this.kinds = kinds;
        mask = Integer.highestOneBit(Math.max(16, byFirst.size() * 4)) * 2 - 1;
        firsts = new int[mask + 1];
        phrases = new Phrase[mask + 1][];
        seconds = new long[mask + 1];
        byFirst.forEach((first, starting) -> {
            int slot = first & mask;
            while (phrases[slot] != null) {
                slot = (slot + 1) & mask;
            }
            firsts[slot] = first;
            phrases[slot] = starting.toArray(Phrase[]::new);
            for (Phrase phrase : starting) {
                seconds[slot] |= phrase.words().length == 1 ? -1 : 1L << phrase.words()[1];
            }
            begins[first >>> 6 & BEGINS - 1] |= 1L << first;
        });
    }

    /** Reads lines; kinds that are not asked for are left out. */
    public static Cues of(List<String> lines, String... kinds) {
        List<String> known = List.of(kinds);
        Map<Integer, List<Phrase>> byFirst = new HashMap<>();
        for (String line : lines) {
            int tab = line.indexOf('\t');
            int kind = tab < 0 ? -1 : known.indexOf(line.substring(0, tab));
            if (kind >= 0) {
                Words words = WORDS.get();
                words.read(Text.of(line.substring(tab + 1), line.length()), line.length());
                int[] phrase = words.first(MAX_WORDS);
                byFirst.computeIfAbsent(phrase[0], first -> new ArrayList<>()).add(new Phrase(kind, phrase));
            }
        }
        return new Cues(kinds.length, byFirst);
    }

    /** How often each kind occurs in the first {@code maxChars} of a text; in the order the kinds were given. */
    public int[] count(Text text, int maxChars) {
        Words words = WORDS.get();
        words.read(text, maxChars);
        int[] counts = new int[kinds];
        int size = words.size();
        for (int at = 0; at < size; at++) {
            int first = words.at(at);
            boolean begins = (begins(first) >>> first & 1) != 0;
            int slot = begins ? slotOf(first) : -1;
            boolean goesOn = slot >= 0 && (seconds[slot] >>> (at + 1 < size ? words.at(at + 1) : 0) & 1) != 0;
            if (goesOn) {
                for (Phrase phrase : phrases[slot]) {
                    if (words.goOnWith(phrase.words(), at)) {
                        counts[phrase.kind()]++;
                    }
                }
            }
        }
        return counts;
    }

    private long begins(int first) {
        return begins[first >>> 6 & BEGINS - 1];
    }

    /** Where the phrases that start with a word are; -1 where there are none. */
    private int slotOf(int first) {
        int slot = first & mask;
        while (phrases[slot] != null) {
            if (firsts[slot] == first) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }
}

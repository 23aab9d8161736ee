package ainews.scoring.cue;

import java.util.ArrayList;
import java.util.Arrays;
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

    @SuppressWarnings("ArrayRecordComponent")
    private record Phrase(int kind, int[] words) {}

    private final int kinds;
    private final int mask;
    private final int[] firsts;
    private final Phrase[][] phrases;

    private Cues(int kinds, Map<Integer, List<Phrase>> byFirst) {
        this.kinds = kinds;
        mask = Integer.highestOneBit(Math.max(16, byFirst.size() * 4)) * 2 - 1;
        firsts = new int[mask + 1];
        phrases = new Phrase[mask + 1][];
        byFirst.forEach((first, starting) -> {
            int slot = first & mask;
            while (phrases[slot] != null) {
                slot = (slot + 1) & mask;
            }
            firsts[slot] = first;
            phrases[slot] = starting.toArray(Phrase[]::new);
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
                int[] words = Words.of(line, tab + 1, line.length());
                int[] phrase = Arrays.copyOf(words, Math.min(MAX_WORDS, words.length));
                byFirst.computeIfAbsent(phrase[0], first -> new ArrayList<>()).add(new Phrase(kind, phrase));
            }
        }
        return new Cues(kinds.length, byFirst);
    }

    /** How often each kind occurs in at most {@code maxChars} of the text, which may be null; in the order the kinds were given. */
    public int[] count(String text, int maxChars) {
        int[] counts = new int[kinds];
        if (text != null) {
            count(Words.of(text, 0, Math.min(maxChars, text.length())), counts);
        }
        return counts;
    }

    private void count(int[] words, int[] counts) {
        for (int at = 0; at < words.length; at++) {
            Phrase[] starting = startingWith(words[at]);
            if (starting != null) {
                for (Phrase phrase : starting) {
                    if (matches(phrase.words(), words, at)) {
                        counts[phrase.kind()]++;
                    }
                }
            }
        }
    }

    private Phrase[] startingWith(int first) {
        int slot = first & mask;
        while (phrases[slot] != null) {
            if (firsts[slot] == first) {
                return phrases[slot];
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    private static boolean matches(int[] phrase, int[] words, int at) {
        return phrase.length <= words.length - at
                && Arrays.equals(phrase, 1, phrase.length, words, at + 1, at + phrase.length);
    }
}

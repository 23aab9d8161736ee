package ainews.scoring.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Notions that a text names in one of several words, English or Chinese, so that "outage" meets "down" and 宕机. Read from {@code concepts.tsv}: a name,
 * English words, Chinese words. Pure.
 */
final class Concepts {
    /** Tokens of a text that are read: what it is about stands there. */
    private static final int LEAD_TOKENS = 240;

    private static final int MOST = 48;

    /** Concepts by number, and the single tokens that name each. */
    private static final List<int[]> WORDS = new ArrayList<>();

    private static final int[] KEYS;
    private static final IntCounts BY_TOKENS;

    /** A bit for some of the bits of each of those: nearly all other tokens and pairs are passed over by it. */
    private static final long[] KNOWN = new long[2048];

    static {
        List<Integer> keys = new ArrayList<>();
        Map<Integer, Integer> byTokens = new TreeMap<>();
        for (String line : lines()) {
            String[] part = line.split("\t");
            keys.add(Tokens.mix(part[0].hashCode() ^ 0x6a09e667));
            List<Integer> words = new ArrayList<>();
            for (String word : (part[1] + " " + part[2]).split(" ")) {
                Tokens tokens = Tokens.of(word, word.length());
                int hash = tokens.size == 1 ? tokens.hash[0] : pair(tokens.hash[0], tokens.hash[1]);
                KNOWN[hash >>> 6 & KNOWN.length - 1] |= 1L << hash;
                byTokens.putIfAbsent(hash, keys.size());
                words.add(hash);
            }
            WORDS.add(words.stream().mapToInt(Integer::intValue).toArray());
        }
        KEYS = keys.stream().mapToInt(Integer::intValue).toArray();
        BY_TOKENS = new IntCounts(byTokens.size());
        byTokens.forEach(BY_TOKENS::add);
    }

    private Concepts() {}

    /** Distinct keys of the concepts that a title and the beginning of a text name, ascending; the first {@value #MOST} count. */
    static int[] of(Tokens title, Tokens text) {
        int[] found = new int[MOST];
        int n = take(title, title.size, found, 0);
        n = take(text, Math.min(text.size, LEAD_TOKENS), found, n);
        Arrays.sort(found, 0, n);
        return Arrays.copyOf(found, n);
    }

    private static int take(Tokens tokens, int end, int[] found, int from) {
        int n = from;
        for (int i = 0; i < end && n < MOST; i++) {
            n = add(numberOf(tokens.hash[i]), found, n);
            if (n < MOST && i + 1 < end) {
                n = add(numberOf(pair(tokens.hash[i], tokens.hash[i + 1])), found, n);
            }
        }
        return n;
    }

    /** One more than the number of the concept that a token or a pair names; 0 for none. */
    private static int numberOf(int hash) {
        boolean known = (KNOWN[hash >>> 6 & KNOWN.length - 1] >>> hash & 1) != 0;
        return known && hash != 0 ? BY_TOKENS.get(hash) : 0;
    }

    /** @param concept one more than its number, 0 for none */
    private static int add(int concept, int[] found, int n) {
        if (concept == 0) {
            return n;
        }
        int key = KEYS[concept - 1];
        for (int i = 0; i < n; i++) {
            if (found[i] == key) {
                return n;
            }
        }
        found[n] = key;
        return n + 1;
    }

    /** Counts how many documents name each concept, by what is known of its words; a document is counted once for each of them. */
    static void count(TermPrior words, IntCounts to) {
        for (int i = 0; i < KEYS.length; i++) {
            int documents = 0;
            for (int word : WORDS.get(i)) {
                documents += words.count(word);
            }
            to.add(KEYS[i], Math.min(documents, words.documents()));
        }
    }

    private static int pair(int first, int second) {
        return Tokens.mix(31 * first + second);
    }

    private static List<String> lines() {
        try (InputStream in = Concepts.class.getResourceAsStream("concepts.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read concepts.tsv", e);
        }
    }
}

package ainews.scoring.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the phrases of a reviewed list in a text, by kind, in one pass over its tokens. The list is a resource of lines
 * {@code KIND PHRASE}, parted by a tab; endings are ignored as in {@link Tokens}.
 */
public final class Phrases {
    @SuppressWarnings("ArrayRecordComponent")
    private record Phrase(int kind, int[] tokens) {}

    private final Map<Integer, List<Phrase>> byFirst = new HashMap<>();
    private final IntCounts firsts = new IntCounts(256);
    private final String[] kinds;

    private Phrases(String[] kinds) {
        this.kinds = kinds;
    }

    /** Reads the resource beside {@code owner}; kinds that are not asked for are left out. */
    public static Phrases bundled(Class<?> owner, String resource, String... kinds) {
        Phrases phrases = new Phrases(kinds);
        try (InputStream in = owner.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                for (int kind = 0; kind < kinds.length; kind++) {
                    if (tab > 0 && kinds[kind].equals(line.substring(0, tab))) {
                        phrases.add(kind, Tokens.of(line.substring(tab + 1), 200));
                    }
                }
            }
            return phrases;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private void add(int kind, Tokens phrase) {
        int from = 0;
        while (from < phrase.size - 1 && phrase.isStop(from)) {
            from++;
        }
        int[] tokens = new int[phrase.size - from];
        System.arraycopy(phrase.hash, from, tokens, 0, tokens.length);
        firsts.add(tokens[0], 1);
        byFirst.computeIfAbsent(tokens[0], first -> new ArrayList<>()).add(new Phrase(kind, tokens));
    }

    /** How often each kind occurs, in the order the kinds were given. */
    public int[] count(Tokens text) {
        int[] counts = new int[kinds.length];
        for (int i = 0; i < text.size; i++) {
            if (firsts.get(text.hash[i]) > 0 && !text.isStop(i)) {
                for (Phrase phrase : byFirst.get(text.hash[i])) {
                    if (matches(text, i, phrase.tokens())) {
                        counts[phrase.kind()]++;
                    }
                }
            }
        }
        return counts;
    }

    private static boolean matches(Tokens text, int at, int[] phrase) {
        if (at + phrase.length > text.size) {
            return false;
        }
        for (int k = 1; k < phrase.length; k++) {
            if (text.hash[at + k] != phrase[k]) {
                return false;
            }
        }
        return true;
    }
}

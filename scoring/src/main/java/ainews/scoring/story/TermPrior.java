package ainews.scoring.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/**
 * How common words and entities are in general, so that the first articles of a stream are already compared by what is rare in
 * them. Read from {@code term-prior.tsv} (stems) and {@code entity-prior.tsv} (ids, a happening counted once): first line the number of
 * documents, then a key and the documents that hold it a line.
 */
final class TermPrior {
    private static final TermPrior WORDS = load("term-prior.tsv", Tokens::hashOfStem);
    private static final TermPrior ENTITIES = load("entity-prior.tsv", Terms::entity);

    private final IntCounts counts;
    private final int documents;

    private TermPrior(IntCounts counts, int documents) {
        this.counts = counts;
        this.documents = documents;
    }

    static TermPrior words() {
        return WORDS;
    }

    static TermPrior entities() {
        return ENTITIES;
    }

    int documents() {
        return documents;
    }

    int count(int term) {
        return counts.get(term);
    }

    private static TermPrior load(String resource, ToIntFunction<String> hash) {
        try (InputStream in = TermPrior.class.getResourceAsStream(resource)) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int documents = Integer.parseInt(lines.readLine().strip());
            IntCounts counts = new IntCounts(8192);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                counts.add(hash.applyAsInt(line.substring(0, tab)), Integer.parseInt(line.substring(tab + 1)));
            }
            return new TermPrior(counts, documents);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}

package ainews.scoring.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How common words are in general, so that the first articles of a stream are already compared by their rare words. Read from
 * {@code term-prior.tsv}: first line the number of documents, then a stem and the documents that hold it a line.
 */
final class TermPrior {
    private static final TermPrior BUNDLED = load();
    private final IntCounts counts;
    private final int documents;

    private TermPrior(IntCounts counts, int documents) {
        this.counts = counts;
        this.documents = documents;
    }

    static TermPrior bundled() {
        return BUNDLED;
    }

    int documents() {
        return documents;
    }

    int count(int term) {
        return counts.get(term);
    }

    private static TermPrior load() {
        try (InputStream in = TermPrior.class.getResourceAsStream("term-prior.tsv")) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int documents = Integer.parseInt(lines.readLine().strip());
            IntCounts counts = new IntCounts(8192);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                counts.add(Tokens.hashOfStem(line.substring(0, tab)), Integer.parseInt(line.substring(tab + 1)));
            }
            return new TermPrior(counts, documents);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read term-prior.tsv", e);
        }
    }
}

package ainews.scoring.story;

import ainews.scoring.rules.RuleFiles;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How common words and entities are in general, so that the first articles of a stream are already compared by what is rare in
 * them. Read from {@code term-prior.tsv} (stems) and {@code entity-prior.tsv} (ids, a happening counted once): first line the number of
 * documents, then a key and the documents that hold it a line.
 */
final class TermPrior {
    private static final TermPrior WORDS = loadWords(RuleFiles.bundled());
    private static final TermPrior ENTITIES = loadEntities(RuleFiles.bundled());

    private final IntCounts counts;
    private final int documents;

    private TermPrior(IntCounts counts, int documents) {
        this.counts = counts;
        this.documents = documents;
    }

    static TermPrior words(RuleFiles rules) {
        return rules.isBundled() ? WORDS : loadWords(rules);
    }

    static TermPrior entities(RuleFiles rules) {
        return rules.isBundled() ? ENTITIES : loadEntities(rules);
    }

    private static TermPrior loadWords(RuleFiles rules) {
        TermPrior prior = load(rules, "story/term-prior.tsv", Tokens::hashOfStem);
        Concepts.count(prior, prior.counts);
        return prior;
    }

    private static TermPrior loadEntities(RuleFiles rules) {
        return load(rules, "story/entity-prior.tsv", Terms::entity);
    }

    int documents() {
        return documents;
    }

    int count(int term) {
        return counts.get(term);
    }

    /** Reads where some terms are, see {@link ReadAhead}. */
    int approach(int[] terms, int count) {
        return counts.approach(terms, count);
    }

    private static TermPrior load(RuleFiles rules, String name, ToIntFunction<String> hash) {
        List<String> lines = rules.lines(name);
        IntCounts counts = new IntCounts(8192);
        for (String line : lines.subList(1, lines.size())) {
            int tab = line.indexOf('\t');
            counts.add(hash.applyAsInt(line.substring(0, tab)), Integer.parseInt(line.substring(tab + 1)));
        }
        return new TermPrior(counts, Integer.parseInt(lines.get(0).strip()));
    }
}

package ainews.scoring.story;

import java.util.function.IntToDoubleFunction;

/**
 * How like an article is to another one as a whole: by the words of title and body together, since what one says in its title the other may say in
 * its body; and by what both languages write alike: names, numbers and concepts. Terms count by the square of their rarity, as in a cosine; that
 * of the other one's terms is taken to be as in this one's, so that nothing is looked up for it.
 */
final class TextLikeness {
    /** What a word of the body says against one of the title. */
    private static final double BODY = 0.6;

    private static final double LEAST = 0.1;

    private final Digest digest;
    private final double[] titles;
    private final double[] bodies;
    private final double[] numbers;
    private final double[] concepts;
    private final double[] names;
    private final double words;
    private final double facts;

    TextLikeness(Archive archive, Digest digest) {
        this.digest = digest;
        titles = squares(digest.titleTerms(), archive::weight);
        bodies = squares(digest.bodyTerms(), archive::weight);
        numbers = squares(digest.numbers(), archive::weight);
        concepts = squares(digest.concepts(), archive::weight);
        names = squares(digest.lineage(), archive::entityWeight);
        words = sum(titles) + BODY * BODY * sum(bodies);
        facts = sum(numbers) + sum(concepts) + sum(names);
    }

    /** Sets what {@link Features} calls text and facts: the most of the story's lead and the article that is closest. */
    void compare(StoryMatcher.Candidate candidate, Digest lead, double[] x) {
        compare(lead, x);
        Member closest = candidate.best[0];
        if (closest != null && !closest.id().equals(lead.articleId())) {
            compare(closest.digest(), x);
        }
    }

    private void compare(Digest other, double[] x) {
        double text = dot(digest.titleTerms(), titles, other.titleTerms())
                + BODY * dot(digest.titleTerms(), titles, other.bodyTerms())
                + BODY * dot(digest.bodyTerms(), bodies, other.titleTerms())
                + BODY * BODY * dot(digest.bodyTerms(), bodies, other.bodyTerms());
        double fact = dot(digest.numbers(), numbers, other.numbers())
                + dot(digest.concepts(), concepts, other.concepts())
                + dot(digest.lineage(), names, other.lineage());
        x[Features.TEXT] = Math.max(x[Features.TEXT], cosine(text, words, words(digest) / words(other)));
        x[Features.TEXT_MASS] = Math.max(x[Features.TEXT_MASS], Math.min(1, text / 400));
        x[Features.FACTS] = Math.max(x[Features.FACTS], cosine(fact, facts, (double) facts(digest) / facts(other)));
        x[Features.FACT_MASS] = Math.max(x[Features.FACT_MASS], Math.min(1, fact / 200));
    }

    /** @param ratio of this one's terms to the other one's */
    private static double cosine(double shared, double squares, double ratio) {
        return shared == 0 ? 0 : Math.min(1, shared / squares * Math.sqrt(ratio));
    }

    private static double words(Digest of) {
        return of.titleTerms().length + BODY * BODY * of.bodyTerms().length;
    }

    private static int facts(Digest of) {
        return of.numbers().length + of.concepts().length + of.lineage().length;
    }

    /** Sum of the squares of the terms that both have; both ascend. */
    private static double dot(int[] mine, double[] squares, int[] theirs) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < mine.length && j < theirs.length) {
            int a = mine[i];
            int b = theirs[j];
            if (a == b) {
                sum += squares[i];
            }
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return sum;
    }

    private static double[] squares(int[] terms, IntToDoubleFunction weight) {
        double[] squares = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            double least = Math.max(LEAST, weight.applyAsDouble(terms[i]));
            squares[i] = least * least;
        }
        return squares;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}

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

    private final OwnTerms mine;
    private final double[] titles;
    private final double[] bodies;
    private final double[] numbers;
    private final double[] concepts;
    private final double[] names;
    private final double words;
    private final double facts;

    TextLikeness(Archive archive, OwnTerms mine) {
        this.mine = mine;
        Digest digest = mine.digest;
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
        double text = mine.titles.sum(titles, other.titleTerms())
                + BODY * mine.titles.sum(titles, other.bodyTerms())
                + BODY * mine.bodies.sum(bodies, other.titleTerms())
                + BODY * BODY * mine.bodies.sum(bodies, other.bodyTerms());
        double fact = mine.numbers.sum(numbers, other.numbers())
                + mine.concepts.sum(concepts, other.concepts())
                + mine.lineage.sum(names, other.lineage());
        x[Features.TEXT] = Math.max(x[Features.TEXT], cosine(text, words, words(mine.digest) / words(other)));
        x[Features.TEXT_MASS] = Math.max(x[Features.TEXT_MASS], Math.min(1, text / 400));
        x[Features.FACTS] =
                Math.max(x[Features.FACTS], cosine(fact, facts, (double) facts(mine.digest) / facts(other)));
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

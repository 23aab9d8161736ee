package ainews.enrich.topic;

import java.util.Arrays;
import java.util.List;

/**
 * Which rules may hold in a sentence, by the classes of its words alone: hundreds of rules start with a company, and few of them go on with
 * a word that the sentence has. A bit for each rule, in their order; a rule that is left out could not match. Immutable.
 */
final class RuleIndex {
    private final Rule[] rules;
    /** By class: the rules that start with it. */
    private final long[][] first;
    /** By class: the rules whose second word it may be. */
    private final long[][] second;
    /** By class: the rules that may not have it in their sentence. */
    private final long[][] barred;

    private final long[] ofOneWord;

    RuleIndex(List<Rule> rules, int kinds) {
        this.rules = rules.toArray(new Rule[0]);
        int words = (rules.size() + Long.SIZE - 1) / Long.SIZE;
        first = new long[kinds][words];
        second = new long[kinds][words];
        barred = new long[kinds][words];
        ofOneWord = new long[words];
        for (int i = 0; i < this.rules.length; i++) {
            int number = i;
            Rule rule = this.rules[i];
            rule.chain().get(0).kinds().stream().forEach(kind -> set(first[kind], number));
            rule.notInSentence().stream().forEach(kind -> set(barred[kind], number));
            if (rule.chain().size() == 1) {
                set(ofOneWord, number);
            } else {
                rule.chain().get(1).kinds().stream().forEach(kind -> set(second[kind], number));
            }
        }
    }

    private static void set(long[] bits, int number) {
        bits[number / Long.SIZE] |= 1L << number;
    }

    Rule rule(int number) {
        return rules[number];
    }

    /** For one sentence after the other, by one thread. */
    Sieve sieve() {
        return new Sieve();
    }

    /** The rules that the latest sentence leaves. */
    final class Sieve {
        private final long[] left = new long[ofOneWord.length];
        private final long[] out = new long[ofOneWord.length];

        void look(List<Hit> hits) {
            System.arraycopy(ofOneWord, 0, left, 0, left.length);
            Arrays.fill(out, 0);
            for (int i = 0; i < hits.size(); i++) {
                long[] more = second[hits.get(i).kind()];
                long[] less = barred[hits.get(i).kind()];
                for (int w = 0; w < left.length; w++) {
                    left[w] |= more[w];
                    out[w] |= less[w];
                }
            }
            for (int w = 0; w < left.length; w++) {
                left[w] &= ~out[w];
            }
        }

        /** The number of the first from {@code from} on that starts with a class, or -1. */
        int next(int kind, int from) {
            long[] starting = first[kind];
            for (int w = from / Long.SIZE; w < left.length; w++) {
                long bits = starting[w] & left[w] & (w == from / Long.SIZE ? -1L << from : -1L);
                if (bits != 0) {
                    return w * Long.SIZE + Long.numberOfTrailingZeros(bits);
                }
            }
            return -1;
        }
    }
}

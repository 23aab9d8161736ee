package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.text.Resources;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleIndexTest {
    private static final int SENTENCES = 3_000;

    @Test
    void shouldLeaveOutNoRuleThatMatches() {
        // Given
        Vocabulary words = new Vocabulary().read(Resources.lines(RuleIndexTest.class, "words.txt"));
        List<Rule> rules = Resources.lines(RuleIndexTest.class, "rules.txt").stream()
                .map(line -> Rule.parse(line, words))
                .toList();
        RuleIndex index = new RuleIndex(rules, words.size());
        RuleIndex.Sieve sieve = index.sieve();
        Random random = new Random(5);
        int matched = 0;
        int leftOut = 0;
        for (int n = 0; n < SENTENCES; n++) {
            Sentence sentence = sentence(random, rules.get(random.nextInt(rules.size())), words.size());
            BitSet present = new BitSet();
            sentence.hits().forEach(hit -> present.set(hit.kind()));

            // When
            sieve.look(sentence.hits());

            // Then
            for (int at = 0; at < sentence.hits().size(); at++) {
                int kind = sentence.hits().get(at).kind();
                BitSet left = new BitSet();
                for (int number = sieve.next(kind, 0); number >= 0; number = sieve.next(kind, number + 1)) {
                    left.set(number);
                }
                for (int number = 0; number < rules.size(); number++) {
                    Rule rule = rules.get(number);
                    boolean starts = rule.chain().get(0).kinds().get(kind);
                    boolean matches = starts && rule.match(sentence, at, present) != null;
                    assertThat(left.get(number) || !matches).as(rule.event()).isTrue();
                    matched += matches ? 1 : 0;
                    leftOut += starts && !left.get(number) ? 1 : 0;
                }
            }
        }
        assertThat(matched).isGreaterThan(SENTENCES / 4);
        assertThat(leftOut).isGreaterThan(matched);
    }

    /** The words of a rule one after the other, with a few others among them. */
    private static Sentence sentence(Random random, Rule rule, int kinds) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        for (Rule.Atom atom : rule.chain()) {
            if (random.nextInt(3) == 0) {
                hits.add(new Hit(random.nextInt(kinds), at, at + 1, null, null));
                at += 2;
            }
            int[] any = atom.kinds().stream().toArray();
            hits.add(new Hit(any[random.nextInt(any.length)], at, at + 1, null, null));
            at += 2;
        }
        return new Sentence(hits, List.of(), List.of(), random.nextBoolean(), 0, at, false);
    }
}

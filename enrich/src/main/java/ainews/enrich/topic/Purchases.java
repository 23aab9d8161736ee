package ainews.enrich.topic;

import java.util.BitSet;
import java.util.List;

/** Tells who buys a thing from who buys a firm: "buys 100,000 of Nvidia's chips" is an order. */
final class Purchases {
    private static final int COMPANY = Vocabulary.kindOfEntity("company");
    private static final int CHIP = Vocabulary.kindOfEntity("chip");
    private static final int MODEL = Vocabulary.kindOfEntity("model");
    /** Characters between a name and what belongs to it. */
    private static final int SPACE = 1;

    private static final int GENITIVE = 3;
    private static final int OBJECT_REACH = 40;

    private final BitSet things = new BitSet();

    Purchases(Vocabulary words) {
        for (String thing : List.of("chip", "chip-word", "model", "product", "not-a-firm")) {
            things.set(words.kind(thing));
        }
    }

    /** Whether the first that is named behind the verb is a chip or a model, or a firm whose thing follows. */
    boolean isOfAThing(Sentence sentence, Hit verb) {
        Hit object = firstNamed(sentence, verb);
        if (object == null || object.kind() != COMPANY) {
            return object != null && (object.kind() == CHIP || object.kind() == MODEL);
        }
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            int gap = hit.start() - object.end();
            boolean next = sentence.dense() ? gap >= 0 && gap <= 1 : gap == SPACE || gap == GENITIVE;
            if (next && things.get(hit.kind())) {
                return true;
            }
        }
        return false;
    }

    private static Hit firstNamed(Sentence sentence, Hit verb) {
        int reach = sentence.dense() ? OBJECT_REACH / 2 : OBJECT_REACH;
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            if (hit.entity() != null && hit.start() >= verb.end()) {
                return hit.start() - verb.end() <= reach ? hit : null;
            }
        }
        return null;
    }
}

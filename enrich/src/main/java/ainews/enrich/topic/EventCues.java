package ainews.enrich.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which classes of words speak for which event type, apart from any rule. */
final class EventCues {
    private static final int SEVERAL = -2;
    /** What an article names speaks for what is told of such things. */
    private static final Map<String, String> OF_ENTITIES = Map.of(
            "model", "model-release",
            "chip", "chip-announcement",
            "product", "product-launch",
            "person", "executive-change",
            "benchmark", "benchmark-result");

    private static final double HELD = 0.5;

    private static final int MERGER = EventEvidence.TYPES.indexOf("merger");

    private final Purchases purchases;
    private final Modality modality;
    private final int[] typeOf;
    private final boolean[] sure;

    /**
     * A class that is the trigger of one type's rules and no other's is a cue as well.
     *
     * @param rules their lines
     */
    EventCues(Vocabulary words, List<Rule> rules) {
        modality = new Modality(words);
        purchases = new Purchases(words);
        typeOf = new int[words.size()];
        sure = new boolean[words.size()];
        Arrays.fill(typeOf, -1);
        for (Rule rule : rules) {
            int type = EventEvidence.TYPES.indexOf(rule.event());
            rule.chain().get(rule.trigger()).kinds().stream().forEach(kind -> {
                typeOf[kind] = typeOf[kind] == -1 || typeOf[kind] == type ? type : SEVERAL;
            });
        }
        for (String entity : OF_ENTITIES.keySet()) {
            typeOf[Vocabulary.kindOfEntity(entity)] = EventEvidence.TYPES.indexOf(OF_ENTITIES.get(entity));
        }
        for (int type = 0; type < EventEvidence.TYPES.size(); type++) {
            String name = EventEvidence.TYPES.get(type);
            typeOf[words.kind("cue-" + name)] = type;
            typeOf[words.kind("sure-" + name)] = type;
            sure[words.kind("sure-" + name)] = true;
        }
    }

    /** Whether the sentence denies what the cue says, dates it into the past, or tells of a thing that is bought where a firm might be. */
    boolean isDenied(Sentence sentence, Hit cue) {
        return modality.factor(sentence, cue, cue.start()) < HELD
                || (typeOf(cue.kind()) == MERGER && purchases.isOfAThing(sentence, cue));
    }

    /** Index of the type, or below 0. */
    int typeOf(int kind) {
        return typeOf[kind];
    }

    boolean isSure(int kind) {
        return sure[kind];
    }
}

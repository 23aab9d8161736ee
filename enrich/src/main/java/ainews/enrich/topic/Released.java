package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.List;

/** Which model a release is of, where the sentence that tells it names none or one of others. */
final class Released {
    private static final double LEAD = 0.9;

    private Released() {}

    /** The model nearest to the match if the firm of the news made it, else the first that title and lead name of that firm; null where they name none. */
    static Hit of(EventMatch match, List<Sentence> sentences) {
        Hit nearest = Slots.nearest(match, Slots.MODEL);
        Entity firm = firm(sentences);
        if (firm == null || (nearest != null && isOf(firm, nearest.entity()))) {
            return nearest;
        }
        Hit first = null;
        for (Sentence sentence : sentences) {
            for (Hit hit : sentence.weight() < LEAD ? List.<Hit>of() : sentence.hits()) {
                boolean model = hit.kind() == Slots.MODEL && isOf(firm, hit.entity());
                boolean closer = model
                        && (first == null
                                || hit.entity()
                                        .getParents()
                                        .contains(first.entity().getEntityId()));
                first = closer ? hit : first;
            }
        }
        return first == null ? nearest : first;
    }

    /** The first company that title or lead names. */
    private static Entity firm(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            Hit first = sentence.weight() < LEAD ? null : Slots.first(sentence, Slots.COMPANY);
            if (first != null) {
                return first.entity();
            }
        }
        return null;
    }

    private static boolean isOf(Entity firm, Entity model) {
        return model.getParents().contains(firm.getEntityId())
                || model.getParents().stream().anyMatch(firm.getParents()::contains);
    }
}

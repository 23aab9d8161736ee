package ainews.enrich.topic;

import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Puts entities in the order of how much an article is about them, on the scale that their places and their number of mentions give: the values
 * stay, and each goes to the entity whose turn it is. So 90 still means what stands at the head of an article and plays a part there.
 */
final class AboutScale {
    private static final double STEP = 0.1;
    private static final Comparator<Entity> ORDER =
            Comparator.comparingDouble(Entity::getRelevance).reversed().thenComparing(Entity::getEntityId);

    private AboutScale() {}

    /**
     * @param roles by place in the list; null for none
     * @param about how much the article is about each, in no unit
     * @return by descending relevance, then id
     */
    static List<Entity> apply(List<Entity> entities, String[] roles, double[] about) {
        int size = entities.size();
        double[] values = new double[size];
        Integer[] order = new Integer[size];
        for (int i = 0; i < size; i++) {
            values[i] = raised(entities.get(i), roles[i]);
            order[i] = i;
        }
        Arrays.sort(values);
        Arrays.sort(
                order, Comparator.comparingDouble((Integer i) -> -about[i]).thenComparing(Comparator.naturalOrder()));
        List<Entity> dealt = new ArrayList<>(size);
        double last = Double.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            double value = Math.round(values[size - 1 - i] * 10) / 10.0;
            // two that are alike in place are not alike in turn
            last = value < last ? value : Math.max(0, Math.round((last - STEP) * 10) / 10.0);
            dealt.add(with(entities.get(order[i]), roles[order[i]], last));
        }
        dealt.sort(ORDER);
        return dealt;
    }

    /** Who plays a part in what the title tells is what the article is about, more than who is merely named there. */
    private static double raised(Entity entity, String role) {
        double own = entity.getRelevance();
        return own + (role == null ? 0 : share(role, isInTitle(entity))) * (100 - own);
    }

    private static boolean isInTitle(Entity entity) {
        List<Mention> mentions = entity.getMentions();
        return !mentions.isEmpty() && mentions.get(0).getField().equals("title");
    }

    private static double share(String role, boolean titled) {
        return switch (role) {
            case "subject" -> titled ? 0.15 : 0.2;
            case "releaser" -> titled ? 0.12 : 0.2;
            case "competitor" -> 0;
            default -> titled ? 0.08 : 0.04;
        };
    }

    private static Entity with(Entity entity, String role, double relevance) {
        return new Entity(
                entity.getEntityId(),
                entity.getType(),
                entity.getName(),
                entity.getNameZh(),
                relevance,
                role,
                entity.getConfidence(),
                entity.getProvisional(),
                entity.getParents(),
                entity.getTickers(),
                entity.getMentions());
    }
}

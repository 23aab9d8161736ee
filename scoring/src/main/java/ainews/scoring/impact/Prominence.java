package ainews.scoring.impact;

import ainews.schemas.Entity;
import ainews.scoring.rules.RuleFiles;
import java.util.HashMap;
import java.util.Map;

/**
 * How much the world hangs on an entity, 0 to 1, from the reviewed list {@code prominence.tsv} (entity id, value); a model or chip
 * that is not listed takes nine tenths of its maker's. Content, not volume: it does not grow with mentions.
 */
final class Prominence {
    private static final double UNLISTED = 0.2;
    private final Map<String, Double> values;

    private Prominence(Map<String, Double> values) {
        this.values = values;
    }

    double of(Entity entity) {
        Double listed = values.get(entity.getEntityId());
        if (listed != null) {
            return listed;
        }
        double most = entity.getProvisional() ? UNLISTED / 2 : UNLISTED;
        for (String parent : entity.getParents()) {
            most = Math.max(most, 0.9 * values.getOrDefault(parent, UNLISTED));
        }
        return entity.getTickers().isEmpty() ? most : Math.max(most, 0.45);
    }

    static Prominence of(RuleFiles rules) {
        Map<String, Double> values = new HashMap<>();
        for (String line : rules.lines("impact/prominence.tsv")) {
            if (!line.startsWith("#") && line.indexOf('\t') > 0) {
                int tab = line.indexOf('\t');
                values.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
            }
        }
        return new Prominence(values);
    }
}

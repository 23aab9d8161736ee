package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What companies live by. Lines of {@code trades.txt}: {@code [trade]} opens a trade, the lines under it hold ids of companies. */
final class Trades {
    private static final String UNKNOWN = "unknown";

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();

    Trades(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("[")) {
                names.add(line.substring(1, line.indexOf(']')));
            } else {
                for (String id : line.split(" ")) {
                    byId.put("company:" + id, names.size() - 1);
                }
            }
        }
        names.add(UNKNOWN);
    }

    /** Every trade, the unknown one last. */
    List<String> names() {
        return List.copyOf(names);
    }

    int unknown() {
        return names.size() - 1;
    }

    /** Index of the trade of a company, or of the maker of a thing. */
    int of(Entity entity) {
        Integer own = byId.get(entity.getEntityId());
        for (int i = 0; own == null && i < entity.getParents().size(); i++) {
            own = byId.get(entity.getParents().get(i));
        }
        return own == null ? unknown() : own;
    }

    /** Ids of all companies listed, in no order. */
    Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }
}

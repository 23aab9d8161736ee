package ainews.enrich.topic;

import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The companies of an article by how much it is about them: whose news it is, and who is on the other side. */
final class Parties {
    private static final int LEAD = 400;
    /** Who has these is named beside what two others do. */
    private static final Set<String> BESIDE = Set.of("competitor", "regulator");

    private final List<Entity> companies;

    /** @param ranked by descending relevance */
    Parties(List<Entity> ranked) {
        companies = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            Entity entity = ranked.get(i);
            if (entity.getType().equals("company") && isAtHead(entity)) {
                companies.add(entity);
            }
        }
    }

    private static boolean isAtHead(Entity entity) {
        for (Mention mention : entity.getMentions()) {
            if (mention.getField().equals("title") || mention.getStart() < LEAD) {
                return true;
            }
        }
        return false;
    }

    /** Id of the company whose news it is; null where title and lead name none. */
    String leader() {
        return companies.isEmpty() ? null : companies.get(0).getEntityId();
    }

    /** 0 for the leader; the number of companies for one that title and lead do not name. */
    int rank(String id) {
        for (int i = 0; i < companies.size(); i++) {
            if (companies.get(i).getEntityId().equals(id)) {
                return i;
            }
        }
        return companies.size();
    }

    /** The next one behind the leader that plays a part in what happens. */
    void putOther(Map<String, String> slots) {
        for (int i = 1; i < companies.size(); i++) {
            Entity company = companies.get(i);
            if (company.getRole() != null && !BESIDE.contains(company.getRole())) {
                slots.put("counterpart", company.getName());
                return;
            }
        }
    }
}

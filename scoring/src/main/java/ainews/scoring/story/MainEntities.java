package ainews.scoring.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entities that a story is about: by mean relevance over its members, at most {@link #MOST}. */
final class MainEntities {
    private static final int MOST = 8;
    private static final int LEAST_RELEVANCE = 150;

    private MainEntities() {}

    /** By descending mean relevance, then id; relevance is the mean, the rest as first seen. */
    static List<EntityRef> of(List<Member> profiled) {
        Map<String, int[]> sums = new LinkedHashMap<>();
        Map<String, EntityRef> seen = new HashMap<>();
        for (Member member : profiled) {
            for (EntityRef entity : member.digest().entities()) {
                int[] sum = sums.get(entity.id());
                if (sum == null) {
                    sums.put(entity.id(), new int[] {entity.relevance()});
                    seen.put(entity.id(), entity);
                } else {
                    sum[0] += entity.relevance();
                }
            }
        }
        int size = Math.max(1, profiled.size());
        List<EntityRef> main = new ArrayList<>();
        sums.forEach((id, sum) -> {
            int mean = sum[0] / size;
            if (mean >= LEAST_RELEVANCE) {
                EntityRef entity = seen.get(id);
                main.add(new EntityRef(
                        id, entity.type(), entity.name(), entity.nameZh(), mean, entity.role(), entity.tickers()));
            }
        });
        main.sort(Comparator.comparingInt(EntityRef::relevance).reversed().thenComparing(EntityRef::id));
        return List.copyOf(main.subList(0, Math.min(MOST, main.size())));
    }
}

package ainews.scoring.story;

import ainews.scoring.state.IdMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The entities that a story is about: by mean relevance over its members, at most {@link #MOST}. */
final class MainEntities {
    private static final int MOST = 8;
    private static final int LEAST_RELEVANCE = 150;
    private static final Comparator<EntityRef> ORDER =
            Comparator.comparingInt(EntityRef::relevance).reversed().thenComparing(EntityRef::id);

    /** An entity as first seen, and its relevance in all. */
    private static final class Sum {
        private final EntityRef entity;
        private int relevance;

        Sum(EntityRef entity) {
            this.entity = entity;
            relevance = entity.relevance();
        }
    }

    private MainEntities() {}

    /** By descending mean relevance, then id; relevance is the mean, the rest as first seen. */
    static List<EntityRef> of(List<Member> profiled) {
        List<EntityRef> main = new ArrayList<>();
        int size = Math.max(1, profiled.size());
        for (Sum sum : sums(profiled)) {
            int mean = sum.relevance / size;
            if (mean >= LEAST_RELEVANCE) {
                EntityRef entity = sum.entity;
                main.add(new EntityRef(
                        entity.id(),
                        entity.type(),
                        entity.name(),
                        entity.nameZh(),
                        mean,
                        entity.role(),
                        entity.tickers()));
            }
        }
        main.sort(ORDER);
        return List.copyOf(main.subList(0, Math.min(MOST, main.size())));
    }

    private static List<Sum> sums(List<Member> profiled) {
        List<Sum> sums = new ArrayList<>();
        IdMap<Sum> byId = new IdMap<>();
        for (int m = 0; m < profiled.size(); m++) {
            List<EntityRef> entities = profiled.get(m).digest().entities();
            for (int i = 0; i < entities.size(); i++) {
                EntityRef entity = entities.get(i);
                // an article names each but once, so that the first one need not be asked
                Sum known = m == 0 ? null : byId.get(entity.id());
                if (known != null) {
                    known.relevance += entity.relevance();
                    continue;
                }
                Sum sum = new Sum(entity);
                sums.add(sum);
                if (profiled.size() > 1) {
                    byId.put(entity.id(), sum);
                }
            }
        }
        return sums;
    }
}

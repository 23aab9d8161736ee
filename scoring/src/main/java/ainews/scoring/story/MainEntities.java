package ainews.scoring.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entities that a story is about: by mean relevance over its members, at most {@link #MOST}. */
public final class MainEntities {
    private static final int MOST = 8;
    private static final int LEAST_RELEVANCE = 150;

    private MainEntities() {}

    /** By descending mean relevance, then id; relevance is the mean, the rest as first seen. */
    public static List<EntityRef> of(StoryFile story) {
        Map<String, Integer> sums = new HashMap<>();
        List<EntityRef> seen = new ArrayList<>();
        for (Member member : story.profiled()) {
            for (EntityRef entity : member.digest().entities()) {
                if (sums.merge(entity.id(), entity.relevance(), Integer::sum) == entity.relevance()
                        && !known(seen, entity)) {
                    seen.add(entity);
                }
            }
        }
        int size = Math.max(1, story.profiled().size());
        List<EntityRef> main = new ArrayList<>();
        for (EntityRef entity : seen) {
            int mean = sums.get(entity.id()) / size;
            if (mean >= LEAST_RELEVANCE) {
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
        main.sort(Comparator.comparingInt(EntityRef::relevance).reversed().thenComparing(EntityRef::id));
        return List.copyOf(main.subList(0, Math.min(MOST, main.size())));
    }

    /** Only entities without relevance can be met twice as the first. */
    private static boolean known(List<EntityRef> seen, EntityRef entity) {
        return entity.relevance() == 0 && seen.stream().anyMatch(s -> s.id().equals(entity.id()));
    }
}

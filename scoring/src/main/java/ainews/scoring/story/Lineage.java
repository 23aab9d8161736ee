package ainews.scoring.story;

import ainews.schemas.Entity;
import java.util.List;

/**
 * What an article names and what that belongs to, so that one about a model meets one about its maker: "GPT-4o" there, "OpenAI" here.
 * Pure.
 */
final class Lineage {
    private static final int MOST = 64;

    private final TermIndex index;
    private final double[] weights;
    private final double mass;

    /** Of an article that is compared with others. */
    Lineage(Archive archive, OwnTerms mine) {
        index = mine.lineage;
        int[] keys = mine.digest.lineage();
        weights = new double[keys.length];
        double sum = 0;
        for (int i = 0; i < keys.length; i++) {
            weights[i] = Math.max(0.2, archive.entityWeight(keys[i]));
            sum += weights[i];
        }
        mass = sum;
    }

    /**
     * Distinct keys (see {@link Terms#entity}) of the entities and of their direct parents, ascending.
     *
     * @param entities by descending relevance; the first {@value #MOST} keys count
     */
    static int[] of(List<Entity> entities) {
        int[] all = new int[MOST];
        int n = 0;
        for (Entity entity : entities) {
            if (n < MOST) {
                all[n++] = Terms.entity(entity.getEntityId());
            }
            for (String parent : entity.getParents()) {
                if (n < MOST) {
                    all[n++] = Terms.entity(parent);
                }
            }
        }
        return Digester.sortedDistinct(all, n);
    }

    /** The largest share that one of a story's articles has; nulls are left out. */
    double most(Member first, Member[] members) {
        double most = shared(first.digest());
        for (Member member : members) {
            if (member != null && member != first) {
                most = Math.max(most, shared(member.digest()));
            }
        }
        return most;
    }

    /** Sum of the rarities of the article's lineage. */
    double mass() {
        return mass;
    }

    /** Share of the article's lineage, rare names first, that another one has too: 0 to 1, 0 where the article names nothing. */
    private double shared(Digest other) {
        return mass == 0 ? 0 : index.sum(weights, other.lineage()) / mass;
    }

    /** A half for each of the two whose chief entity the other one names, or names something of. */
    static double chiefsKnown(Digest a, Digest b) {
        return (isChiefKnown(a, b) ? 0.5 : 0) + (isChiefKnown(b, a) ? 0.5 : 0);
    }

    private static boolean isChiefKnown(Digest a, Digest b) {
        return !a.entities().isEmpty()
                && Terms.contains(b.lineage(), Terms.entity(a.entities().get(0).id()));
    }
}

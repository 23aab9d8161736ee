package ainews.scoring.story;

import ainews.schemas.Entity;
import java.util.List;

/**
 * What an article names and what that belongs to, so that one about a model meets one about its maker: "GPT-4o" there, "OpenAI" here.
 * Pure.
 */
final class Lineage {
    private static final int MOST = 64;

    private Lineage() {}

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
    static double most(Archive archive, Digest mine, Digest lead, Member[] members) {
        double most = shared(archive, mine, lead);
        for (Member member : members) {
            if (member != null && !member.id().equals(lead.articleId())) {
                most = Math.max(most, shared(archive, mine, member.digest()));
            }
        }
        return most;
    }

    /** Sum of the rarities of an article's lineage. */
    static double mass(Archive archive, Digest digest) {
        double all = 0;
        for (int key : digest.lineage()) {
            all += Math.max(0.2, archive.entityWeight(key));
        }
        return all;
    }

    /** Share of the first one's lineage, rare names first, that the second one has too: 0 to 1, 0 where the first names nothing. */
    private static double shared(Archive archive, Digest mine, Digest theirs) {
        double all = 0;
        double shared = 0;
        for (int key : mine.lineage()) {
            double weight = Math.max(0.2, archive.entityWeight(key));
            all += weight;
            shared += Archive.contains(theirs.lineage(), key) ? weight : 0;
        }
        return all == 0 ? 0 : shared / all;
    }

    /** A half for each of the two whose chief entity the other one names, or names something of. */
    static double chiefsKnown(Digest a, Digest b) {
        return (isChiefKnown(a, b) ? 0.5 : 0) + (isChiefKnown(b, a) ? 0.5 : 0);
    }

    private static boolean isChiefKnown(Digest a, Digest b) {
        return !a.entities().isEmpty()
                && Archive.contains(
                        b.lineage(), Terms.entity(a.entities().get(0).id()));
    }
}

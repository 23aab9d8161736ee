package ainews.scoring.story;

import java.util.List;

/** How the entities of an article compare with a story's. */
final class EntityLikeness {
    /** Relevance (tenths) from which on an article is about an entity. */
    private static final int ABOUT = 300;

    private final Digest digest;

    /** Entities' keys in a story's profile, how rare each is and how many articles of the window name it. */
    private final int[] keys;

    private final int[] subjectKeys;
    private final double[] rarities;
    private final int[] holders;

    EntityLikeness(Archive archive, Digest digest) {
        this.digest = digest;
        List<EntityRef> entities = digest.entities();
        keys = new int[entities.size()];
        subjectKeys = new int[keys.length];
        rarities = new double[keys.length];
        holders = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Terms.entity(entities.get(i).id());
            subjectKeys[i] = Terms.subject(entities.get(i).id());
            rarities[i] = archive.entityWeight(keys[i]);
            holders[i] = archive.entityHolders(keys[i]);
        }
    }

    void compare(StoryFile story, Digest lead, double[] x) {
        shared(story, x);
        x[Features.LEAD_ENTITY] = leadEntity(lead);
        x[Features.STRANGERS] = strangers(lead) ? 1 : 0;
    }

    private void shared(StoryFile story, double[] x) {
        double all = 0;
        double shared = 0;
        double both = 0;
        double either = 0;
        double met = 0;
        double owned = 0;
        for (int i = 0; i < keys.length; i++) {
            EntityRef entity = digest.entities().get(i);
            double rarity = rarities[i];
            double weight = rarity * (50 + entity.relevance()) / 1000;
            int named = story.count(keys[i]);
            int here = holders[i];
            double own = Likeness.own(named, here);
            met += here == 0 ? 0 : weight;
            owned += weight * own;
            x[Features.OWN_ENTITY] = entity.relevance() < ABOUT
                    ? x[Features.OWN_ENTITY]
                    : Math.max(x[Features.OWN_ENTITY], own * Math.min(1, rarity / 6));
            double share = Math.min(1, (double) named / story.profileSize());
            double theirs = (double) story.count(subjectKeys[i]) / story.profileSize();
            both += rarity * Math.min(theirs, entity.relevance());
            either += rarity * entity.relevance();
            all += weight;
            shared += weight * share;
            x[Features.CHIEF_ENTITY] = Math.max(x[Features.CHIEF_ENTITY], weight * share / 6);
        }
        x[Features.ENTITIES] = all == 0 ? 0 : shared / all;
        x[Features.OWN_ENTITIES] = met == 0 ? 0 : owned / met;
        x[Features.SUBJECT] = either == 0 ? 0 : both / either;
    }

    /** True if both are about something known first, and neither as much as mentions the other's. */
    private boolean strangers(Digest lead) {
        var mine = digest.entities();
        var theirs = lead.entities();
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && mine.get(0).relevance() >= ABOUT
                && theirs.get(0).relevance() >= ABOUT
                && !names(theirs, mine.get(0))
                && !names(mine, theirs.get(0));
    }

    private static boolean names(List<EntityRef> entities, EntityRef named) {
        int hash = named.id().hashCode();
        for (int i = 0; i < entities.size(); i++) {
            String id = entities.get(i).id();
            if (id.hashCode() == hash && id.equals(named.id())) {
                return true;
            }
        }
        return false;
    }

    /** 1 where both are about the same entity first, 0.5 where the first of one is among the first three of the other. */
    private double leadEntity(Digest lead) {
        var mine = digest.entities();
        var theirs = lead.entities();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        if (mine.get(0).id().equals(theirs.get(0).id())) {
            return 1;
        }
        for (int i = 1; i < 3; i++) {
            if ((i < mine.size() && mine.get(i).id().equals(theirs.get(0).id()))
                    || (i < theirs.size()
                            && theirs.get(i).id().equals(mine.get(0).id()))) {
                return 0.5;
            }
        }
        return 0;
    }
}

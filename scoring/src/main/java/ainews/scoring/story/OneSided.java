package ainews.scoring.story;

import java.util.Arrays;
import java.util.List;

/**
 * What an article and a story are both about, and what only one of them names, by kind: a release, a firm or a person that the other one, were it about
 * the same happening, would hardly leave out. Strengths are 0 to 1: the rarity of the name by how much the text is about it.
 */
final class OneSided {
    private static final double STRONGEST = 9;

    /** Relevance (tenths) from which on an article is about an entity. */
    private static final int ABOUT = 300;

    /** Relevance (tenths) that counts in full. */
    private static final double CHIEF = 600;

    private static final int THING = 0;
    private static final int FIRM = 1;
    private static final int PERSON = 2;
    private static final int OTHER = 3;

    private final Archive archive;
    private final OwnTerms mine;
    private final List<EntityRef> entities;
    private final double[] strengths;
    private final int[] keys;
    private final double[] most = new double[OTHER + 1];

    OneSided(Archive archive, OwnTerms mine) {
        this.archive = archive;
        this.mine = mine;
        entities = mine.digest.entities();
        keys = new int[entities.size()];
        strengths = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Terms.entity(entities.get(i).id());
            strengths[i] = strength(entities.get(i), keys[i]);
        }
    }

    private double strength(EntityRef entity, int key) {
        double part = Math.min(1, entity.relevance() / CHIEF);
        return Math.min(1, Math.max(0, archive.entityWeight(key)) * part / STRONGEST);
    }

    void compare(StoryFile story, Digest lead, double[] x) {
        met(story, x);
        strange(story, lead, x);
        missed(story, x);
    }

    /** What the article is about and the story names. */
    private void met(StoryFile story, double[] x) {
        clear();
        for (int i = 0; i < keys.length; i++) {
            EntityRef entity = entities.get(i);
            if (entity.relevance() >= ABOUT) {
                double share = Math.min(1, (double) story.count(keys[i]) / story.profileSize());
                take(entity, share * strengths[i]);
            }
        }
        x[Features.MET_THING] = most[THING];
        x[Features.MET_FIRM] = most[FIRM];
        x[Features.MET_PERSON] = most[PERSON];
    }

    /** What the article is about and no article of the story names. */
    private void strange(StoryFile story, Digest lead, double[] x) {
        clear();
        double firms = 0;
        for (int i = 0; i < keys.length; i++) {
            EntityRef entity = entities.get(i);
            if (entity.relevance() >= ABOUT && story.count(keys[i]) == 0 && !Terms.contains(lead.lineage(), keys[i])) {
                take(entity, strengths[i]);
                firms += kind(entity) == FIRM ? strengths[i] : 0;
            }
        }
        x[Features.STRANGE_THING] = most[THING];
        x[Features.STRANGE_FIRM] = most[FIRM];
        x[Features.STRANGE_FIRMS] = Math.min(1, firms / 3);
        x[Features.STRANGE_PERSON] = most[PERSON];
    }

    /** What the story is about and the article names neither itself nor by something of it. */
    private void missed(StoryFile story, double[] x) {
        clear();
        List<EntityRef> main = story.mainEntities();
        for (int i = 0; i < main.size(); i++) {
            EntityRef entity = main.get(i);
            int key = Terms.entity(entity.id());
            if (!mine.lineage.has(key)) {
                take(entity, strength(entity, key));
            }
        }
        x[Features.MISSED_THING] = most[THING];
        x[Features.MISSED_FIRM] = most[FIRM];
        x[Features.MISSED_PERSON] = most[PERSON];
    }

    private void clear() {
        Arrays.fill(most, 0);
    }

    private void take(EntityRef entity, double strength) {
        int kind = kind(entity);
        most[kind] = Math.max(most[kind], strength);
    }

    private static int kind(EntityRef entity) {
        return switch (entity.type()) {
            case "model", "chip", "product" -> THING;
            case "company" -> FIRM;
            case "person" -> PERSON;
            default -> OTHER;
        };
    }
}

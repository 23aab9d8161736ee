package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.ArrayList;
import java.util.List;

/** The entities of an article with the places that name them. */
final class Cast {
    static final List<String> TYPES =
            List.of("company", "model", "chip", "product", "person", "benchmark", "dataset", "other");

    /** More places than these say nothing new. */
    private static final int MOST = 12;

    private static final long BEHIND_THE_TITLE = 1L << 32;

    private final List<Entity> entities;
    private final List<List<Naming>> namings;
    private final int[] types;
    private final int[] places;
    private final int[] ranks;
    private int mostNamed;

    Cast(Scene scene) {
        entities = scene.entities();
        int size = entities.size();
        namings = new ArrayList<>(size);
        types = new int[size];
        places = new int[size];
        ranks = new int[size];
        for (int i = 0; i < size; i++) {
            namings.add(new ArrayList<>(4));
            int type = TYPES.indexOf(entities.get(i).getType());
            types[i] = type < 0 ? TYPES.size() - 1 : type;
        }
        for (int i = 0; i < scene.sentences().size(); i++) {
            read(scene.sentences().get(i), scene.lists());
        }
        for (int i = 0; i < size; i++) {
            places[i] = Place.of(namings.get(i));
            mostNamed = Math.max(mostNamed, entities.get(i).getMentions().size());
            for (int j = 0; j < size; j++) {
                ranks[i] += types[j] == types[i] && start(j) < start(i) ? 1 : 0;
            }
        }
    }

    /** Finds the lists of a sentence; what stands within a longer name is not named for itself. */
    private void read(Sentence sentence, NameList lists) {
        List<Hit> hits = sentence.hits();
        int first = -1;
        int last = -1;
        int listed = 0;
        int reached = -1;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.entity() == null || hit.start() < reached) {
                continue;
            }
            if (first >= 0 && lists.isGlue(sentence, hits.get(last).end(), hit.start())) {
                listed++;
            } else {
                add(sentence, first, last, listed);
                first = i;
                listed = 1;
            }
            last = i;
            reached = hit.end();
        }
        add(sentence, first, last, listed);
    }

    private void add(Sentence sentence, int first, int last, int listed) {
        int reached = -1;
        for (int i = Math.max(first, 0); i <= last; i++) {
            Hit hit = sentence.hits().get(i);
            if (hit.entity() == null || hit.start() < reached) {
                continue;
            }
            reached = hit.end();
            int number = number(hit.entity());
            if (number >= 0 && namings.get(number).size() < MOST) {
                namings.get(number).add(new Naming(sentence, i, first, last, listed));
            }
        }
    }

    private long start(int number) {
        List<Naming> places = namings.get(number);
        if (places.isEmpty()) {
            return Long.MAX_VALUE;
        }
        Naming first = places.get(0);
        return first.name().start() + (first.sentence().title() ? 0 : BEHIND_THE_TITLE);
    }

    int size() {
        return entities.size();
    }

    Entity entity(int number) {
        return entities.get(number);
    }

    /** In the order of title and text, at most {@value #MOST}; empty for what is only named within longer names or far down. */
    List<Naming> namings(int number) {
        return namings.get(number);
    }

    /** Its index in {@link #TYPES}. */
    int type(int number) {
        return types[number];
    }

    /** Its index in {@link Place#NAMES}. */
    int place(int number) {
        return places[number];
    }

    /** How many of its type are named before it. */
    int rank(int number) {
        return ranks[number];
    }

    /** Mentions of the one that is named most often. */
    int mostNamed() {
        return mostNamed;
    }

    /** The firm that the reading of names put first, which the news is mostly about; -1 where there is none. */
    int lead() {
        for (int i = 0; i < types.length; i++) {
            if (types[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The number of an entity that a sentence names: nearly always one of the very objects that the article was read with.
     *
     * @return -1 for what the article does not name
     */
    @SuppressWarnings("ReferenceEquality") // another object of the same id is found behind it
    int number(Entity entity) {
        for (int i = 0; i < entities.size(); i++) {
            if (entities.get(i) == entity) {
                return i;
            }
        }
        for (int i = 0; i < entities.size(); i++) {
            if (entities.get(i).getEntityId().equals(entity.getEntityId())) {
                return i;
            }
        }
        return -1;
    }
}

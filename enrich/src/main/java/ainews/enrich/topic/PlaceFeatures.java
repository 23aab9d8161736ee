package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.List;

/** Where and how often an article names an entity. */
final class PlaceFeatures {
    /** Up to three, and more. */
    static final List<String> COUNTS = List.of("0", "1", "2", "3", "4+");

    private static final List<String> RANKS = List.of("0", "1", "2", "3+");
    private static final List<String> IN_ORDER = List.of("0", "1", "2", "3", "4", "5+");
    private static final List<String> QUARTERS = List.of("first", "second", "third", "last");
    private static final double LEAD = 0.9;
    private static final double MANY = 12;
    private static final double OFTEN = 6;

    private final int bias;
    private final Grid type;
    private final Grid place;
    private final Grid typeAt;
    private final Grid rank;
    private final Grid rankAt;
    private final int relevance;
    private final Grid typeRelevance;
    private final Grid inOrder;
    private final Grid typeInOrder;
    private final int many;
    private final Grid named;
    private final int often;
    private final int ofMost;
    private final Grid typeOfMost;
    private final Grid mostNamed;
    private final Grid sentences;
    private final Grid titleAndLead;
    private final int depth;
    private final Grid quarter;
    private final Grid inLastSentence;
    private final Grid opensSentence;
    private final Grid onlyListed;
    private final Grid dense;

    PlaceFeatures(FeatureSpace space) {
        bias = space.add("bias");
        type = new Grid(space, "type", Cast.TYPES);
        place = new Grid(space, "place", Place.NAMES);
        typeAt = new Grid(space, "place", Cast.TYPES, Place.NAMES);
        rank = new Grid(space, "of-its-type", Cast.TYPES, RANKS);
        rankAt = new Grid(space, "of-its-type", Cast.TYPES, RANKS, Place.NAMES);
        relevance = space.add("relevance");
        typeRelevance = new Grid(space, "relevance", Cast.TYPES);
        inOrder = new Grid(space, "in-order", IN_ORDER);
        typeInOrder = new Grid(space, "in-order", Cast.TYPES, IN_ORDER);
        many = space.add("many-entities");
        named = new Grid(space, "named", COUNTS);
        often = space.add("often");
        ofMost = space.add("of-most");
        typeOfMost = new Grid(space, "of-most", Cast.TYPES);
        mostNamed = new Grid(space, "most-named", Cast.TYPES);
        sentences = new Grid(space, "in-sentences", Cast.TYPES, COUNTS);
        titleAndLead = new Grid(space, "in-title-and-lead", Cast.TYPES);
        depth = space.add("depth");
        quarter = new Grid(space, "quarter", Cast.TYPES, QUARTERS);
        inLastSentence = new Grid(space, "first-in-last-sentence", Cast.TYPES);
        opensSentence = new Grid(space, "opens-sentence", Cast.TYPES);
        onlyListed = new Grid(space, "only-in-lists", Cast.TYPES);
        dense = new Grid(space, "in-chinese", Cast.TYPES);
    }

    void read(Scene scene, Cast cast, int number, Features into) {
        int t = cast.type(number);
        int at = cast.place(number);
        Entity entity = cast.entity(number);
        into.set(bias);
        into.set(type.at(t));
        into.set(place.at(at));
        into.set(typeAt.at(t, at));
        int r = Math.min(cast.rank(number), RANKS.size() - 1);
        into.set(rank.at(t, r));
        into.set(rankAt.at(t, r, at));
        into.set(relevance, entity.getRelevance() / 100);
        into.set(typeRelevance.at(t), entity.getRelevance() / 100);
        int order = Math.min(number, IN_ORDER.size() - 1);
        into.set(inOrder.at(order));
        into.set(typeInOrder.at(t, order));
        into.set(many, Math.min(1, cast.size() / MANY));
        int times = entity.getMentions().size();
        into.set(named.at(Math.min(times, COUNTS.size() - 1)));
        into.set(often, Math.min(1, times / OFTEN));
        double share = (double) times / Math.max(1, cast.mostNamed());
        into.set(ofMost, share);
        into.set(typeOfMost.at(t), share);
        if (times == cast.mostNamed()) {
            into.set(mostNamed.at(t));
        }
        List<Naming> namings = cast.namings(number);
        if (!namings.isEmpty()) {
            first(scene, namings.get(0), t, into);
            each(namings, t, into);
        }
    }

    private void first(Scene scene, Naming first, int t, Features into) {
        if (first.sentence().dense()) {
            into.set(dense.at(t));
        }
        if (!first.sentence().title()) {
            int length = Math.max(1, Math.min(scene.lists().length(), FieldScanner.MAX_CHARS));
            double down = Math.min(1, (double) first.name().start() / length);
            into.set(depth, down);
            into.set(quarter.at(t, (int) Math.min(QUARTERS.size() - 1, down * QUARTERS.size())));
            if (first.isIn(scene.sentences().get(scene.sentences().size() - 1))) {
                into.set(inLastSentence.at(t));
            }
        }
    }

    private void each(List<Naming> namings, int t, Features into) {
        int count = 0;
        int opened = 0;
        boolean alone = false;
        boolean titled = false;
        Naming last = null;
        for (int i = 0; i < namings.size(); i++) {
            Naming naming = namings.get(i);
            Sentence sentence = naming.sentence();
            count += last != null && last.isIn(sentence) ? 0 : 1;
            last = naming;
            alone |= naming.listed() == 1;
            titled |= sentence.title();
            if (titled && !sentence.title() && sentence.weight() >= LEAD) {
                into.set(titleAndLead.at(t));
            }
            if (naming.hit() == 0 || naming.name().start() <= sentence.start() + 1) {
                opened++;
            }
        }
        if (opened > 0) {
            // the longer a text, the likelier that anything opens one of its sentences
            into.set(opensSentence.at(t), (double) opened / namings.size());
        }
        into.set(sentences.at(t, Math.min(count, COUNTS.size() - 1)));
        if (!alone) {
            into.set(onlyListed.at(t));
        }
    }
}

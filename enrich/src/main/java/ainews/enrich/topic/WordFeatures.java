package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.List;

/** The classes of words beside the places that name an entity; a list of names counts as one place. */
final class WordFeatures {
    /** The next word, near, farther, and beyond another name. */
    private static final List<String> SIDES = List.of(
            "next-before",
            "just-before",
            "before",
            "before-another",
            "next-behind",
            "just-behind",
            "behind",
            "behind-another");

    private static final int BEHIND = 4;
    private static final int BEYOND_ANOTHER = 3;
    /** What stands nearer says more: the fit draws all weights towards 0 alike. */
    private static final double[] VALUES = {2, 1, 1, 1};

    private static final List<String> SORTS = List.of("firm", "thing", "person", "other", "any");
    private static final int ANY = SORTS.size() - 1;
    /** Of each of {@link Cast#TYPES}. */
    private static final int[] SORT = {0, 1, 1, 1, 2, 3, 3, 3};

    private static final int NEAR = 14;
    private static final int REACH = 64;

    private final Grid words;
    private final int kinds;

    /** @param kinds names of the classes of words that rules know */
    WordFeatures(List<String> kinds, FeatureSpace space) {
        this.kinds = kinds.size();
        words = new Grid(space, "word", SORTS, SIDES, new ArrayList<>(kinds));
    }

    void read(Cast cast, int number, Features into) {
        int sort = SORT[cast.type(number)];
        List<Naming> namings = cast.namings(number);
        for (int i = 0; i < namings.size(); i++) {
            before(namings.get(i), sort, into);
            behind(namings.get(i), sort, into);
        }
    }

    private void before(Naming naming, int sort, Features into) {
        List<Hit> hits = naming.sentence().hits();
        int scale = naming.sentence().dense() ? 2 : 1;
        int from = naming.from();
        boolean passed = false;
        int next = -1;
        for (int i = naming.first() - 1; i >= 0; i--) {
            Hit hit = hits.get(i);
            int gap = (from - hit.end()) * scale;
            if (gap > REACH) {
                return;
            }
            if (hit.entity() != null) {
                passed = true;
                continue;
            }
            next = next < 0 ? hit.start() : next;
            set(hit.kind(), sort, 0, side(passed, hit.start() == next, gap), into);
        }
    }

    private void behind(Naming naming, int sort, Features into) {
        List<Hit> hits = naming.sentence().hits();
        int scale = naming.sentence().dense() ? 2 : 1;
        int to = naming.to();
        boolean passed = false;
        int next = -1;
        for (int i = naming.last() + 1; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            int gap = (hit.start() - to) * scale;
            if (gap > REACH) {
                return;
            }
            if (hit.entity() != null) {
                passed |= hit.start() >= to;
                continue;
            }
            next = next < 0 ? hit.start() : next;
            set(hit.kind(), sort, BEHIND, side(passed, hit.start() == next, gap), into);
        }
    }

    private static int side(boolean passed, boolean next, int gap) {
        if (passed) {
            return BEYOND_ANOTHER;
        }
        return gap > NEAR ? 2 : next ? 0 : 1;
    }

    /** @param from 0 before, {@link #BEHIND} behind the name */
    private void set(int kind, int sort, int from, int side, Features into) {
        if (kind >= kinds) {
            return;
        }
        into.set(words.at(sort, from + side, kind), VALUES[side]);
        into.set(words.at(ANY, from + side, kind), VALUES[side]);
        if (side == 0) {
            into.set(words.at(sort, from + 1, kind), VALUES[1]);
            into.set(words.at(ANY, from + 1, kind), VALUES[1]);
        }
    }
}

package ainews.enrich.entity;

import java.util.Arrays;
import java.util.BitSet;

/** What the whole article says about its subject: context words by class, and the entities named beyond doubt. For one thread, article after article. */
final class Evidence {
    /** So many of the first {@link ContextClass}es are fields of this project. */
    static final int OWN_CLASSES = 4;

    private static final double HALF = 3;
    private static final int[] LENGTHS = {60, 150, 500, 2000};
    private static final ContextClass[] CLASSES = ContextClass.values();

    private final Gazetteer gazetteer;
    private final double[] perClass = new double[CLASSES.length];
    private final int[] perType = new int[GazetteerParser.TYPES.size()];
    private final BitSet certain;
    private int characters;

    Evidence(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        certain = new BitSet(gazetteer.size());
    }

    /** Forgets one article, before the next. */
    void clear() {
        Arrays.fill(perClass, 0);
        Arrays.fill(perType, 0);
        certain.clear();
        characters = 0;
    }

    void addWords(Field field) {
        Hits hits = field.hits();
        characters += field.normal().length();
        for (int i = 0; i < hits.size(); i++) {
            Surface surface = gazetteer.surface(hits.surface(i));
            if (surface.isWord() && hits.complete(i)) {
                perClass[Integer.numberOfTrailingZeros(surface.context())] += surface.weight();
            }
        }
    }

    /** Whether that is new. */
    boolean addCertain(int entity) {
        if (certain.get(entity)) {
            return false;
        }
        certain.set(entity);
        perType[gazetteer.typeOf(entity)]++;
        return true;
    }

    boolean isCertain(int entity) {
        return certain.get(entity);
    }

    /** What holds for every reading of a spot. A form that is a word of another field too, such as Haiku, speaks not against itself. */
    void read(Spot spot, Clues into) {
        Surface surface = spot.surface();
        int traps = surface.profile().traps();
        double against = 0;
        boolean nothing = true;
        for (int c = 0; c < CLASSES.length; c++) {
            double others = perClass[c] - ((surface.context() & 1 << c) == 0 ? 0 : surface.weight());
            into.add(Clue.CLASS_IN_ARTICLE, c, some(others));
            against += (traps & 1 << c) == 0 ? 0 : others;
            nothing &= c >= OWN_CLASSES || others <= 0;
        }
        into.add(Clue.TRAP_IN_ARTICLE, 0, some(against));
        for (int type = 0; type < perType.length; type++) {
            into.add(Clue.NAME_IN_ARTICLE, type, some(perType[type]));
            nothing &= perType[type] == 0;
        }
        into.addIf(nothing, Clue.NOTHING_IN_ARTICLE);
        int length = 0;
        while (length < LENGTHS.length && characters > LENGTHS[length]) {
            length++;
        }
        into.add(Clue.ARTICLE_LENGTH, length);
    }

    /** 2 where the entity, its parent or its child is named beyond doubt, 1 for one of the same house, else 0. */
    int kinship(int entity) {
        int best = 0;
        for (int i = certain.nextSetBit(0); i >= 0 && best < 2; i = certain.nextSetBit(i + 1)) {
            if (i == entity || gazetteer.descends(i, entity) || gazetteer.descends(entity, i)) {
                best = 2;
            } else if (gazetteer.related(i, entity)) {
                best = 1;
            }
        }
        return best;
    }

    /** 0 to 1. */
    private static double some(double amount) {
        return amount <= 0 ? 0 : amount / (amount + HALF);
    }
}

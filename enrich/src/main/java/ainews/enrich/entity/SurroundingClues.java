package ainews.enrich.entity;

import java.util.Arrays;

/** Words of known fields and other names around a form, within a window that may reach beyond its sentence. Used again for the next one. */
final class SurroundingClues {
    private static final int WINDOW = 90;
    private static final int NEAR = 60;
    private static final int JUST_BEFORE = 24;
    private static final int ADJACENT = 4;
    private static final int CLOSE = 24;
    private static final int DISTANCES = 3;
    private static final double HALF = 2;
    private static final double SELDOM_A_NAME = -2.1;

    private final Gazetteer gazetteer;
    private final Evidence evidence;
    private Long observed;
    private final double[] classes = new double[ContextClass.values().length];
    private final int[] names = new int[GazetteerParser.TYPES.size()];

    SurroundingClues(Gazetteer gazetteer, Evidence evidence, Long observed) {
        this.gazetteer = gazetteer;
        this.evidence = evidence;
        this.observed = observed;
    }

    void turnTo(Long instant) {
        observed = instant;
    }

    /** What holds for every reading. */
    void read(Spot spot, Clues into) {
        Arrays.fill(classes, 0);
        Arrays.fill(names, 0);
        Hits hits = spot.field().hits();
        int unsure = 0;
        int left = -1;
        int right = -1;
        int to = spot.end() + WINDOW;
        for (int i = hits.firstFrom(spot.start() - WINDOW); i < hits.size() && hits.start(i) < to; i++) {
            if (overlaps(hits, i, spot) || !hits.complete(i)) {
                continue;
            }
            Surface surface = gazetteer.surface(hits.surface(i));
            if (surface.isWord()) {
                classes[Integer.numberOfTrailingZeros(surface.context())] += surface.weight();
            }
            int sure = sure(surface);
            if (sure >= 0) {
                names[gazetteer.typeOf(sure)]++;
                left = hits.end(i) <= spot.start() ? i : left;
                right = right < 0 && hits.start(i) >= spot.end() ? i : right;
            } else if (surface.namesAt(observed)) {
                unsure++;
            }
        }
        double traps = 0;
        for (int c = 0; c < classes.length; c++) {
            into.add(Clue.CLASS_NEAR, c, some(classes[c]));
            traps += (spot.surface().profile().traps() & 1 << c) == 0 ? 0 : classes[c];
        }
        into.add(Clue.TRAP_NEAR, 0, some(traps));
        for (int type = 0; type < names.length; type++) {
            into.add(Clue.NAME_NEAR, type, some(names[type]));
        }
        into.add(Clue.UNSURE_NEAR, Math.min(unsure, 3));
        if (left >= 0) {
            neighbour(Clue.NAME_LEFT, Clue.LISTED_LEFT, hits, left, hits.end(left), spot.start(), spot, into);
        }
        if (right >= 0) {
            neighbour(Clue.NAME_RIGHT, Clue.LISTED_RIGHT, hits, right, spot.end(), hits.start(right), spot, into);
        }
    }

    private void neighbour(Clue clue, Clue listed, Hits hits, int hit, int from, int to, Spot spot, Clues into) {
        int type = gazetteer.typeOf(sure(gazetteer.surface(hits.surface(hit))));
        int gap = to - from;
        int distance = gap <= ADJACENT ? 0 : gap <= CLOSE ? 1 : 2;
        into.add(clue, type * DISTANCES + distance);
        if (gap > 0 && Neighbours.isJoint(spot.field().normal(), from, to)) {
            into.add(listed, type);
        }
    }

    /** What is near of the house of one reading. */
    void read(Spot spot, int entity, Clues into) {
        Field field = spot.field();
        Hits hits = field.hits();
        String type = gazetteer.entity(entity).type();
        boolean kin = false;
        boolean house = false;
        boolean ofOneMaker = false;
        boolean ownWord = false;
        boolean code = Neighbours.isCode(field.normal(), spot.start());
        boolean behindAnother = false;
        int to = spot.end() + WINDOW;
        for (int i = hits.firstFrom(spot.start() - WINDOW); i < hits.size() && hits.start(i) < to; i++) {
            if (overlaps(hits, i, spot) || !hits.complete(i)) {
                continue;
            }
            Surface surface = gazetteer.surface(hits.surface(i));
            behindAnother |= code && !surface.readings().isEmpty() && hits.end(i) == spot.start();
            ownWord |= surface.isWord() && Integer.numberOfTrailingZeros(surface.context()) < Evidence.OWN_CLASSES;
            for (int r = 0; r < surface.readings().size(); r++) {
                Surface.Reading reading = surface.readings().get(r);
                if (!reading.holds(observed)) {
                    continue;
                }
                if (!reading.ambiguous() || evidence.isCertain(reading.entity())) {
                    kin |= gazetteer.related(reading.entity(), entity);
                } else if (isApart(hits, i, spot) && reading.entity() != entity) {
                    boolean like = gazetteer.entity(reading.entity()).type().equals(type);
                    // Rubin and H20, each of which may mean something else, are of one maker
                    ofOneMaker |= like
                            && spot.surface().profile().prior() > SELDOM_A_NAME
                            && gazetteer.related(reading.entity(), entity);
                    // a maker and its thing side by side, though each may mean something else: Runway's Gen-4
                    house |= !like
                            && hits.start(i) > spot.start() - NEAR
                            && hits.end(i) < spot.end() + NEAR
                            && (gazetteer.descends(reading.entity(), entity)
                                    || gazetteer.descends(entity, reading.entity()));
                }
            }
        }
        into.addIf(kin, Clue.KIN_NEAR);
        into.addIf(house, Clue.HOUSE_NEAR);
        into.addIf(ofOneMaker && ownWord, Clue.OF_ONE_MAKER);
        if (code) {
            boolean own = isBehindItsOwn(spot, entity);
            into.addIf(own, Clue.BEHIND_ITS_OWN);
            into.addIf(
                    !own && Neighbours.isVersionOfAnother(field, spot.start(), behindAnother), Clue.ANOTHERS_VERSION);
        }
    }

    /** Whether a name of the same house stands just before. */
    boolean isBehindItsOwn(Spot spot, int entity) {
        Hits hits = spot.field().hits();
        for (int i = hits.firstFrom(spot.start() - WINDOW); i < hits.size() && hits.start(i) < spot.start(); i++) {
            if (hits.complete(i) && hits.end(i) <= spot.start() && hits.end(i) > spot.start() - JUST_BEFORE) {
                Surface surface = gazetteer.surface(hits.surface(i));
                for (int r = 0; r < surface.readings().size(); r++) {
                    Surface.Reading reading = surface.readings().get(r);
                    if (reading.holds(observed) && gazetteer.related(reading.entity(), entity)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Index of an entity that the form means for sure, or -1. */
    private int sure(Surface surface) {
        for (int r = 0; r < surface.readings().size(); r++) {
            Surface.Reading reading = surface.readings().get(r);
            if (reading.holds(observed) && (!reading.ambiguous() || evidence.isCertain(reading.entity()))) {
                return reading.entity();
            }
        }
        return -1;
    }

    /** 0 to 1, half for two. */
    static double some(double amount) {
        return amount / (amount + HALF);
    }

    private static boolean overlaps(Hits hits, int hit, Spot spot) {
        return hits.end(hit) > spot.start() && hits.start(hit) < spot.end();
    }

    private static boolean isApart(Hits hits, int hit, Spot spot) {
        return hits.start(hit) > spot.end() || hits.end(hit) < spot.start();
    }
}

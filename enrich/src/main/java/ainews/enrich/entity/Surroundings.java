package ainews.enrich.entity;

/** What the words and the other names around an ambiguous form say for and against a reading of it. */
final class Surroundings {
    private static final int WINDOW = 90;
    private static final int NEAR = 60;
    private static final double BESIDE_ITS_LIKE = 0.9;
    private static final double MOST_SUPPORT = 4;
    /** Rubin and H20, each of which may mean something else, are of one maker: where a word beside them is of the field too. */
    private static final double OF_ONE_MAKER = 1.2;

    private static final int JUST_BEFORE = 24;
    private static final double ANOTHERS_VERSION = 4;
    private static final double LISTING = 6;
    private static final double NO_LISTING = 20;
    private static final int LONGEST_COUNT = 5;
    private static final double SELDOM_A_NAME = -2.1;

    private final Gazetteer gazetteer;
    private final Evidence evidence;
    private final Long observed;

    Surroundings(Gazetteer gazetteer, Evidence evidence, Long observed) {
        this.gazetteer = gazetteer;
        this.evidence = evidence;
        this.observed = observed;
    }

    /** Words and sure entities near the spot. */
    double score(Spot spot, int entity, String type, Profile profile) {
        int traps = profile.traps();
        Field field = spot.field();
        Hits hits = field.hits();
        double[] weights = Evidence.weights(type);
        double support = 0;
        double against = 0;
        int kin = 0;
        double house = 0;
        boolean ofOneMaker = false;
        boolean ownWord = false;
        boolean code = Neighbours.isCode(field.normal(), spot.start());
        boolean behindItsOwn = false;
        boolean behindAnother = false;
        int to = spot.end() + WINDOW;
        for (int i = hits.firstFrom(spot.start() - WINDOW); i < hits.size() && hits.start(i) < to; i++) {
            if ((hits.end(i) > spot.start() && hits.start(i) < spot.end()) || !hits.complete(i)) {
                continue;
            }
            Surface surface = gazetteer.surface(hits.surface(i));
            boolean before = code
                    && !surface.readings().isEmpty()
                    && hits.end(i) <= spot.start()
                    && hits.end(i) > spot.start() - JUST_BEFORE;
            behindItsOwn |= before && !behindItsOwn && names(surface, entity);
            behindAnother |= before && hits.end(i) == spot.start();
            if (surface.isWord()) {
                int word = Integer.numberOfTrailingZeros(surface.context());
                ownWord |= word < weights.length;
                support += word < weights.length ? weights[word] * surface.weight() : 0;
                against += (traps & surface.context()) == 0 ? 0 : surface.weight();
            }
            for (Surface.Reading reading : surface.readings()) {
                if (reading.holds(observed) && (!reading.ambiguous() || evidence.isCertain(reading.entity()))) {
                    double[] speaks = Evidence.speaksFor(
                            gazetteer.entity(reading.entity()).type());
                    for (int c = 0; c < speaks.length; c++) {
                        support += weights[c] * speaks[c];
                    }
                    kin |= gazetteer.related(reading.entity(), entity) ? 1 : 0;
                } else if (reading.entity() != entity
                        && reading.holds(observed)
                        && isApart(hits, i, spot)
                        && gazetteer.entity(reading.entity()).type().equals(type)) {
                    // names that each may mean something else mean it less likely side by side: Gemini, Claude and Grok
                    support += BESIDE_ITS_LIKE;
                    ofOneMaker |= profile.prior() > SELDOM_A_NAME && gazetteer.related(reading.entity(), entity);
                } else if (hits.start(i) > spot.start() - NEAR
                        && hits.end(i) < spot.end() + NEAR
                        && reading.holds(observed)
                        && isApart(hits, i, spot)
                        && (gazetteer.descends(reading.entity(), entity)
                                || gazetteer.descends(entity, reading.entity()))) {
                    // a maker and its thing side by side, though each may mean something else: Runway's Gen-4
                    house = 2;
                }
            }
        }
        if (!behindItsOwn && isShortNumber(field, spot)) {
            // 2015 is a year, 2330 a count: a listing stands behind its company's name
            return -NO_LISTING;
        }
        boolean anothers = !behindItsOwn && Neighbours.isVersionOfAnother(field, spot.start(), behindAnother);
        double kindred = ofOneMaker && ownWord ? OF_ONE_MAKER : 0;
        return Math.min(MOST_SUPPORT, support)
                - Math.min(6, against * 2)
                + kin
                + Math.max(house, kindred)
                - (anothers ? ANOTHERS_VERSION : 0)
                + (behindItsOwn && Neighbours.isListing(field, spot.start(), spot.end()) ? LISTING : 0);
    }

    private static boolean isShortNumber(Field field, Spot spot) {
        int i = spot.start();
        while (CharKind.at(field.normal(), i) == CharKind.DIGIT) {
            i++;
        }
        return i == spot.end() && i - spot.start() <= LONGEST_COUNT;
    }

    private boolean names(Surface surface, int entity) {
        for (Surface.Reading reading : surface.readings()) {
            if (reading.holds(observed) && gazetteer.related(reading.entity(), entity)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isApart(Hits hits, int hit, Spot spot) {
        return hits.start(hit) > spot.end() || hits.end(hit) < spot.start();
    }
}

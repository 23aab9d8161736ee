package ainews.enrich.entity;

/** Gathers what speaks for and against the readings of a spot. For one thread, article after article. */
final class ReadingClues {
    private final Gazetteer gazetteer;
    private final Evidence evidence;
    private final BesideClues beside;
    private final KindClues kinds;
    private final SurroundingClues surroundings;

    ReadingClues(Gazetteer gazetteer, Evidence evidence, Long observed) {
        this.gazetteer = gazetteer;
        this.evidence = evidence;
        beside = new BesideClues(gazetteer);
        kinds = new KindClues(gazetteer);
        surroundings = new SurroundingClues(gazetteer, evidence, observed);
    }

    void turnTo(Long instant) {
        surroundings.turnTo(instant);
    }

    /** What holds for every reading of a spot. */
    void readSpot(Spot spot, Clues into) {
        into.startSpot();
        FormClues.read(spot, into);
        beside.read(spot, into);
        SentenceClues.read(spot, into);
        surroundings.read(spot, into);
        evidence.read(spot, into);
    }

    /** What speaks for one reading besides. */
    void readReading(Spot spot, int entity, Clues into) {
        into.startReading();
        int type = gazetteer.typeOf(entity);
        Beside words = gazetteer.beside();
        into.add(Clue.SAYS_KIND_BEHIND, 0, words.after(spot, type));
        into.add(Clue.SAYS_KIND_BEFORE, 0, words.before(spot, type));
        into.add(Clue.ACTS, 0, words.subject(spot, type));
        into.add(Clue.KINSHIP, evidence.kinship(entity));
        into.addIf(isOwnSpelling(spot, entity), Clue.OWN_SPELLING);
        kinds.read(spot, entity, into);
        surroundings.read(spot, entity, into);
    }

    /** Whether the name stands behind that of what it belongs to, as a listing does behind its company's. */
    boolean isBehindItsOwn(Spot spot, int entity) {
        return surroundings.isBehindItsOwn(spot, entity);
    }

    /** Whether the text has the rarer character that the entity writes its name with. */
    private boolean isOwnSpelling(Spot spot, int entity) {
        String nameZh = gazetteer.entity(entity).nameZh();
        if (nameZh == null || nameZh.isEmpty()) {
            return false;
        }
        Field field = spot.field();
        char own = nameZh.charAt(0);
        return field.normal().charAt(spot.start()) != own
                && field.original().charAt(field.originalStart(spot.start())) == own;
    }
}

package ainews.enrich.entity;

/**
 * A field of life that words give away. The first ones speak for an entity of this project, the others are what ambiguous names
 * mean elsewhere.
 */
enum ContextClass {
    AI,
    CHIP,
    TECH,
    BUSINESS,
    ZODIAC,
    SPACE,
    FOOD,
    ANIMAL,
    ARTS,
    BODY,
    PLACE,
    MYTH,
    CAMPUS,
    CARS,
    CRYPTO,
    NATURE,
    SPORT,
    SCIENCE,
    MILITARY,
    HISTORY,
    GAMES,
    FASHION,
    FLIGHT,
    METRIC,
    FAMILY,
    HOME,
    INCIDENT;

    /** Place in arrays by class. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }

    int bit() {
        return 1 << index();
    }
}

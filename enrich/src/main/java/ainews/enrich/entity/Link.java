package ainews.enrich.entity;

/**
 * A spot that was read as an entity.
 *
 * @param entity index in the gazetteer; for a provisional link, of the listed part of the name
 * @param provisional true where no entry exists for the whole name
 */
record Link(Spot spot, int entity, boolean provisional, double confidence) {}

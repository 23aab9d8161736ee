package ainews.enrich.entity;

/**
 * A place in a field where a name may stand.
 *
 * @param start in the normal form
 * @param end exclusive, in the normal form; an extension included
 * @param extension null where the name is just what the gazetteer lists
 */
record Spot(Field field, int start, int end, Surface surface, Extension extension) {}

package ainews.enrich.entity;

/**
 * A written form of an entity's name.
 *
 * @param ambiguous true where the form means other things too, so that it needs evidence
 */
record Alias(String text, Span used, boolean ambiguous) {}

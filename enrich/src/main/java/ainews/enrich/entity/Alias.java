package ainews.enrich.entity;

/**
 * A written form of an entity's name.
 *
 * @param ambiguous true where the form means other things too, so that it needs evidence
 */
record Alias(String text, Span used, boolean ambiguous) {
    /** What the record's own would say, which goes through a format: a dictionary's version is a hash over all of them. */
    @Override
    public String toString() {
        return "Alias[text=" + text + ", used=" + used + ", ambiguous=" + ambiguous + "]";
    }
}

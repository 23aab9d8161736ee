package ainews.enrich.entity;

/**
 * How an ambiguous written form is judged.
 *
 * @param prior what the bare form is worth before any evidence; a reading needs more than 0
 * @param traps bits of the {@link ContextClass}es that speak against it
 * @param capital true where a form in lower case is never the name
 * @param person true where a capitalised word after it makes it a person's first name
 * @param small true where a form in capital letters is never the name
 * @param noun true where the form in lower case is a common word, which no capital letter stands before within a sentence
 * @param caps true where only a form all in capital letters is the name
 * @param kin true where the form is so common a word that it is the name only beside its maker or another thing of the same house
 */
record Profile(
        double prior,
        int traps,
        boolean capital,
        boolean person,
        boolean small,
        boolean noun,
        boolean caps,
        boolean kin) {
    /** For an ambiguous form without a row of its own. */
    static final Profile AMBIGUOUS = new Profile(-2, 0, true, true, false, false, false, false);

    /** The same for one of several words, which is less often anything else. */
    static final Profile PHRASE = new Profile(-1.4, 0, true, true, false, false, false, false);

    /** The same for an ambiguous name with a number with a point behind it, which is hardly anything but a version. */
    static final Profile RELEASE = new Profile(0.6, 0, true, false, false, false, false, false);

    /** The same for an ambiguous name with a number behind it. */
    static final Profile VERSION = new Profile(-0.6, 0, true, false, false, false, false, false);
}

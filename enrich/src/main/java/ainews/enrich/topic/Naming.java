package ainews.enrich.topic;

/**
 * A place where a sentence names an entity for itself, not within a longer name.
 *
 * @param hit its index among the sentence's hits
 * @param first index of the first name of the list that it stands in, its own where it stands alone
 * @param last index of the last one
 * @param listed names in that list
 */
record Naming(Sentence sentence, int hit, int first, int last, int listed) {
    Hit name() {
        return sentence.hits().get(hit);
    }

    boolean isIn(Sentence other) {
        return sentence.start() == other.start() && sentence.title() == other.title();
    }

    /** Where its list starts in the field. */
    int from() {
        return sentence.hits().get(first).start();
    }

    /** Where its list ends. */
    int to() {
        return sentence.hits().get(last).end();
    }
}

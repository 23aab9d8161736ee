package ainews.scoring.story;

/** Keys of what articles are compared by: title words as they are, the other kinds in number spaces of their own. */
final class Terms {
    private Terms() {}

    static int body(int word) {
        return Tokens.mix(word ^ 0x5bd1e995);
    }

    static int entity(String id) {
        return Tokens.mix(id.hashCode() ^ 0x3c6ef372);
    }

    /** Under which relevance is summed up. */
    static int subject(String entityId) {
        return Tokens.mix(entityId.hashCode() ^ 0x2545f491);
    }

    static int number(int number) {
        return Tokens.mix(number ^ 0x1b873593);
    }
}

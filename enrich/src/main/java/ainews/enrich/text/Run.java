package ainews.enrich.text;

/** A range of a text whose letters are of one kind. */
record Run(Run.Kind kind, int start, int end) {

    /** What the letters of a run are; neutral where it has none that tell. */
    enum Kind {
        LATIN,
        CHINESE,
        NEUTRAL
    }
}

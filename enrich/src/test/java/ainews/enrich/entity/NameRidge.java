package ainews.enrich.entity;

/** How strongly a weight is drawn towards 0, by its clue and column. */
final class NameRidge {
    private static final int SORTS = 1 + GazetteerParser.TYPES.size();

    private NameRidge() {}

    /** The share of its square that a weight costs; 0 for one that there is not. */
    static double ridge(Clue clue, int column) {
        double ofColumn = column == 0 ? 1 : column < SORTS ? 2.5 : 3;
        return switch (clue) {
            case ALWAYS, PRIOR -> 0.3 * ofColumn;
            // texts to come have other names
            case FORM -> column == 0 ? 8 : 0;
            case SENTENCE -> column < SORTS ? 3 * ofColumn : 0;
            case NEAR_LEFT, NEAR_RIGHT -> 3 * ofColumn;
            default -> isWord(clue) ? 2 * ofColumn : ofColumn;
        };
    }

    /** What a weight costs for each unit, so that most are 0. */
    static double sparse(Clue clue, int column) {
        return switch (clue) {
            case ALWAYS, PRIOR -> 0;
            case FORM, SENTENCE, NEAR_LEFT, NEAR_RIGHT -> 0.3;
            default -> isWord(clue) ? 0.3 : column == 0 ? 0.05 : 0.15;
        };
    }

    private static boolean isWord(Clue clue) {
        return switch (clue) {
            case LEFT,
                    LEFT_SECOND,
                    LEFT_PAIR,
                    LEFT_ENDING,
                    LEFT_OF_MARK,
                    RIGHT,
                    RIGHT_SECOND,
                    RIGHT_PAIR,
                    RIGHT_ENDING,
                    RIGHT_OF_MARK -> true;
            default -> false;
        };
    }
}

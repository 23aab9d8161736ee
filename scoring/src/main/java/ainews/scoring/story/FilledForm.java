package ainews.scoring.story;

/**
 * Tells a copy from a text of the same form about something else: the price of another day, another firm's results, the notes of the
 * next release. Such texts share most of their shingles, so likeness alone takes them for copies.
 */
final class FilledForm {
    /** Words of a text for each figure that must differ: a date line in a long text is no other text. */
    private static final int WORDS_A_FIGURE = 150;

    private static final int LEAST = 2;
    private static final int ENOUGH = 6;

    /** Relevance (tenths) from which on an article is about an entity. */
    private static final int ABOUT = 300;

    private FilledForm() {}

    /** True if the two say the same of something else. */
    static boolean isOther(Digest a, Digest b) {
        int words = Math.min(a.words(), b.words());
        int figures = words < Shingles.MIN_TOKENS ? 1 : Math.max(LEAST, Math.min(ENOUGH, words / WORDS_A_FIGURE));
        return ContraryEvidence.otherVersion(a, b)
                || Figures.differ(a.figures(), b.figures(), figures)
                || areStrangers(a, b)
                || (isAboutMore(a, b) && isAboutMore(b, a));
    }

    /** True if each is about something known that the other does not name. */
    private static boolean areStrangers(Digest a, Digest b) {
        return isAboutUnnamed(a, b) && isAboutUnnamed(b, a);
    }

    private static boolean isAboutUnnamed(Digest a, Digest b) {
        if (a.entities().isEmpty() || a.entities().get(0).relevance() < ABOUT) {
            return false;
        }
        String chief = a.entities().get(0).id();
        return b.entities().stream().noneMatch(entity -> entity.id().equals(chief));
    }

    /** True if the title and the text of the first one are about a word that the second one does not use. */
    private static boolean isAboutMore(Digest a, Digest b) {
        for (int term : a.titleTerms()) {
            if (Terms.contains(a.bodyTerms(), term)
                    && !Terms.contains(b.bodyTerms(), term)
                    && !Terms.contains(b.titleTerms(), term)) {
                return true;
            }
        }
        return false;
    }
}

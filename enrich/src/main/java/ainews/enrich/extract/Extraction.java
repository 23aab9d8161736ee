package ainews.enrich.extract;

/** What became of a page: an article, or the reason why it is none together with what could still be read of it. */
public sealed interface Extraction {

    /** The article, or in the case of a rejected page what is known of it; its text is then null. */
    PageArticle article();

    /**
     * An article.
     *
     * @param article its text is not empty
     */
    record Found(PageArticle article) implements Extraction {}

    /**
     * No article.
     *
     * @param known title, dates and the like as far as the page gives them; the text is null
     */
    record Rejected(Reason reason, PageArticle known) implements Extraction {
        @Override
        public PageArticle article() {
            return known;
        }
    }

    /** Why a page is not an article; {@link #id()} is the form used in records, metrics and dead letters. */
    enum Reason {
        NOT_HTML("not-html"),
        ERROR_PAGE("error-page"),
        CONSENT_WALL("consent-wall"),
        PAYWALL("paywall"),
        LIST_PAGE("list-page"),
        TOO_SHORT("too-short"),
        EMPTY("empty");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}

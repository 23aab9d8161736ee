package ainews.scoring.text;

import ainews.schemas.EnrichedArticle;

/** Title and text of one article after the other, read once for all who ask. Not thread-safe. */
public final class ArticleText {
    public static final int MAX_TITLE_CHARS = 600;

    /** More of a text than this is not read. */
    public static final int MAX_TEXT_CHARS = 60_000;

    private final Text title = new Text();
    private final Text body = new Text();

    /** Reads the next article. */
    public void read(EnrichedArticle article) {
        title.read(titleOf(article), MAX_TITLE_CHARS);
        body.read(bodyOf(article), MAX_TEXT_CHARS);
    }

    /** Of an article without a title, the one it was given in either language. */
    public Text title() {
        return title;
    }

    /** The summary stands in where there is no text. */
    public Text body() {
        return body;
    }

    private static String bodyOf(EnrichedArticle article) {
        String text = article.getText();
        return text == null || text.isBlank() ? article.getSummary() : text;
    }

    private static String titleOf(EnrichedArticle article) {
        if (article.getTitle() != null && !article.getTitle().isBlank()) {
            return article.getTitle();
        }
        return (article.getTitleEn() == null ? "" : article.getTitleEn() + " ")
                + (article.getTitleZh() == null ? "" : article.getTitleZh());
    }
}

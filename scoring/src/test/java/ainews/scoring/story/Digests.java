package ainews.scoring.story;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.text.ArticleText;

/** Digests of single articles. */
public final class Digests {
    private Digests() {}

    public static Digest of(EnrichedArticle article) {
        ArticleText text = new ArticleText();
        text.read(article);
        return new Digester().digest(article, text);
    }
}

package ainews.scoring;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.impact.ImpactScorer;
import ainews.scoring.quality.QualityReading;
import ainews.scoring.story.Digest;
import ainews.scoring.story.Digester;
import ainews.scoring.story.Tokens;

/**
 * What the fold takes from an article's own content, whatever came before it. A pure function of the article.
 *
 * @param unscored why it gets no scores; null where it does
 * @param primary true if the owner of the source is what the article is about
 * @param quality null where it is not scored, as is {@code impact}
 */
record ArticleReading(
        Digest digest, String unscored, boolean primary, QualityReading quality, ImpactScorer.Reading impact) {
    private static final ImpactScorer IMPACT = new ImpactScorer();

    static ArticleReading of(EnrichedArticle article) {
        Tokens text = Digester.text(article);
        Digest digest = Digester.digest(article, text);
        boolean empty = text.size() == 0 && digest.titleTerms().length == 0 && blank(article.getTitle());
        String unscored = article.getWithdrawn()
                ? "withdrawn"
                : !empty ? null : article.getRejected() != null ? "rejected" : "no-text";
        if (unscored != null) {
            return new ArticleReading(digest, unscored, false, null, null);
        }
        return new ArticleReading(
                digest, null, Makers.tells(article), QualityReading.of(article, text), IMPACT.read(article));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

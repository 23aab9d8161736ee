package ainews.scoring;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.TimelineEvent;
import ainews.scoring.impact.ImpactScorer;
import ainews.scoring.quality.QualityReading;
import ainews.scoring.rules.RuleFiles;
import ainews.scoring.story.Digest;
import ainews.scoring.story.Digester;
import ainews.scoring.text.ArticleText;

/**
 * Works out of each event what can be worked out of it alone, which is nearly half of a fold's work. Pure functions of the event
 * for one version of the rules; safe for use by several threads, in any order.
 */
public final class Preparer {
    private final ImpactScorer impact;
    private final QualityReading.Reader quality;
    private final ThreadLocal<ArticleText> texts = ThreadLocal.withInitial(ArticleText::new);
    private final ThreadLocal<Digester> digesters = ThreadLocal.withInitial(Digester::new);

    /** @param rules those of the desk that the events go to */
    public Preparer(RuleFiles rules) {
        impact = new ImpactScorer(rules);
        quality = new QualityReading.Reader(rules);
    }

    /** For {@link Desk#apply(Prepared)}. Neither the event nor its article may be changed afterwards. */
    public Prepared prepare(TimelineEvent event) {
        return new Prepared(event, event.getArticle() == null ? null : read(event.getArticle()));
    }

    ArticleReading read(EnrichedArticle article) {
        ArticleText text = texts.get();
        text.read(article);
        Digest digest = digesters.get().digest(article, text);
        boolean empty = digest.words() == 0 && digest.titleTerms().length == 0 && blank(article.getTitle());
        String unscored = article.getWithdrawn()
                ? "withdrawn"
                : !empty ? null : article.getRejected() != null ? "rejected" : "no-text";
        if (unscored != null) {
            return new ArticleReading(digest, unscored, false, null, null);
        }
        return new ArticleReading(
                digest,
                null,
                Makers.tells(article),
                quality.read(article, text, digest.words()),
                impact.read(article, text));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

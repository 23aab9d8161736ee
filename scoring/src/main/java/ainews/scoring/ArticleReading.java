package ainews.scoring;

import ainews.scoring.impact.ImpactScorer;
import ainews.scoring.quality.QualityReading;
import ainews.scoring.story.Digest;

/**
 * What the fold takes from an article's own content, whatever came before it.
 *
 * @param unscored why it gets no scores; null where it does
 * @param primary true if the owner of the source is what the article is about
 * @param quality null where it is not scored, as is {@code impact}
 */
record ArticleReading(
        Digest digest, String unscored, boolean primary, QualityReading quality, ImpactScorer.Reading impact) {}

/** Expected lasting significance: an enriched article, its novelty and its source's record in, {@link ainews.scoring.impact.ImpactScorer} out. */
package ainews.scoring.impact;

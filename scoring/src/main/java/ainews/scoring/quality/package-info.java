/** How much an article itself is worth reading: {@link ainews.scoring.quality.QualityScorer}. The phrases it looks for are in {@code cues.tsv}. */
package ainews.scoring.quality;

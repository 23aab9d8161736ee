/**
 * History folded again. A {@link ainews.deploy.replay.History} yields steps in order: from the recorded timeline ({@link
 * ainews.deploy.replay.RecordedTopic}, {@link ainews.deploy.replay.RecordedFiles}), or from raw articles that are put in order and enriched
 * again ({@link ainews.deploy.replay.EnrichedAgain}). {@link ainews.deploy.replay.Replay} carries them through the desk to files with a
 * manifest, {@link ainews.deploy.replay.ReplayTopics} through the scoring topology to topics of their own. {@link
 * ainews.deploy.replay.Verify} compares with what the live system said, {@link ainews.deploy.replay.Audit} proves that nothing said depends
 * on what came later. No fold is written twice: all of these use {@link ainews.scoring.Desk} and {@link ainews.enrich.Enricher}.
 */
package ainews.deploy.replay;

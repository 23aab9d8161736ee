/** Counts the phrases of reviewed lists in a text: {@link ainews.scoring.cue.Cues}. */
package ainews.scoring.cue;

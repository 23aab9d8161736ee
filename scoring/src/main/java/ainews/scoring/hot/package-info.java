/** Attention now: a story's live members in, {@link ainews.scoring.hot.Heat} out, which knows hot at any later time in closed form. */
package ainews.scoring.hot;

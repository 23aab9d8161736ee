/**
 * Which articles tell one happening. In: the {@link ainews.scoring.story.Digest} of an article; out: the original it copies
 * ({@link ainews.scoring.story.CopyFinder}), the story it joins ({@link ainews.scoring.story.StoryMatcher}). The
 * {@link ainews.scoring.story.Archive} holds the window's articles and stories with bounded cost an article.
 */
package ainews.scoring.story;

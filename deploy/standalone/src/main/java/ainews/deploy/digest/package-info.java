/**
 * {@code ainews digest}: the weekly round-up. In: scored articles as JSON, from a file or the topic. Out: Markdown or HTML in English, Chinese or both.
 *
 * <p>{@link ainews.deploy.digest.WeekReader} keeps what was scored by the end of the week, {@code Headlines} picks the stories, and a writer
 * prints them. It is a function of its input: the same records give the same page.
 */
package ainews.deploy.digest;

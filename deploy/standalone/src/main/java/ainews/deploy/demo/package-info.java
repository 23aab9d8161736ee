/** The sample that {@code ainews demo} runs on. In: the bundled lines. Out: raw articles and engagement on their topics. */
package ainews.deploy.demo;

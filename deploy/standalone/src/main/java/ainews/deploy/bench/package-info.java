/**
 * {@code ainews bench}: articles made from the demo sample ({@link ainews.deploy.bench.BenchArticles}) go through the pipeline and
 * through an identity topology on the same broker; the {@link ainews.deploy.bench.Figures} of both are printed side by side.
 */
package ainews.deploy.bench;

/**
 * Shows what was scored. In: {@code news.scored}, {@code news.stories}, {@code news.signals}, committed records only. Out: the page at
 * {@code /}, the HTTP API and the event stream.
 *
 * <p>{@link ainews.scoring.serve.NewsServer} puts it together; {@link ainews.scoring.serve.NewsView} answers requests, {@link
 * ainews.scoring.serve.NewsLog} and {@link ainews.scoring.serve.NewsHistory} feed the streams.
 */
package ainews.scoring.serve;

/**
 * Polls sources: a source and its {@link ainews.ingest.poll.SourceState} enter; new and changed articles go to {@code
 * news.raw}, and the next state is kept once they are durable.
 *
 * <pre>
 * Poller: when due -> fetch -> read (by kind) -> leave out what was seen -> fetch pages -> send -> keep state
 * </pre>
 *
 * <p>State is a small file a source, written anew and renamed into place after each poll. Files were chosen over a
 * compacted topic because the state belongs to the one process that polls, must survive without the broker, and is
 * read once at the start; a crash between sending and keeping sends the same content again, which enrich drops as the
 * same revision.
 */
package ainews.ingest.poll;

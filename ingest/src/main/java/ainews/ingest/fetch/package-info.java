/**
 * Polite, guarded fetching: one {@link ainews.ingest.fetch.FetchRequest} enters, one {@link
 * ainews.ingest.fetch.FetchResult} leaves, whatever the far side does.
 *
 * <pre>
 * Fetcher: redirects by hand, robots.txt, validators
 *   -> HostGate: one request in flight a host, a pause between two, Retry-After kept for the whole host
 *   -> Transport: one exchange, with a limit on time, wire bytes and decoded bytes
 *        -> GuardedResolver: a name is resolved once; the addresses checked are the addresses connected to
 * </pre>
 */
package ainews.ingest.fetch;

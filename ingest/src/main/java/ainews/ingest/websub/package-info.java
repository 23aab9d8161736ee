/**
 * WebSub (W3C Recommendation of 2018): where a feed names a hub, news is pushed instead of waited for. The hub and topic that a
 * poll found enter; verified documents leave, to be delivered like polled ones.
 *
 * <pre>
 * HubLinks        Link headers and links of a feed -> hub and topic (pure)
 * Subscription    one subscription and its state, kept in a file a source (pure)
 *                 WANTED -> ASKED -> ACTIVE -> (before the lease ends) ASKED ... -> LEAVING
 * Subscriptions   asks hubs, verifies what they ask and send
 * WebSubEndpoint  GET and POST /websub/KEY
 * </pre>
 *
 * <p>The far side is not trusted: the callback's address holds a random key, a verification counts only while we have asked, a
 * document only with a signature by the secret of this subscription, and a topic must lie on the host of the feed. A poll
 * now and then stays, so that a silent hub loses nothing.
 */
package ainews.ingest.websub;

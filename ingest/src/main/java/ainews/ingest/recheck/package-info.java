/**
 * Looks at articles again after they were delivered, since about one in six changes within a week and some are taken down.
 * Delivered articles enter; raw articles of the same id leave: with the page as it is now, or withdrawn. Enrich tells a
 * change from the same content again.
 *
 * <pre>
 * RecheckPlan (pure)   at an age of 1 h, 6 h, 24 h, 7 d; what an answer means and when to look next
 * Watched              one article and what is known of its page, kept in a file a source
 * Rechecker            fetches what is due, within a budget, and delivers
 * </pre>
 *
 * <p>A change is told only from the same kind of content: an article delivered with its page is compared with its page, while of
 * one that came whole in its feed only the removal is looked for, since its changes come by the feed.
 */
package ainews.ingest.recheck;

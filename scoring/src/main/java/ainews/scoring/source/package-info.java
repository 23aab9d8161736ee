/** What is known of the owner groups behind articles, learned from behaviour as of the fold's clock: {@link ainews.scoring.source.SourceRecord}. */
package ainews.scoring.source;

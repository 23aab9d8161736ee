/**
 * The verbs that need no Kafka: files in, JSON Lines out, one object a line, with the field names of the Avro records. They run
 * the very functions that the topologies run, so that any step can be tried, piped and measured.
 *
 * <p>In: files or standard input. Out: standard output. {@link ainews.deploy.offline.OfflineVerbs} has them all.
 */
package ainews.deploy.offline;

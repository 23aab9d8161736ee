/**
 * History as files: records of any topic written as JSON Lines, Avro, CSV and Parquet with typed columns, and read back. {@link
 * ainews.deploy.history.RecordFiles} reads, {@link ainews.deploy.history.RecordSink} writes, {@link
 * ainews.deploy.history.TopicExport} carries a topic to files. SQL is DuckDB's work.
 */
package ainews.deploy.history;

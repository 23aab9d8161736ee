package ainews.deploy.history;

/** The kinds of files that records are written to. */
public enum RecordFormat {
    /** A file {@code NAME.jsonl}, an object a line. */
    JSONL,
    /** A file {@code NAME.avro}, an Avro object container: exact, and the quickest to read. */
    AVRO,
    /** A file {@code NAME.csv}; nested fields are JSON, null is nothing at all and an empty text is {@code ""}. */
    CSV,
    /** Files {@code NAME/day=2026-01-31/part-00000_0.parquet}, by the day of the record's timestamp in UTC. */
    PARQUET
}

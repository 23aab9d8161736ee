/** Avro records in, JSON out: what the offline verbs, the HTTP API and people read. */
package ainews.schemas.json;

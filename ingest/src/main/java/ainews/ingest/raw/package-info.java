/** From what a source delivered to the record that goes to {@code news.raw}: a pure mapping. */
package ainews.ingest.raw;

package ainews.ingest.archive;

/**
 * One item of an archive, where it stood, and its bytes for a dead letter.
 *
 * @param file the path as given; in a folder, the folder and the path below it
 * @param number line of a JSONL file or place of an entry in a feed, from 1; 1 for a page
 * @param bytes the line, or the whole file where it is a page or nothing could be read of it; null for a feed's entry
 */
@SuppressWarnings("ArrayRecordComponent") // carried along, never compared
public record ArchiveItem(String file, long number, ArticleLine line, byte[] bytes) {}

/**
 * What ingest remembers between restarts: a small JSON file a source and kind of memory, written anew and renamed into place.
 *
 * <p>Files were chosen over a compacted topic because the memory belongs to the one process that polls, must survive without
 * the broker, and is read once at the start.
 */
package ainews.ingest.state;

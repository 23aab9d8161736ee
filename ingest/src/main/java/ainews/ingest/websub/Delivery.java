package ainews.ingest.websub;

/** A document of a source as its hub pushed it, with the signature checked. */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Delivery(byte[] body, String contentType) {}

package ainews.schemas;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Makes dead letters, so that every stage fills them in the same way. */
public final class DeadLetters {

    /** Value bytes beyond this size are cut, so that a dead letter always fits its topic. */
    public static final int MAX_VALUE_BYTES = 8 * 1024 * 1024;

    /** Header that counts how often an input was sent again. */
    public static final String ATTEMPTS_HEADER = "ainews.attempts";

    /** What can be wrong with an input; the same words in code, metric tag and record. */
    public enum Reason {
        /** The value is not a record of its topic. */
        UNDECODABLE("undecodable"),
        /** The key is missing or is not the article id of the value. */
        WRONG_KEY("wrong-key"),
        /** A known field of a line holds a value of another type. */
        WRONG_TYPE("wrong-type"),
        /** Neither title nor body. */
        NO_CONTENT("no-content"),
        /** A time that cannot be. */
        IMPOSSIBLE_TIME("impossible-time"),
        /** Engagement for an article that nobody has seen. */
        UNKNOWN_ARTICLE("unknown-article"),
        /** Larger than what the pipeline carries. */
        TOO_LARGE("too-large"),
        /** The stage failed on it; the cause says how. */
        FAILED("failed");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The reason as it stands in records and metrics. */
        public String label() {
            return label;
        }
    }

    /**
     * Where an input came from.
     *
     * @param topic empty for an offline input
     * @param offset line number for an offline input
     */
    public record Origin(String topic, int partition, long offset, Instant timestamp) {}

    private DeadLetters() {}

    /**
     * Makes one.
     *
     * @param stage ingest, enrich or scoring
     * @param articleId may be null
     * @param key bytes as read, may be null
     * @param value bytes as read, may be null
     */
    public static DeadLetter of(
            Origin origin,
            String stage,
            String reason,
            String cause,
            String articleId,
            byte[] key,
            byte[] value,
            Headers headers) {
        return DeadLetter.newBuilder()
                .setTopic(origin.topic())
                .setPartition(origin.partition())
                .setOffset(origin.offset())
                .setTimestamp(origin.timestamp())
                .setStage(stage)
                .setReason(reason)
                .setCause(oneLine(cause))
                .setArticleId(articleId)
                .setKey(key == null ? null : ByteBuffer.wrap(key))
                .setValue(value == null ? null : ByteBuffer.wrap(value, 0, Math.min(value.length, MAX_VALUE_BYTES)))
                .setHeaders(copy(headers))
                .setAttempts(attempts(headers))
                .build();
    }

    /**
     * Makes one of an input that came from no topic, at the stage ingest.
     *
     * @param input its bytes, may be null
     * @param number line or place within the input, from 1
     */
    public static DeadLetter ofInput(Reason reason, String cause, byte[] input, long number, Instant receivedAt) {
        Origin origin = new Origin("", -1, number, receivedAt);
        return of(origin, "ingest", reason.label(), cause, null, null, input, new RecordHeaders());
    }

    /** The first line of a throwable's message, or its class where it has none. */
    public static String cause(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : failure.getClass().getSimpleName() + ": " + oneLine(message);
    }

    private static String oneLine(String cause) {
        String line = cause == null ? "" : cause.strip().lines().findFirst().orElse("");
        return line.length() > 500 ? line.substring(0, 500) : line;
    }

    private static Map<String, ByteBuffer> copy(Headers headers) {
        Map<String, ByteBuffer> copy = new LinkedHashMap<>();
        for (Header header : headers) {
            copy.put(header.key(), ByteBuffer.wrap(header.value() == null ? new byte[0] : header.value()));
        }
        return copy;
    }

    private static int attempts(Headers headers) {
        Header header = headers.lastHeader(ATTEMPTS_HEADER);
        return header == null || header.value() == null || header.value().length != Integer.BYTES
                ? 0
                : ByteBuffer.wrap(header.value()).getInt();
    }
}

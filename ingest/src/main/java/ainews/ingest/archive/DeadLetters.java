package ainews.ingest.archive;

import ainews.schemas.DeadLetter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/** Bad lines as dead letters. */
public final class DeadLetters {
    /** What is kept of a line that no record could hold. */
    private static final int MAX_VALUE_BYTES = 8 * 1024 * 1024;

    private DeadLetters() {}

    /** The dead letter of a line that came from no topic. */
    public static DeadLetter of(ArticleLine.Bad bad, byte[] line, long lineNumber, Instant receivedAt) {
        byte[] kept = line.length <= MAX_VALUE_BYTES ? line : Arrays.copyOf(line, MAX_VALUE_BYTES);
        return DeadLetter.newBuilder()
                .setTopic("")
                .setPartition(-1)
                .setOffset(lineNumber)
                .setTimestamp(receivedAt)
                .setStage("ingest")
                .setReason(bad.reason().code())
                .setCause(bad.cause())
                .setValue(ByteBuffer.wrap(kept))
                .build();
    }
}

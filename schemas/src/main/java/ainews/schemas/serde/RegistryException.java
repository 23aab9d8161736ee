package ainews.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;

/**
 * The registry refused a request or could not be reached, after all retries. A fault of the surroundings rather than of
 * the record (unless {@link #isUnknownSchema}), so the caller stops and reads the record again later.
 */
public final class RegistryException extends SerializationException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int errorCode;

    RegistryException(int status, int errorCode, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
        this.errorCode = errorCode;
    }

    /** HTTP status, 0 where no answer came. */
    public int status() {
        return status;
    }

    /** The registry's own code, such as 40401; 50005 where the answer held none. */
    public int errorCode() {
        return errorCode;
    }

    /** Whether the registry is well and has no schema of the id asked for. */
    public boolean isUnknownSchema() {
        return errorCode == 40403;
    }
}

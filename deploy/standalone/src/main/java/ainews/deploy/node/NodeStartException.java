package ainews.deploy.node;

/** The node cannot start; the message is one line for the operator that says what to do. */
public final class NodeStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NodeStartException(String message, Throwable cause) {
        super(message, cause);
    }
}

package ainews.deploy.registry;

/** A request that is answered with an error; codes and words are those of Confluent's registry. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    Refusal(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    static Refusal noSuchPath() {
        return new Refusal(404, 404, "HTTP 404 Not Found");
    }

    static Refusal noSubject(String subject) {
        return new Refusal(404, 40401, "Subject '" + subject + "' not found.");
    }

    static Refusal noVersion(Object version) {
        return new Refusal(404, 40402, "Version " + version + " not found.");
    }

    static Refusal noSchema() {
        return new Refusal(404, 40403, "Schema not found");
    }

    static Refusal noSchema(int id) {
        return new Refusal(404, 40403, "Schema " + id + " not found");
    }

    static Refusal invalidSchema(String message) {
        return new Refusal(422, 42201, message);
    }

    static Refusal notPermitted(String message) {
        return new Refusal(422, 42205, message);
    }

    static Refusal storeFailed(String message) {
        return new Refusal(500, 50001, message);
    }
}

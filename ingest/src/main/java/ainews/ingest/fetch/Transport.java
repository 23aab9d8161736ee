package ainews.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** One HTTP exchange: no redirects, no retries, within the limits. */
interface Transport extends AutoCloseable {

    /**
     * Sends a GET and reads the whole answer.
     *
     * @throws ExchangeException if there is no whole answer, with the reason
     */
    Answer get(URI url, Map<String, String> headers) throws ExchangeException;

    /**
     * Sends a form by POST and reads the answer, whose body is empty unless the status is 2xx.
     *
     * @throws ExchangeException if there is no whole answer, with the reason
     */
    Answer post(URI url, String form) throws ExchangeException;

    @Override
    void close();

    /** Headers are by lower-case name, the first of each but for Link, which is joined. The body is empty unless the status is 2xx. */
    @SuppressWarnings("ArrayRecordComponent") // megabytes that are read once, never compared
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.get(name);
        }
    }

    /** Why there is no answer. */
    final class ExchangeException extends IOException {
        private static final long serialVersionUID = 1;
        private final FetchResult.Reason reason;

        ExchangeException(FetchResult.Reason reason, String cause) {
            super(cause);
            this.reason = reason;
        }

        FetchResult.Reason reason() {
            return reason;
        }
    }
}

package ainews.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.impl.io.LenientHttpResponseParser;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * Reads the heads of one connection's responses, and refuses informational ones (1xx, RFC 9110 section 15.2) that follow each
 * other without end: the protocol sets no bound on them and the client counts none, so that a host could send as much as its
 * line carries until the time is over. For one thread at a time, as a connection is.
 */
final class FiniteResponseParser extends LenientHttpResponseParser {
    private static final int MAX_INFORMATIONAL = 20;

    private int informational;

    FiniteResponseParser(Http1Config config) {
        super(config);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in) throws IOException, HttpException {
        ClassicHttpResponse response = super.parse(buffer, in);
        informational = response != null && response.getCode() < HttpStatus.SC_SUCCESS ? informational + 1 : 0;
        if (informational > MAX_INFORMATIONAL) {
            throw new MessageConstraintException("more than " + MAX_INFORMATIONAL + " informational responses");
        }
        return response;
    }
}

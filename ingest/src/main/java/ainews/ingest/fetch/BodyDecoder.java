package ainews.ingest.fetch;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Reads a body within its limits and undoes its content codings. */
final class BodyDecoder {
    private static final int MAX_CODINGS = 2;
    /** 8 MiB, the window that RFC 8878 asks every decoder to bear; more is refused. */
    private static final int ZSTD_WINDOW_LOG = 23;

    private BodyDecoder() {}

    static byte[] decode(InputStream wire, String contentEncoding, int maxWireBytes, int maxBytes) throws IOException {
        String[] codings = contentEncoding == null
                ? new String[0]
                : contentEncoding.strip().split("\\s*,\\s*");
        if (codings.length > MAX_CODINGS) {
            throw new IOException("too many content codings: " + codings.length);
        }
        InputStream body = new Limited(wire, maxWireBytes);
        for (int i = codings.length - 1; i >= 0; i--) {
            body = decoded(body, codings[i].toLowerCase(Locale.ROOT));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        new Limited(body, maxBytes).transferTo(whole);
        return whole.toByteArray();
    }

    private static InputStream decoded(InputStream body, String coding) throws IOException {
        return switch (coding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            case "deflate" -> inflated(body);
            case "br" -> new BrotliInputStream(body);
            case "zstd" -> new ZstdInputStreamNoFinalizer(body).setLongMax(ZSTD_WINDOW_LOG);
            default -> throw new IOException("unknown content coding: " + coding);
        };
    }

    /** Servers send both zlib and raw deflate under this name. */
    private static InputStream inflated(InputStream body) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(body);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        boolean zlib = (first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0;
        return zlib ? new InflaterInputStream(buffered) : new InflaterInputStream(buffered, new Inflater(true));
    }

    /** More bytes came than allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException(int limit) {
            super("more than " + limit + " bytes");
        }
    }

    private static final class Limited extends FilterInputStream {
        private final int limit;
        private long read;

        Limited(InputStream in, int limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int got) throws IOException {
            read += got;
            if (read > limit) {
                throw new TooLargeException(limit);
            }
        }
    }
}

package ainews.ingest.fetch;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Encodes bodies as servers do. */
public final class Codings {
    private Codings() {}

    public static byte[] encode(String coding, byte[] bytes) {
        return switch (coding) {
            case "gzip" -> through(bytes, GZIPOutputStream::new);
            case "deflate" -> through(bytes, DeflaterOutputStream::new);
            case "zstd" -> Zstd.compress(bytes);
            case "br" -> brotli(bytes);
            default -> bytes;
        };
    }

    /** RFC 7932: window bits 16, one uncompressed metablock of up to 65,536 bytes, an empty last one. */
    private static byte[] brotli(byte[] bytes) {
        int length = bytes.length - 1;
        // bits, low first: WBITS 0; ISLAST 0; MNIBBLES 00; MLEN-1 in 16 bits; ISUNCOMPRESSED 1; padding
        int head = length << 4 | 1 << 20;
        byte[] out = new byte[3 + bytes.length + 1];
        out[0] = (byte) head;
        out[1] = (byte) (head >> 8);
        out[2] = (byte) (head >> 16);
        System.arraycopy(bytes, 0, out, 3, bytes.length);
        out[out.length - 1] = 3;
        return out;
    }

    private static byte[] through(byte[] bytes, Zip zip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zipped = zip.over(out)) {
            zipped.write(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private interface Zip {
        OutputStream over(OutputStream out) throws IOException;
    }
}

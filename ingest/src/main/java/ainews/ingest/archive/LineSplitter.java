package ainews.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits bytes at line feeds (a carriage return before one goes too), holding one line in memory at a time. */
public final class LineSplitter {
    private static final int MIN_BUFFER = 64 * 1024;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[MIN_BUFFER];
    private int position;
    private int filled;

    /** A line longer than the maximum is cut there to one byte more, so that its reader sees that it is too long. */
    public LineSplitter(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** Whether there is a next byte without waiting for whoever writes the input. */
    public boolean isReady() throws IOException {
        return position < filled || in.available() > 0;
    }

    /** The next line without its end; null at the end of the input. */
    public byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        while (true) {
            if (position == filled) {
                filled = in.read(buffer);
                position = 0;
                if (filled <= 0) {
                    filled = 0;
                    return any ? withoutReturn(line) : null;
                }
            }
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, Math.min(end - position, Math.max(0, maxBytes + 1 - line.size())));
            position = end;
            if (end < filled) {
                position++;
                return withoutReturn(line);
            }
        }
    }

    private static byte[] withoutReturn(ByteArrayOutputStream line) {
        byte[] bytes = line.toByteArray();
        boolean returned = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return returned ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }
}

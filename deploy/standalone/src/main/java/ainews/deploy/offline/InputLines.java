package ainews.deploy.offline;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * Reads an input line by line as bytes, since a line may hold bytes that are no UTF-8. A file name that ends in {@code .gz} is
 * decompressed; {@code -} is standard input. Blank lines count but are not returned. Not thread-safe.
 */
final class InputLines implements AutoCloseable {

    /**
     * One line.
     *
     * @param number counted from 1, blank lines included
     */
    record InputLine(long number, byte[] bytes) {}

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;
    private long number;

    InputLines(InputStream in) {
        this.in = in;
    }

    static InputLines open(String path, InputStream standardInput) throws IOException {
        if (path.equals("-")) {
            return new InputLines(standardInput);
        }
        InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(path)));
        return new InputLines(path.endsWith(".gz") ? new GZIPInputStream(file, BUFFER_BYTES) : file);
    }

    /** The next line that is not blank, or null at the end. */
    InputLine next() throws IOException {
        while (true) {
            byte[] line = readLine();
            if (line == null) {
                return null;
            }
            number++;
            if (!isBlank(line)) {
                return new InputLine(number, line);
            }
        }
    }

    /** Whether a next line may be had without waiting for whoever writes the input. */
    boolean isReady() throws IOException {
        return position < filled || in.available() > 0;
    }

    private byte[] readLine() throws IOException {
        ByteArrayOutputStream earlier = null;
        while (true) {
            if (position == filled) {
                filled = in.read(buffer);
                position = 0;
                if (filled <= 0) {
                    filled = 0;
                    return earlier == null ? null : earlier.toByteArray();
                }
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            if (earlier == null) {
                earlier = new ByteArrayOutputStream(end - position);
            }
            earlier.write(buffer, position, end - position);
            boolean whole = end < filled;
            position = whole ? end + 1 : end;
            if (whole) {
                return earlier.toByteArray();
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

package ainews.deploy.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts the replacement character for half surrogate pairs in a file of lines, since DuckDB refuses a whole file for one of them. Only such a
 * half is ever written as an escape that starts with {@code \}{@code uD}, and the replacement has its length.
 */
final class LoneSurrogates {
    private static final byte[] REPLACEMENT = "FFFD".getBytes(StandardCharsets.US_ASCII);

    private LoneSurrogates() {}

    static void mend(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            long position = 0;
            for (int c = in.read(); c >= 0; c = in.read()) {
                position++;
                if (c == '\\') {
                    int escaped = in.read();
                    position++;
                    if (escaped == 'u') {
                        int first = in.read();
                        position++;
                        if (first == 'D') {
                            out.seek(position - 1);
                            out.write(REPLACEMENT);
                        }
                    }
                }
            }
        }
    }
}

package ainews.deploy.history;

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

    private static final int BLOCK_BYTES = 1 << 20;

    private static final int OUTSIDE = 0;
    private static final int ESCAPE = 1;
    private static final int DIGITS = 2;

    private LoneSurrogates() {}

    static void mend(Path file) throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        try (InputStream in = Files.newInputStream(file);
                RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            long start = 0;
            int state = OUTSIDE;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                for (int i = 0; i < read; i++) {
                    byte b = block[i];
                    if (state == OUTSIDE) {
                        state = b == '\\' ? ESCAPE : OUTSIDE;
                    } else if (state == ESCAPE) {
                        state = b == 'u' ? DIGITS : OUTSIDE;
                    } else {
                        state = OUTSIDE;
                        if (b == 'D') {
                            out.seek(start + i);
                            out.write(REPLACEMENT);
                        }
                    }
                }
                start += read;
            }
        }
    }
}

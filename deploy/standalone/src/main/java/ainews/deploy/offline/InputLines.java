package ainews.deploy.offline;

import ainews.ingest.archive.ArticleLines;
import ainews.ingest.archive.LineSplitter;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.GZIPInputStream;

/**
 * Reads an input line by line as bytes, since a line may hold bytes that are no UTF-8. A file name that ends in {@code .gz} is
 * decompressed; {@code -} is standard input. Not thread-safe.
 */
final class InputLines implements AutoCloseable {

    /**
     * One line.
     *
     * @param number counted from 1
     */
    @SuppressWarnings("ArrayRecordComponent") // carried along, never compared
    record InputLine(long number, byte[] bytes) {}

    private final InputStream in;
    private final LineSplitter lines;
    private long number;

    InputLines(InputStream in) {
        this.in = in;
        this.lines = new LineSplitter(in, ArticleLines.MAX_LINE_BYTES);
    }

    static InputLines open(String path, InputStream standardInput) throws IOException {
        if (path.equals("-")) {
            return new InputLines(standardInput);
        }
        Path file = Path.of(path);
        // a pipe has no size, which a channel asks for to say what is there to be read
        boolean pipe = Files.readAttributes(file, BasicFileAttributes.class).isOther();
        InputStream bytes = new BufferedInputStream(pipe ? new FileInputStream(path) : Files.newInputStream(file));
        return new InputLines(path.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes);
    }

    /** The next line, or null at the end. */
    InputLine next() throws IOException {
        byte[] line = lines.next();
        return line == null ? null : new InputLine(++number, line);
    }

    /** Whether a next line may be had without waiting for whoever writes the input. */
    boolean isReady() throws IOException {
        return lines.isReady();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

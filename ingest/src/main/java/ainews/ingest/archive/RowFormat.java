package ainews.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;

/** A kind of file whose rows can be told as JSON objects, read by somebody who has the library for it. */
public interface RowFormat {

    /** Takes the rows. */
    interface Rows {
        /** @param json one object in UTF-8, its fields as those of an archive's line */
        void row(byte[] json) throws IOException;
    }

    /**
     * Reads a file from its beginning.
     *
     * @throws IOException if it is damaged or of another kind; rows before that have been told
     */
    void read(Path file, Rows rows) throws IOException;
}

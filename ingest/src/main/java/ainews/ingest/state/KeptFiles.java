package ainews.ingest.state;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one value a source in a JSON file of its own, so that it survives a restart. Thread-safe as long as one thread
 * works on a source.
 */
public final class KeptFiles<T> {
    private static final Logger LOGGER = LoggerFactory.getLogger(KeptFiles.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;
    private final Class<T> type;
    private final T nothing;

    /**
     * Makes the folder where it is missing.
     *
     * @param nothing the value of a source of which nothing is kept
     */
    public KeptFiles(Path folder, Class<T> type, T nothing) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.type = type;
        this.nothing = nothing;
    }

    /** The value last kept; that of nothing where there is none or its file is damaged, which is then set aside. */
    public T load(String sourceId) {
        Path file = file(sourceId);
        if (!Files.exists(file)) {
            return nothing;
        }
        try {
            T kept = JSON.readValue(Files.readAllBytes(file), type);
            return kept == null ? nothing : kept;
        } catch (IOException damaged) {
            LOGGER.atWarn()
                    .addKeyValue("file", file)
                    .addKeyValue("cause", damaged.getMessage())
                    .log("state of a source is damaged and set aside");
            setAside(file);
            return nothing;
        }
    }

    /** Keeps a value; either the old or the new file is there whatever happens. That of nothing removes the file. */
    public void save(String sourceId, T value) throws IOException {
        Path file = file(sourceId);
        if (value.equals(nothing)) {
            Files.deleteIfExists(file);
            return;
        }
        Path fresh = folder.resolve(file.getFileName() + ".new");
        Files.write(
                fresh,
                JSON.writeValueAsBytes(value),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what was last kept before the time, for values that are of no use when old. */
    public void dropOlderThan(Instant time) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path file(String sourceId) {
        return folder.resolve(sourceId + ".json");
    }

    private static void setAside(Path file) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stays) {
            LOGGER.atWarn().addKeyValue("file", file).log("damaged state cannot be set aside");
        }
    }
}

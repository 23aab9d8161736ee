package ainews.ingest.poll;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps each source's state in a JSON file of its own. Thread-safe as long as one thread polls a source. */
public final class StateStore {
    private static final Logger LOGGER = LoggerFactory.getLogger(StateStore.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Path folder;

    /** Makes the folder where it is missing. */
    public StateStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** The state last kept; a new one where there is none or its file is damaged, which is then set aside. */
    public SourceState load(String sourceId) {
        Path file = file(sourceId);
        if (!Files.exists(file)) {
            return SourceState.NEW;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), SourceState.class);
        } catch (IOException damaged) {
            LOGGER.atWarn()
                    .addKeyValue("file", file)
                    .addKeyValue("cause", damaged.getMessage())
                    .log("state of a source is damaged and set aside");
            setAside(file);
            return SourceState.NEW;
        }
    }

    /** Keeps a state; either the old or the new file is there whatever happens. */
    public void save(String sourceId, SourceState state) throws IOException {
        Path file = file(sourceId);
        Path fresh = folder.resolve(file.getFileName() + ".new");
        Files.write(
                fresh,
                JSON.writeValueAsBytes(state),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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

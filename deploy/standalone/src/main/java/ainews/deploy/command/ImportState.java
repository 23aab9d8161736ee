package ainews.deploy.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** How many items of a path have been sent to a cluster for good, in a small file of its own. */
final class ImportState {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final ObjectNode state;

    private ImportState(Path file, ObjectNode state) {
        this.file = file;
        this.state = state;
    }

    /** A path whose files have changed since is another one. */
    static ImportState of(Path folder, String cluster, Path path) throws IOException {
        StringBuilder what = new StringBuilder(cluster).append(path.toAbsolutePath());
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> files = below.filter(Files::isRegularFile).sorted().toList();
            for (Path each : files) {
                what.append('\n')
                        .append(each)
                        .append(Files.size(each))
                        .append(' ')
                        .append(Files.getLastModifiedTime(each).toMillis());
            }
        }
        UUID name = UUID.nameUUIDFromBytes(what.toString().getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("import").resolve(name + ".json");
        ObjectNode state = JSON.createObjectNode();
        if (Files.exists(file)) {
            JsonNode kept = JSON.readTree(file.toFile());
            state = kept instanceof ObjectNode object ? object : state;
        }
        return new ImportState(file, state.put("path", path.toString()));
    }

    long sent() {
        return state.path("sent").asLong();
    }

    boolean finished() {
        return state.path("finished").asBoolean();
    }

    void keep(long sent, boolean finished) throws IOException {
        Files.createDirectories(file.getParent());
        Path written = file.resolveSibling(file.getFileName() + ".new");
        Files.write(written, JSON.writeValueAsBytes(state.put("sent", sent).put("finished", finished)));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

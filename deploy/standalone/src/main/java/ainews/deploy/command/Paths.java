package ainews.deploy.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files that a verb was given or made. */
final class Paths {

    private Paths() {}

    /** @throws UsageException that names every path that is not there */
    static void requireThere(List<Path> paths) {
        List<String> missing = paths.stream()
                .filter(path -> !Files.exists(path))
                .map(Path::toString)
                .toList();
        if (!missing.isEmpty()) {
            throw new UsageException("not there: " + String.join(", ", missing));
        }
    }

    /** The same for one path, where - is standard input. */
    static void requireThere(String path) {
        if (!path.equals("-")) {
            requireThere(List.of(Path.of(path)));
        }
    }

    /** Deletes a folder with everything in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

package ainews.deploy.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks of the files that a verb was given. */
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
}

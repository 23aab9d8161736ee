package ainews.deploy.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One node for all integration tests of a JVM, since a broker takes seconds to start; gone when the JVM ends. */
public final class SharedNode {
    private static final Path DIRECTORY = temporary();
    private static final EmbeddedNode NODE = EmbeddedNode.start(DIRECTORY, Ports.FREE, Map.of("news.raw", 2));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            NODE.close();
            delete(DIRECTORY);
        }));
    }

    private SharedNode() {}

    /** The node, running. Tests use subjects, groups and keys of their own. */
    public static EmbeddedNode get() {
        return NODE;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("ainews-node");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            List<Path> files = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

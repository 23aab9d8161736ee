package ainews.deploy.offline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files that a verb was given: files by themselves, and for a folder every file below it in the order of their names. */
final class InputFiles {

    /** A file beyond this size is not read: no article or feed is that large. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    /**
     * One file, decompressed where its name ends in {@code .gz}.
     *
     * @param name the path as given; below a folder, the folder and the path below it
     * @param bytes null where it could not be read
     * @param fault why not, else null: unreadable or too-large
     */
    @SuppressWarnings("ArrayRecordComponent") // carried along, never compared
    record InputFile(String name, byte[] bytes, String fault) {}

    private final List<Path> paths;

    /** @param paths files and folders */
    InputFiles(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    void forEach(Consumer<InputFile> action) throws IOException {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(Files::isRegularFile).sorted().forEach(file -> action.accept(read(file)));
                }
            } else {
                action.accept(read(path));
            }
        }
    }

    private static InputFile read(Path file) {
        String name = file.toString();
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES ? new InputFile(name, null, "too-large") : new InputFile(name, bytes, null);
        } catch (NoSuchFileException e) {
            return new InputFile(name, null, "unreadable");
        } catch (IOException e) {
            return new InputFile(name, null, "unreadable");
        }
    }
}

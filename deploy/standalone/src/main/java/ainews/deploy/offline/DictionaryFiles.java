package ainews.deploy.offline;

import ainews.enrich.entity.DictionaryDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the files of an editor's dictionary: one file, or those of a folder that are part of a dictionary by their ending. */
public final class DictionaryFiles {

    private DictionaryFiles() {}

    /** The draft in a file or folder, with its problems. */
    public static DictionaryDraft read(Path path) throws IOException {
        Map<String, List<String>> files = new LinkedHashMap<>();
        for (Path file : files(path)) {
            files.put(file.getFileName().toString(), lines(file));
        }
        return DictionaryDraft.of(files);
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> parts = new ArrayList<>(files.filter(file ->
                            file.toString().endsWith(".psv") || file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList());
            if (parts.isEmpty()) {
                throw new IOException(path + " holds neither .psv nor .jsonl files");
            }
            return parts;
        }
    }

    /** Bytes that are no UTF-8 become replacement characters, which no name may hold. */
    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}

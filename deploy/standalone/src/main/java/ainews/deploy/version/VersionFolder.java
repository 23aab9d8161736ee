package ainews.deploy.version;

import ainews.schemas.KeptVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Versions in a folder: {@code KIND/VERSION/FILE}. */
public final class VersionFolder implements VersionStore {
    private final Path folder;

    /** @param folder need not be there */
    public VersionFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public void keep(KeptVersion... versions) throws IOException {
        for (KeptVersion version : versions) {
            Path target = inside(folder, version.getKind() + "/" + version.getVersion());
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                Path part = Files.createTempDirectory(target.getParent(), ".part");
                for (Map.Entry<String, String> file : version.getFiles().entrySet()) {
                    Path path = inside(part, file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.getValue());
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Names come out of a topic too. */
    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder.normalize()) || path.equals(folder.normalize())) {
            throw new IOException("no name of a file: " + name);
        }
        return path;
    }

    @Override
    public Optional<KeptVersion> find(VersionKind kind, String version) throws IOException {
        return versions(kind).contains(version)
                ? Optional.of(read(kind, version, folder.resolve(kind.label()).resolve(version)))
                : Optional.empty();
    }

    /** The files of a folder as a version. */
    static KeptVersion read(VersionKind kind, String version, Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return new KeptVersion(kind.label(), version, files);
    }

    @Override
    public SortedSet<String> versions(VersionKind kind) throws IOException {
        Path all = folder.resolve(kind.label());
        if (!Files.isDirectory(all)) {
            return new TreeSet<>();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return new TreeSet<>(versions.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList());
        }
    }
}

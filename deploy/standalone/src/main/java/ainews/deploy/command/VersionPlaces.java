package ainews.deploy.command;

import ainews.deploy.role.Cluster;
import ainews.deploy.role.VersionTopic;
import ainews.deploy.version.VersionFolder;
import ainews.deploy.version.VersionSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where versions of dictionary and scoring are looked for. */
final class VersionPlaces {
    /** A verb that works without Kafka is not kept waiting long where there is none. */
    private static final String PATIENCE_MS = "5000";

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${env:AINEWS_DATA_DIR:-ainews-data}",
            description =
                    "Versions are looked for in DIR/versions, then in the topic reference.versions; by default ${DEFAULT-VALUE}.")
    private Path dataDir;

    VersionFolder folder() {
        return new VersionFolder(dataDir.resolve("versions"));
    }

    VersionTopic topic(Cluster cluster) {
        Map<String, String> settings = new HashMap<>(cluster.settings());
        settings.putIfAbsent("default.api.timeout.ms", PATIENCE_MS);
        settings.putIfAbsent("request.timeout.ms", PATIENCE_MS);
        return new VersionTopic(new Cluster(cluster.bootstrapServers(), cluster.registryUrl(), settings));
    }

    VersionSearch search(Cluster cluster) {
        return new VersionSearch(List.of(folder(), topic(cluster)));
    }

    /**
     * Whether a file or folder was given, rather than a version.
     *
     * @throws UsageException for a path that is not there
     */
    static boolean isPath(String given) {
        boolean there = Files.exists(Path.of(given));
        if (!there && (given.contains("/") || given.contains("."))) {
            Paths.requireThere(List.of(Path.of(given)));
        }
        return there;
    }
}

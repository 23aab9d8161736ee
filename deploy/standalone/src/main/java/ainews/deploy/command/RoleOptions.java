package ainews.deploy.command;

import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** What every role that runs on its own takes. */
final class RoleOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${env:AINEWS_DATA_DIR:-ainews-data}",
            description = "Where state stores and the like lie; by default ${DEFAULT-VALUE}.")
    private Path dataDir;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "${env:AINEWS_HOST:-127.0.0.1}",
            description = "Address to serve HTTP on; by default ${DEFAULT-VALUE}.")
    private String host;

    @Option(
            names = "--commit-interval-ms",
            paramLabel = "MS",
            defaultValue = "50",
            description =
                    "How long a transaction stays open; half of it is added to the latency. Default ${DEFAULT-VALUE}.")
    private long commitIntervalMs;

    Path dataDir() {
        return dataDir;
    }

    String host() {
        return host;
    }

    Duration commitInterval() {
        if (commitIntervalMs < 1 || commitIntervalMs > 60_000) {
            throw new UsageException("--commit-interval-ms must be from 1 to 60000: " + commitIntervalMs);
        }
        return Duration.ofMillis(commitIntervalMs);
    }
}

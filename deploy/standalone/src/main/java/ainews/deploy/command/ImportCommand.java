package ainews.deploy.command;

import ainews.deploy.history.ParquetFormat;
import ainews.deploy.role.ArchiveSender;
import ainews.deploy.role.Cluster;
import ainews.ingest.archive.ArchiveFiles;
import ainews.ingest.archive.ArchiveItem;
import ainews.ingest.source.OwnerGroups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Sends archives to news.raw: JSON Lines, pages (.html, .txt), feeds, web archives (.warc), Parquet, folders of these; .gz too.",
            "An import that was broken off goes on where it was; importing a file again adds nothing. What cannot be read becomes a dead"
                    + " letter."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int KEEP_EVERY = 10_000;
    private static final int PATIENCE_S = 30;

    @Mixin
    private ClusterOptions options;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${env:AINEWS_DATA_DIR:-ainews-data}",
            description = "Where it is noted how far an import has come; default ${DEFAULT-VALUE}.")
    private Path dataDir;

    @Option(names = "--again", description = "Send what was sent before too; enrich drops it as duplicates.")
    private boolean again;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders.")
    private List<Path> paths;

    private long read;
    private long bytesRead;

    @Override
    public Integer call() throws Exception {
        Paths.requireThere(paths);
        Cluster cluster = options.cluster();
        String clusterId = clusterId(cluster);
        long bytes = size();
        Clock clock = Clock.systemUTC();
        ProgressBar bar = new ProgressBar("import", "items");
        ArchiveFiles files = new ArchiveFiles(
                OwnerGroups.bundled(), clock.instant(), ParquetFormat.formats(), count -> bytesRead += count);
        ArchiveSender sender = new ArchiveSender(cluster, clock);
        try (sender) {
            for (Path path : paths) {
                ImportState state = ImportState.of(dataDir, clusterId, path);
                if (state.finished() && !again) {
                    System.err.println("import: " + path + " was imported before (" + state.sent()
                            + " items); --again sends it again");
                } else {
                    send(path, files, sender, again ? 0 : state.sent(), state, bar, bytes);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        bar.end(read);
        System.err.println("import: sent " + sender);
        return sender.sentDeadLetters() == 0 ? AinewsCommand.DONE : AinewsCommand.FAULT;
    }

    private void send(
            Path path,
            ArchiveFiles files,
            ArchiveSender sender,
            long before,
            ImportState state,
            ProgressBar bar,
            long bytes)
            throws IOException {
        long[] item = {0};
        files.read(path, each -> {
            item[0]++;
            read++;
            if (item[0] > before) {
                send(each, item[0], sender, state);
            }
            bar.at(read, bytes == 0 ? Double.NaN : (double) bytesRead / bytes);
        });
        sender.flush();
        state.keep(item[0], true);
    }

    private static void send(ArchiveItem item, long number, ArchiveSender sender, ImportState state) {
        sender.send(item);
        if (number % KEEP_EVERY == 0) {
            sender.flush();
            try {
                state.keep(number, false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String clusterId(Cluster cluster) throws Exception {
        try (Admin admin = cluster.admin()) {
            return admin.describeCluster().clusterId().get(PATIENCE_S, TimeUnit.SECONDS);
        }
    }

    private long size() throws IOException {
        long size = 0;
        for (Path path : paths) {
            try (Stream<Path> below = Files.walk(path)) {
                for (Path file : below.filter(Files::isRegularFile).toList()) {
                    size += Files.size(file);
                }
            }
        }
        return size;
    }
}

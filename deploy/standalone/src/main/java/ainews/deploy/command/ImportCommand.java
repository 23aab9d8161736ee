package ainews.deploy.command;

import ainews.deploy.role.ArchiveSender;
import ainews.ingest.archive.ArchiveFiles;
import ainews.ingest.source.OwnerGroups;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Sends archives to news.raw: JSON Lines, pages (.html, .txt), feeds, folders of these; .gz too.",
            "Importing a file again adds nothing. What cannot be read becomes a dead letter."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int REPORT_EVERY = 10_000;

    @Mixin
    private ClusterOptions cluster;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders.")
    private List<Path> paths;

    @Override
    public Integer call() throws Exception {
        Paths.requireThere(paths);
        Clock clock = Clock.systemUTC();
        ArchiveFiles files = new ArchiveFiles(OwnerGroups.bundled(), clock.instant());
        ArchiveSender sender = new ArchiveSender(cluster.cluster(), clock);
        long[] read = {0};
        try (sender) {
            for (Path path : paths) {
                files.read(path, item -> {
                    sender.send(item);
                    if (++read[0] % REPORT_EVERY == 0) {
                        System.err.println("import: " + read[0] + " items ...");
                    }
                });
            }
        }
        System.err.println("import: sent " + sender);
        return sender.sentDeadLetters() == 0 ? AinewsCommand.DONE : AinewsCommand.FAULT;
    }
}

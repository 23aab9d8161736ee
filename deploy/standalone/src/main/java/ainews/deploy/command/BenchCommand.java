package ainews.deploy.command;

import ainews.deploy.bench.Bench;
import ainews.deploy.bench.ReplayBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures throughput, latency and memory on an embedded node, beside a topology that only copies bytes.",
            "Articles of about 3 KB are made from the bundled sample; as many go ahead to warm up.",
            "Prints a table and one line of JSON. Quiet the machine first: everything shares its processors."
        })
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Articles for the throughput; default ${DEFAULT-VALUE}.")
    private int articles;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "50",
            description = "Articles a second for the latency; default ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "How long the latency is measured; default ${DEFAULT-VALUE}.")
    private int seconds;

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = {
                "Measures replays of a made history of articles of about 3 KB: from raw articles and from their timeline to files, and"
                        + " through Kafka beside a topology that only copies the same timeline.",
                "Needs about 20 GB of disk for a million articles, in the folder for temporary files."
            })
    int replay(
            @Option(
                            names = "--articles",
                            paramLabel = "N",
                            defaultValue = "50000",
                            description = "Articles of the history; default ${DEFAULT-VALUE}.")
                    int size,
            @Option(
                            names = "--texts",
                            paramLabel = "FILE",
                            description =
                                    "Articles as rank reads them, to make the history from; else the bundled sample.")
                    Path texts,
            @Option(names = "--no-kafka", description = "Straight to files only.") boolean noKafka)
            throws Exception {
        if (size < 1) {
            throw new UsageException("--articles must be at least 1: " + size);
        }
        if (texts != null) {
            Paths.requireThere(List.of(texts));
        }
        Path directory = Files.createTempDirectory("ainews-bench");
        try {
            new ReplayBench(size, System.err).run(directory, texts, !noKafka, System.out);
        } finally {
            Paths.delete(directory);
        }
        return AinewsCommand.DONE;
    }

    @Override
    public Integer call() throws Exception {
        if (articles < 1 || rate < 1 || rate > 1_000_000 || seconds < 1 || seconds > 3600) {
            throw new UsageException("--articles, --rate and --seconds must be at least 1, and a run at most an hour");
        }
        Path directory = Files.createTempDirectory("ainews-bench");
        try {
            new Bench(articles, rate, seconds, System.err).run(directory, System.out);
        } finally {
            Paths.delete(directory);
        }
        return AinewsCommand.DONE;
    }
}

package ainews.deploy.command;

import ainews.deploy.history.RecordFormat;
import ainews.deploy.history.TopicExport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes topics to files: Parquet by day, CSV, JSON Lines or Avro, with typed columns; nested lists stay lists and null stays"
                    + " null.",
            "An export that was broken off goes on when it is started again with the same options."
        })
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Parameters(
            arity = "1..*",
            paramLabel = "TOPIC",
            description = "raw, engagement, timeline, scored, stories, signals, duplicates, dead-letters or entities.")
    private List<String> topics;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder; made if it is not there.")
    private Path out;

    @Option(
            names = "--format",
            defaultValue = "parquet",
            description = "parquet (default; TOPIC/day=DAY/*.parquet), csv, jsonl or avro (one file each).")
    private RecordFormat format;

    @Option(names = "--from", paramLabel = "TIME", converter = Moment.class, description = "First event time.")
    private Instant from;

    @Option(names = "--to", paramLabel = "TIME", converter = Moment.class, description = "First event time left out.")
    private Instant to;

    @Option(names = "--name", paramLabel = "NAME", description = "Topics of a replay instead of the live ones.")
    private String name;

    @Override
    public Integer call() throws Exception {
        topics.forEach(TopicNames::topic);
        long unreadable = 0;
        for (String topic : topics) {
            ProgressBar bar = new ProgressBar("export " + topic, "records");
            String prefix = name == null ? "" : "replay." + name + ".";
            TopicExport.Result result = new TopicExport(
                            cluster.cluster(), out, format, new TopicExport.Part(from, to), bar::at)
                    .run(
                            TopicNames.topic(topic),
                            prefix + TopicNames.topic(topic).name(),
                            topic);
            bar.end(result.records());
            unreadable += result.unreadable();
        }
        if (unreadable > 0) {
            System.err.println("export: " + unreadable + " records could not be read and were left out");
        }
        return unreadable == 0 ? AinewsCommand.DONE : AinewsCommand.FAULT;
    }
}

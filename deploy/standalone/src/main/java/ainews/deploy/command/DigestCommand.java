package ainews.deploy.command;

import ainews.deploy.digest.Week;
import ainews.deploy.digest.WeekReader;
import ainews.deploy.digest.WeeklyDigest;
import ainews.schemas.Topics;
import ainews.schemas.json.RecordJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description = "Writes the weekly round-up in Markdown or HTML, as it stood when the week ended.")
final class DigestCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(200);

    /** What the page is written in. */
    enum Format {
        MD,
        HTML
    }

    @Option(names = "--week", required = true, paramLabel = "WEEK", description = "ISO week, e.g. 2026-W12.")
    private String week;

    @Option(names = "--lang", defaultValue = "EN", paramLabel = "LANG", description = "en (default), zh or both.")
    private WeeklyDigest.Language language = WeeklyDigest.Language.EN;

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            paramLabel = "ZONE",
            description = "Time zone of the week; by default UTC.")
    private String zone;

    @Option(
            names = "--scored",
            paramLabel = "FILE",
            description =
                    "Scored articles as JSON Lines (.gz too), as rank prints them, or - for standard input; by default the topic is read.")
    private String scored;

    @Option(names = "--format", defaultValue = "MD", paramLabel = "FORMAT", description = "md (default) or html.")
    private Format format = Format.MD;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; by default standard output.")
    private Path out;

    @Mixin
    private ClusterOptions cluster;

    @Override
    public Integer call() throws IOException {
        Week chosen = week();
        WeekReader reader = new WeekReader(chosen);
        if (scored == null) {
            readTopic(reader);
        } else {
            Paths.requireThere(scored);
            readFile(reader);
        }
        String page = new WeeklyDigest(chosen, language, format == Format.HTML).write(reader);
        if (out == null) {
            PrintStream printed = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            printed.print(page);
            printed.flush();
        } else {
            Files.writeString(out, page);
        }
        if (reader.unreadable() > 0) {
            System.err.println("digest: " + reader.unreadable() + " lines are no JSON and were passed over");
        }
        return AinewsCommand.DONE;
    }

    private Week week() {
        try {
            return Week.parse(week, ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new UsageException("--zone " + zone + " is no time zone such as Asia/Shanghai");
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private void readFile(WeekReader reader) throws IOException {
        try (InputStream raw = scored.equals("-") ? System.in : Files.newInputStream(Path.of(scored));
                InputStream in = scored.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.read(line);
            }
        }
    }

    private void readTopic(WeekReader reader) {
        try (var consumer = cluster.cluster().consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.SCORED.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p))) {
                for (ConsumerRecord<String, SpecificRecord> record : consumer.poll(POLL)) {
                    if (record.value() != null) {
                        reader.read(RecordJson.of(record.value()));
                    }
                }
            }
        }
    }
}

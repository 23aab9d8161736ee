package ainews.deploy.command;

import ainews.schemas.Topic;
import ainews.schemas.json.RecordJson;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        description = "Follows a topic on the terminal, a JSON line a record.")
final class TailCommand implements Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(200);

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--from-beginning", description = "Start with the oldest record instead of the next new one.")
    private boolean fromBeginning;

    @Option(
            names = "--until-end",
            description = "Stop at what is the end now, instead of waiting for more; implies --from-beginning.")
    private boolean untilEnd;

    @Option(names = "--max", paramLabel = "N", description = "Stop after so many records.")
    private long max = Long.MAX_VALUE;

    @Parameters(
            arity = "0..1",
            defaultValue = "scored",
            paramLabel = "TOPIC",
            description = "raw, engagement, timeline, scored (default), stories, signals, duplicates or dead-letters.")
    private String topic;

    @Override
    public Integer call() {
        Topic<String, ? extends SpecificRecord> chosen = TopicNames.topic(topic);
        try (var consumer = cluster.cluster().consumer()) {
            List<TopicPartition> partitions = partitions(consumer.partitionsFor(chosen.name()));
            consumer.assign(partitions);
            if (fromBeginning || untilEnd) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            long printed = 0;
            while (printed < max && !out.checkError()) {
                for (ConsumerRecord<String, SpecificRecord> record : consumer.poll(POLL)) {
                    if (printed < max) {
                        out.println(record.value() == null ? "null" : RecordJson.of(record.value()));
                        printed++;
                    }
                }
                if (untilEnd && partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p))) {
                    break;
                }
            }
            out.flush();
        }
        return AinewsCommand.DONE;
    }

    private List<TopicPartition> partitions(List<PartitionInfo> infos) {
        return infos.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}

package ainews.deploy.command;

import ainews.deploy.role.Cluster;
import ainews.schemas.DeadLetter;
import ainews.schemas.Topics;
import ainews.schemas.json.RecordJson;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at what could not be processed, and sends it again after a fix. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and sends again what could not be processed.")
final class DeadLettersCommand {

    private static final Duration POLL = Duration.ofMillis(200);

    @Mixin
    private ClusterOptions options;

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "One line each: place, stage, reason, cause.")
    int list(
            @Option(names = "--reason", paramLabel = "REASON", description = "Only these.") String reason,
            @Option(names = "--stage", paramLabel = "STAGE", description = "Only these.") String stage) {
        List<Found> found = find((letter, place) -> (reason == null || reason.equals(letter.getReason()))
                && (stage == null || stage.equals(letter.getStage())));
        for (Found entry : found) {
            DeadLetter letter = entry.letter();
            System.out.printf(
                    "%s  %s  %s  %s  from %s-%d@%d: %s%n",
                    entry.place(),
                    letter.getTimestamp(),
                    letter.getStage(),
                    letter.getReason(),
                    letter.getTopic(),
                    letter.getPartition(),
                    letter.getOffset(),
                    letter.getCause());
        }
        System.err.println(found.size() + " dead letters");
        return AinewsCommand.DONE;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "One dead letter whole, as JSON; bytes are in Base64.")
    int show(@Parameters(paramLabel = "PLACE", description = "As list prints it, e.g. 0@17.") String place) {
        System.out.println(RecordJson.of(one(place).letter()));
        return AinewsCommand.DONE;
    }

    @Command(
            name = "redrive",
            mixinStandardHelpOptions = true,
            description = "Sends inputs again to the topic that they came from.")
    int redrive(
            @Parameters(arity = "1..*", paramLabel = "PLACE", description = "As list prints it, e.g. 0@17.")
                    List<String> places)
            throws Exception {
        Cluster cluster = options.cluster();
        try (var producer = cluster.producer()) {
            for (String place : places) {
                DeadLetter letter = one(place).letter();
                if (letter.getTopic().isEmpty() || letter.getValue() == null) {
                    throw new UsageException(place + " did not come from a topic; import its source again instead");
                }
                producer.send(again(letter)).get();
            }
        }
        System.err.println(places.size() + " sent again");
        return AinewsCommand.DONE;
    }

    /** Key and value byte for byte as they were read. */
    private static ProducerRecord<byte[], byte[]> again(DeadLetter letter) {
        RecordHeaders headers = new RecordHeaders();
        letter.getHeaders().forEach((name, value) -> headers.add(name, bytes(value)));
        headers.remove(ainews.schemas.DeadLetters.ATTEMPTS_HEADER);
        headers.add(
                ainews.schemas.DeadLetters.ATTEMPTS_HEADER,
                ByteBuffer.allocate(Integer.BYTES)
                        .putInt(letter.getAttempts() + 1)
                        .array());
        byte[] key = letter.getKey() == null ? null : bytes(letter.getKey());
        return new ProducerRecord<>(
                letter.getTopic(), null, letter.getTimestamp().toEpochMilli(), key, bytes(letter.getValue()), headers);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private Found one(String place) {
        return find((letter, at) -> at.equals(place)).stream()
                .findFirst()
                .orElseThrow(() -> new UsageException("no dead letter at " + place + "; see 'dead-letters list'"));
    }

    private record Found(String place, DeadLetter letter) {}

    private List<Found> find(BiPredicate<DeadLetter, String> fits) {
        List<Found> found = new ArrayList<>();
        Cluster cluster = options.cluster();
        try (var consumer = cluster.consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEAD_LETTERS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p))) {
                for (ConsumerRecord<String, org.apache.avro.specific.SpecificRecord> record : consumer.poll(POLL)) {
                    String place = record.partition() + "@" + record.offset();
                    DeadLetter letter = (DeadLetter) record.value();
                    if (fits.test(letter, place)) {
                        found.add(new Found(place, letter));
                    }
                }
            }
        }
        return found;
    }
}

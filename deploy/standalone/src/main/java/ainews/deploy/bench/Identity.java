package ainews.deploy.bench;

import ainews.deploy.role.Cluster;
import ainews.deploy.role.StreamsRole;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;

/** Copies bytes from one topic to another, run exactly like the roles. */
final class Identity {

    private Identity() {}

    static StreamsRole start(Path directory, Cluster cluster, Duration commitInterval, MeterRegistry registry) {
        Topology topology = new Topology()
                .addSource("source-bench.in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "bench.in")
                .addSink(
                        "sink-bench.out",
                        "bench.out",
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        "source-bench.in");
        return StreamsRole.start(
                new StreamsRole.Settings("ainews-bench", directory.resolve("identity"), 1, commitInterval),
                cluster,
                config -> topology,
                registry);
    }
}

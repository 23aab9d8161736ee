package ainews.deploy.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedNodeIT {
    @TempDir
    private Path directory;

    @Test
    void shouldCreateTopicsOfCatalogue() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", SharedNode.get().bootstrapServers()))) {
            Map<String, TopicDescription> topics = admin.describeTopics(ainews.schemas.Topics.all().stream()
                            .map(ainews.schemas.Topic::name)
                            .toList())
                    .allTopicNames()
                    .get();

            assertThat(topics).hasSize(10);
            assertThat(topics.get("news.raw").partitions()).hasSize(2);
            assertThat(topics.get("news.engagement").partitions()).hasSize(6);
            assertThat(topics.get("news.timeline").partitions()).hasSize(1);
        }
    }

    @Test
    void shouldSayWhichPortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> EmbeddedNode.start(directory, new Ports(port, 0, 0), Map.of()))
                    .isInstanceOf(NodeStartException.class)
                    .hasMessageStartingWith("port " + port + " for the broker is taken")
                    .hasMessageNotContaining("\n");
            assertThatThrownBy(() -> EmbeddedNode.start(directory, new Ports(0, 0, port), Map.of()))
                    .isInstanceOf(NodeStartException.class)
                    .hasMessageStartingWith("port " + port + " for the registry is taken");
        }
    }

    @Test
    void shouldSayThatDirectoryIsInUse() {
        try (DataDirectory held = DataDirectory.hold(directory)) {
            assertThat(held.kafka()).hasParentRaw(directory);

            assertThatThrownBy(() -> EmbeddedNode.start(directory, Ports.FREE, Map.of()))
                    .isInstanceOf(NodeStartException.class)
                    .hasMessageContaining("data directory " + directory + " is in use by process "
                            + ProcessHandle.current().pid())
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void shouldSayThatDirectoryCannotBeUsed() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedNode.start(file, Ports.FREE, Map.of()))
                .isInstanceOf(NodeStartException.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void shouldRefuseUnknownTopicAndLetGoOfEverything() {
        assertThatThrownBy(() -> EmbeddedNode.start(directory, Ports.FREE, Map.of("news.rwa", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("news.rwa");

        DataDirectory.hold(directory).close();
    }
}

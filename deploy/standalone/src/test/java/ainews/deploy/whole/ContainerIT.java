package ainews.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.deploy.role.Cluster;
import ainews.deploy.role.Pipeline;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Topics;
import ainews.scoring.DeskConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The project's own image as broker and as schema registry in containers, and the pipeline beside them. */
@Timeout(300)
class ContainerIT {

    private static final String BASE = "ainews/jre17:1";
    private static final String IMAGE = "ainews/ainews:test";
    private static final Path DISTRIBUTION = Path.of("target", "dist");
    private static final Duration POLL = Duration.ofMillis(200);

    @TempDir
    private Path directory;

    @BeforeAll
    static void buildImage() throws IOException, InterruptedException {
        assumeTrue(Program.isInstalled("docker"), "skipped: no docker here; .ci/run installs it");
        Program.Result version = docker("version", "--format", "{{.Server.APIVersion}}");
        assumeTrue(version.status() == 0, "skipped: no container engine answers; .ci/run starts one");
        assumeTrue(
                docker("image", "inspect", BASE).status() == 0,
                "skipped: no image " + BASE + "; deploy/docker/base.sh makes it");
        assumeTrue(Files.exists(DISTRIBUTION.resolve("Dockerfile")), "skipped: the distribution is not built");
        // Testcontainers asks for an API of its own choice, which older and newer engines refuse.
        System.setProperty("api.version", version.output().strip());
        Program.Result built = docker("build", "-q", "-t", IMAGE, DISTRIBUTION.toString());
        assertThat(built.status()).as(built.output()).isZero();
    }

    private static Program.Result docker(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        return Program.run(Map.of("DOCKER_BUILDKIT", "0"), command);
    }

    @Test
    void shouldScoreWhatIsImported() {
        DockerImageName image = DockerImageName.parse(IMAGE);
        try (Network network = Network.newNetwork();
                KafkaContainer kafka = new KafkaContainer(image.asCompatibleSubstituteFor("apache/kafka"))
                        .withNetwork(network)
                        .withListener("kafka:19092");
                GenericContainer<?> registry = new GenericContainer<>(image)
                        .withNetwork(network)
                        .withEnv("AINEWS_BOOTSTRAP_SERVERS", "kafka:19092")
                        .withCommand("ainews", "registry")
                        .withExposedPorts(8081)
                        .waitingFor(Wait.forHttp("/subjects"))) {
            kafka.start();
            registry.start();
            String registryUrl = "http://" + registry.getHost() + ":" + registry.getMappedPort(8081);
            Cluster cluster = new Cluster(kafka.getBootstrapServers(), registryUrl, Map.of());
            try (Pipeline pipeline = Pipeline.on(cluster, directory)
                    .enrich(1, Duration.ofMillis(50))
                    .score(DeskConfig.defaults(), Duration.ofMillis(50))) {
                Articles.send(
                        pipeline.cluster(),
                        List.of(
                                Articles.line(
                                        "https://www.theverge.com/container/1",
                                        "Nvidia unveils a chip for inference",
                                        "Nvidia introduced an accelerator for inference on Monday."),
                                Articles.line(
                                        "https://www.36kr.com/container/2", "OpenAI发布新模型", "OpenAI今日发布了新模型，价格下降一半。"),
                                Articles.line(
                                        "https://www.wired.com/container/3",
                                        "Mistral raises 600 million euros",
                                        "The French company Mistral raised 600 million euros.")));

                assertThat(scored(cluster, 3))
                        .containsExactlyInAnyOrder(
                                "https://www.theverge.com/container/1",
                                "https://www.36kr.com/container/2",
                                "https://www.wired.com/container/3");
            }
        }
    }

    private static Set<String> scored(Cluster cluster, int count) {
        Set<String> urls = new TreeSet<>();
        List<TopicPartition> partition = List.of(new TopicPartition(Topics.SCORED.name(), 0));
        try (Consumer<String, SpecificRecord> consumer = cluster.consumer()) {
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            while (urls.size() < count) {
                consumer.poll(POLL).forEach(record -> urls.add(((ScoredArticle) record.value()).getUrl()));
            }
        }
        return urls;
    }
}

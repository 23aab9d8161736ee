package ainews.deploy.command;

import ainews.deploy.role.Cluster;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks what the roles need and says what to mend. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks Java, disk, ports, brokers, topics, registry and clock, and says what to mend.")
final class DoctorCommand implements Callable<Integer> {

    private static final long LEAST_DISK_MIB = 1024;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    @Mixin
    private ClusterOptions options;

    @Option(
            names = "--data-dir",
            defaultValue = "ainews-data",
            paramLabel = "DIR",
            description = "Where 'ainews up' keeps its data.")
    private Path dataDir;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", description = "Port of the API.")
    private int port;

    private boolean wellSoFar = true;

    @Override
    public Integer call() throws InterruptedException {
        checkJava();
        checkDisk();
        Cluster cluster = options.cluster();
        boolean brokerAnswers = checkBroker(cluster);
        boolean registryAnswers = checkRegistry(cluster);
        if (!brokerAnswers && !registryAnswers) {
            checkPort();
        }
        return wellSoFar ? AinewsCommand.DONE : AinewsCommand.FAULT;
    }

    private void good(String what, String detail) {
        System.out.printf("ok    %-9s %s%n", what, detail);
    }

    private void bad(String what, String detail) {
        wellSoFar = false;
        System.out.printf("MEND  %-9s %s%n", what, detail);
    }

    private void checkJava() {
        int version = Runtime.version().feature();
        if (version < 17) {
            bad("java", version + " is too old; install JDK 17 or newer");
        } else {
            good(
                    "java",
                    Runtime.version() + ", heap up to " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB");
        }
    }

    private void checkDisk() {
        Path there = dataDir.toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        try {
            FileStore store = Files.getFileStore(there);
            long free = store.getUsableSpace() / (1 << 20);
            if (!Files.isWritable(there)) {
                bad("disk", there + " is not writable; choose another --data-dir");
            } else if (free < LEAST_DISK_MIB) {
                bad("disk", "only " + free + " MiB free at " + there + "; make room or choose another --data-dir");
            } else {
                good("disk", free + " MiB free at " + there);
            }
        } catch (IOException e) {
            bad("disk", "cannot look at " + there + ": " + e.getMessage());
        }
    }

    private void checkPort() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            good("port", socket.getLocalPort() + " is free for the API");
        } catch (IOException e) {
            bad("port", port + " is taken; give 'ainews up' another --port");
        }
    }

    private boolean checkBroker(Cluster cluster) throws InterruptedException {
        try (Admin admin = cluster.admin()) {
            long wait = WAIT.toMillis();
            int nodes = admin.describeCluster()
                    .nodes()
                    .get(wait, TimeUnit.MILLISECONDS)
                    .size();
            good("broker", nodes + " at " + cluster.bootstrapServers());
            checkTopics(admin.listTopics().names().get(wait, TimeUnit.MILLISECONDS));
            return true;
        } catch (ExecutionException | TimeoutException e) {
            bad(
                    "broker",
                    "none answers at " + cluster.bootstrapServers()
                            + "; start 'ainews up', or give --bootstrap-servers");
            return false;
        }
    }

    private void checkTopics(Set<String> there) {
        Set<String> missing = new TreeSet<>();
        for (Topic<?, ?> topic : Topics.all()) {
            if (!there.contains(topic.name())) {
                missing.add(topic.name());
            }
        }
        if (missing.isEmpty()) {
            good("topics", Topics.all().size() + " are there");
        } else {
            bad("topics", "missing: " + missing + "; every role makes them when it starts");
        }
    }

    private boolean checkRegistry(Cluster cluster) throws InterruptedException {
        String first = List.of(cluster.registryUrl().split(",")).get(0);
        HttpRequest request = HttpRequest.newBuilder(URI.create(first).resolve("/subjects"))
                .timeout(WAIT)
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                bad("registry", first + " answers " + answer.statusCode() + "; check its address and credentials");
            } else {
                good("registry", first);
            }
            checkClock(answer.headers().firstValue("Date"));
            return true;
        } catch (IOException e) {
            bad("registry", "none answers at " + first + "; start 'ainews up', or give --registry");
            return false;
        }
    }

    private void checkClock(Optional<String> date) {
        if (date.isEmpty()) {
            return;
        }
        Instant theirs = ZonedDateTime.parse(date.get(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        Duration apart = Duration.between(theirs, Instant.now()).abs();
        if (apart.compareTo(CLOCK_TOLERANCE) > 0) {
            bad("clock", apart.toSeconds() + " s off the registry's; set both by NTP, since all scores hang on time");
        } else {
            good("clock", "agrees with the registry's");
        }
    }
}

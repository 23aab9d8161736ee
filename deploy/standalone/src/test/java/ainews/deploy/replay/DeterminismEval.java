package ainews.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.history.RecordFormat;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One hash from twenty runs and from every JDK that is found; {@code ReplayIT} has 1, 3 and 6 partitions. */
@Tag("eval")
class DeterminismEval {
    private static final int RUNS = 20;

    @TempDir
    private Path folder;

    @Test
    void shouldGiveOneHashInTwentyRuns() throws Exception {
        HistorySource raw = Demo.raw(folder);
        Set<String> hashes = new TreeSet<>();
        for (int run = 0; run < RUNS; run++) {
            RecordFormat format = run % 2 == 0 ? RecordFormat.JSONL : RecordFormat.AVRO;
            JsonNode manifest = Demo.run(Demo.plan(raw, Span.ALL, format), folder.resolve("run-" + run));
            hashes.add(manifest.at("/input/hash").asText() + " " + Demo.hash(manifest));
        }
        System.out.println("replay determinism: " + RUNS + " runs, input and output hash " + hashes);
        assertThat(hashes).hasSize(1);
    }

    @Test
    void shouldGiveOneHashOnEveryJdk() throws Exception {
        Demo.raw(folder);
        Set<String> hashes = new TreeSet<>();
        List<String> versions = new ArrayList<>();
        for (Path java : javas()) {
            Path out = folder.resolve("jdk-" + versions.size());
            Process process = new ProcessBuilder(
                            java.toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "ainews.deploy.command.AinewsCommand",
                            "replay",
                            "--raw",
                            folder.resolve("demo.jsonl").toString(),
                            "--out",
                            out.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            assertThat(process.waitFor()).as(() -> java + " " + log()).isZero();
            JsonNode manifest = Manifest.read(out.resolve(Manifest.FILE));
            versions.add(manifest.at("/run/java").asText());
            hashes.add(Demo.hash(manifest));
        }
        System.out.println("replay determinism: JDKs " + versions + ", output hash " + hashes);
        assertThat(hashes).hasSize(1);
        Assumptions.assumeTrue(
                versions.stream().anyMatch(version -> version.startsWith("25")),
                "no JDK 25 in JAVA_HOME_25 or /usr/lib/jvm; compared " + versions);
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** This one, the one that JAVA_HOME_25 names, and those where Debian puts them, each once. */
    private static Set<Path> javas() throws IOException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        if (System.getenv("JAVA_HOME_25") != null) {
            homes.add(Path.of(System.getenv("JAVA_HOME_25")));
        }
        Path debian = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> found = Files.list(debian)) {
                found.forEach(homes::add);
            }
        }
        Set<Path> javas = new TreeSet<>();
        for (Path home : homes) {
            Path java = home.resolve("bin/java");
            if (Files.isExecutable(java)) {
                javas.add(java.toRealPath());
            }
        }
        return javas;
    }
}

package ainews.deploy.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.offline.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    @Test
    void shouldAnalyzeEachLineToOneLine() throws IOException {
        List<byte[]> lines = Samples.evilLines();

        Run run = Run.of(Samples.join(lines), "analyze");

        assertThat(run.status()).isZero();
        assertThat(run.out()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = JSON.readTree(run.out().get(i));
            assertThat(line.path("line").asInt()).isEqualTo(i + 1);
            assertThat(line.has("dead_letter")).as(run.out().get(i)).isNotEqualTo(line.has("article_id"));
            if (line.has("dead_letter")) {
                assertThat(line.path("dead_letter").path("reason").asText()).isNotEmpty();
                assertThat(line.path("dead_letter").path("cause").asText()).isNotEmpty();
            }
        }
    }

    @Test
    void shouldAnalyzeLastLineWithoutEnd() {
        assertThat(Run.of("{\"title\":\"a\"}\n{\"title\":\"b\"}".getBytes(UTF_8), "analyze", "-")
                        .out())
                .hasSize(2);
        assertThat(Run.of(new byte[0], "analyze").out()).isEmpty();
    }

    @Test
    void shouldAnalyzeTheSameFromFileAndCompressedFile() throws IOException {
        Path plain = Files.write(directory.resolve("in.jsonl"), Samples.hostile());
        Path zipped = directory.resolve("in.jsonl.gz");
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(Samples.hostile());
        }

        List<String> analyzed = Run.of("analyze", plain.toString()).out();

        assertThat(Run.of("analyze", zipped.toString()).out()).isEqualTo(analyzed);
    }

    @Test
    void shouldAccountForEveryRankedLine() throws IOException {
        byte[] input = Samples.hostile();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(input, UTF_8).split("\n", -1)) {
            lines.add(quiet(line));
        }
        Map<Integer, Integer> accounts = new TreeMap<>();

        Run run = Run.of(input, "rank", "--emit", "scored");

        assertThat(run.status()).isZero();
        for (String printed : run.out()) {
            JsonNode line = JSON.readTree(printed);
            String kind = line.path("kind").asText();
            assertThat(kind).isIn("scored", "duplicate", "dead_letter");
            if (!line.path("reason").asText().equals("RESCORED")) {
                accounts.merge(line.path("line").asInt(), 1, Integer::sum);
            }
        }
        assertThat(accounts.values()).containsOnly(1);
        for (int i = 0; i < lines.size() - 1; i++) {
            String kind = lines.get(i).path("kind").asText();
            if (!kind.equals("engagement") && !kind.equals("tick")) {
                assertThat(accounts).as("line %s", i + 1).containsKey(i + 1);
            }
        }
    }

    @Test
    void shouldPrintOnlyWhatIsAskedFor() {
        Run all = Run.of(Samples.demo(), "rank");
        Run stories = Run.of(Samples.demo(), "rank", "--emit", "stories");

        assertThat(stories.out())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("{\"kind\":\"stories\"")
                        || line.startsWith("{\"kind\":\"duplicate\"")
                        || line.startsWith("{\"kind\":\"dead_letter\""));
        assertThat(stories.out())
                .isEqualTo(all.out().stream()
                        .filter(line ->
                                !line.startsWith("{\"kind\":\"scored\"") && !line.startsWith("{\"kind\":\"signals\""))
                        .toList());
    }

    @Test
    void shouldExtractFolderWithUnreadableFile() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("pages"));
        Files.writeString(folder.resolve("a.html"), "<title>A page</title><p>Too short.");
        Files.writeString(folder.resolve("b.html.gz"), "this is no gzip");
        Files.write(folder.resolve("c.html"), new byte[] {0, 1, 2, (byte) 0xff});
        Files.createFile(folder.resolve("d.html"));

        Run run = Run.of("extract", folder.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).hasSize(4);
        List<String> files = new ArrayList<>();
        for (String printed : run.out()) {
            JsonNode line = JSON.readTree(printed);
            files.add(line.path("file").asText());
            assertThat(line.fieldNames())
                    .toIterable()
                    .containsExactly(
                            "file",
                            "title",
                            "text",
                            "lang",
                            "published_at",
                            "published_precision",
                            "author",
                            "canonical_url",
                            "rejected");
            assertThat(line.path("text").isNull())
                    .isEqualTo(!line.path("rejected").isNull());
        }
        assertThat(files).containsExactlyElementsOf(files.stream().sorted().toList());
        assertThat(run.out().get(1)).contains("b.html.gz").contains("\"rejected\":\"unreadable\"");
    }

    @Test
    void shouldPrintLineForEveryFeedFile() throws IOException {
        Path good = Files.writeString(
                directory.resolve("good.xml"),
                "<rss version=\"2.0\"><channel><title>T</title><item><title>I</title><link>https://e.example/1</link></item>"
                        + "</channel></rss>");
        Path bad = Files.writeString(directory.resolve("bad.xml"), "no feed at all");

        Run run = Run.of("parse-feed", good.toString(), bad.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).hasSize(3);
        assertThat(run.out().get(0)).startsWith("{\"kind\":\"feed\"");
        assertThat(run.out().get(1)).startsWith("{\"kind\":\"entry\"");
        assertThat(run.out().get(2)).contains("bad.xml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rank --emit news|2",
                "rank --rescore-step 0|2",
                "rank --rescore-step x|2",
                "rank /no/such/file|2",
                "analyze /no/such/file|2",
                "extract|2",
                "extract /no/such/file|2",
                "parse-feed /no/such/file|2",
                "no-such-verb|2",
                "analyze --no-such-option|2",
                "tail nothing|2",
                "up --bootstrap-servers localhost:1|2",
                "import /no/such/file|2",
            })
    void shouldRefuseBadUsageWithReason(String arguments, int status) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotEmpty();
        assertThat(run.err().get(0)).isNotBlank();
    }

    @Test
    void shouldTellFaultInOneLine() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.jsonl.gz"), "this is no gzip");

        for (String verb : List.of("analyze", "rank")) {
            Run run = Run.of(verb, broken.toString());

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).hasSize(1);
            assertThat(run.err().get(0)).startsWith(verb + ": ").hasSizeGreaterThan(verb.length() + 4);
        }
        Run folder = Run.of("analyze", directory.toString());
        assertThat(folder.status()).isNotZero();
        assertThat(folder.err()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "rank --nonsense x", "bench --articles many", "dead-letters nonsense", "digest"})
    void shouldSayInOneLineWhatIsMisused(String line) {
        Run run = Run.of(line.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasSize(1);
        assertThat(run.err().get(0)).contains("; see ainews").endsWith(" --help");
    }

    @Test
    void shouldExplainItselfWithoutArguments() {
        Run run = Run.of();

        assertThat(run.status()).isEqualTo(2);
        assertThat(String.join("\n", run.err())).contains("Usage: ainews");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dead-letters"})
    void shouldHelpWithEveryVerb(String parent) {
        CommandLine command = new CommandLine(new AinewsCommand());
        CommandLine verbs =
                parent.isEmpty() ? command : command.getSubcommands().get(parent);

        assertThat(verbs.getSubcommands()).isNotEmpty();
        for (String verb : verbs.getSubcommands().keySet()) {
            String[] arguments = (parent + " " + verb + " --help").strip().split(" ");
            Run run = Run.of(arguments);

            assertThat(run.status()).as(Arrays.toString(arguments)).isZero();
            assertThat(run.out().get(0)).startsWith("Usage: ainews");
            assertThat(run.err()).isEmpty();
        }
    }

    private static JsonNode quiet(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return node == null ? JSON.createObjectNode() : node;
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }
}

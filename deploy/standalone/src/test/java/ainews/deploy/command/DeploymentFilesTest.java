package ainews.deploy.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Compose and Kubernetes files name verbs, ports and variables that the command has. */
class DeploymentFilesTest {

    private static final Path DEPLOY = Path.of("..");
    private static final Path COMPOSE = DEPLOY.resolve("docker/compose.yaml");
    private static final Map<String, Integer> PORTS =
            Map.of("registry", 8081, "ingest", 9404, "enrich", 9404, "score", 9404, "serve", 8080);

    @Test
    void shouldNameVerbs() throws IOException {
        assertThat(new CommandLine(new AinewsCommand()).getSubcommands().keySet())
                .containsAll(PORTS.keySet());
        assertThat(found("(?:command|args): \\[ainews, ([a-z]+)", texts())).isEqualTo(new TreeSet<>(PORTS.keySet()));
    }

    @Test
    void shouldNamePortsThatVerbsListenOn() throws IOException {
        PORTS.forEach((verb, port) -> assertThat(defaults(verb)).contains(port.toString()));
        for (String verb : List.of("ingest", "enrich", "score", "serve")) {
            assertThat(Files.readString(DEPLOY.resolve("kubernetes/" + verb + ".yaml")))
                    .contains("containerPort: " + PORTS.get(verb) + "}", "port: " + PORTS.get(verb) + ",");
            assertThat(Files.readString(DEPLOY.resolve("prometheus/prometheus.yml")))
                    .contains("\"" + verb + ":" + PORTS.get(verb) + "\"");
        }
        assertThat(Files.readString(COMPOSE)).contains(":9404\n", ":8080\n", ":8081\n");
    }

    @Test
    void shouldSetVariablesThatOptionsRead() throws IOException {
        // The first is read by PushOptions itself, the second by the script.
        Set<String> known = new TreeSet<>(Set.of("AINEWS_PUSH_TOKEN", "AINEWS_OPTS"));
        PORTS.keySet().forEach(verb -> known.addAll(found("env:(AINEWS_[A-Z_]+)", defaults(verb))));

        Set<String> set = found("(?m)^ +(?:- name: )?(AINEWS_[A-Z_]+)(?::|$)", texts());

        assertThat(set).contains("AINEWS_BOOTSTRAP_SERVERS", "AINEWS_PUSH_TOKEN");
        assertThat(known).containsAll(set);
        assertThat(Files.readString(DEPLOY.resolve("README.md"))).contains(set);
    }

    /** The default values of a verb's options as annotated, before variables are put in. */
    private static List<String> defaults(String verb) {
        CommandLine command =
                new CommandLine(new AinewsCommand()).getSubcommands().get(verb);
        return command.getCommandSpec().options().stream()
                .map(OptionSpec::userObject)
                .map(Field.class::cast)
                .map(field -> field.getAnnotation(Option.class).defaultValue())
                .toList();
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(List.of(Files.readString(COMPOSE)));
        try (Stream<Path> files = Files.list(DEPLOY.resolve("kubernetes"))) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static Set<String> found(String pattern, List<String> texts) {
        Set<String> found = new TreeSet<>();
        for (String text : texts) {
            Matcher matcher = Pattern.compile(pattern).matcher(text);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }
}

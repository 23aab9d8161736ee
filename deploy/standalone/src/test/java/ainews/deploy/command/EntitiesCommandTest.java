package ainews.deploy.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntitiesCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] NOTHING = {};

    @TempDir
    private Path directory;

    @Test
    void shouldListShowAndFind() throws IOException {
        Run list = Run.of(NOTHING, "entities", "list", "--type", "benchmark");
        assertThat(list.status()).isZero();
        assertThat(list.out()).hasSizeGreaterThan(100);
        assertThat(JSON.readTree(list.out().get(0)).path("type").asText()).isEqualTo("benchmark");

        JsonNode shown = JSON.readTree(
                Run.of(NOTHING, "entities", "show", "company:nvidia").out().get(0));
        assertThat(shown.path("names").path(0).path("text").asText()).isEqualToIgnoringCase("nvidia");
        assertThat(shown.path("children").toString()).contains("chip:");

        JsonNode found =
                JSON.readTree(Run.of(NOTHING, "entities", "find", "英伟达").out().get(0));
        assertThat(found.path("match").asText()).isEqualTo("name");
        assertThat(found.path("entity_id").asText()).isEqualTo("company:nvidia");

        assertThat(Run.of(NOTHING, "entities", "show", "company:nobody").status())
                .isOne();
        assertThat(Run.of(NOTHING, "entities", "find", "Nobody Whatsoever").status())
                .isOne();
        assertThat(Run.of(NOTHING, "entities").status()).isEqualTo(2);
    }

    @Test
    void shouldCheckADictionaryAndPinIt() throws IOException {
        Path sound = directory.resolve("more.jsonl");
        Files.writeString(
                sound,
                "{\"entity_id\":\"company:zephyr\",\"type\":\"company\",\"names\":[{\"text\":\"Zephyr Works\"}]}\n");
        Path broken = directory.resolve("company.psv");
        Files.writeString(broken, "Acme|||soon\nApex||umbrella\n");

        Run good = Run.of(NOTHING, "entities", "check", sound.toString());
        Run bad = Run.of(NOTHING, "entities", "check", broken.toString());
        byte[] article =
                "{\"url\":\"https://example.org/1\",\"title\":\"Zephyr Works hires\"}".getBytes(StandardCharsets.UTF_8);
        Run pinned = Run.of(article, "analyze", "--dictionary", sound.toString());
        Run refused = Run.of(article, "analyze", "--dictionary", broken.toString());

        assertThat(good.status()).isZero();
        assertThat(bad.status()).isOne();
        assertThat(bad.out()).hasSizeGreaterThan(2).allSatisfy(line -> assertThat(line)
                .contains("\"problem\":"));
        JsonNode read = JSON.readTree(pinned.out().get(0));
        assertThat(read.path("entities").path(0).path("entity_id").asText()).isEqualTo("company:zephyr");
        assertThat(read.path("dictionary_version").asText())
                .isEqualTo(JSON.readTree(good.out().get(0))
                        .path("dictionary_version")
                        .asText());
        assertThat(refused.status()).isEqualTo(2);
    }

    @Test
    void shouldListNamesThatNobodyListed() throws IOException {
        String articles =
                """
                {"url":"https://example.org/1","title":"Nvidia unveils Kestrel-9, a chip for robots","observed_at":"2026-10-01"}
                {"url":"https://example.org/2","title":"OpenAI trains GPT-9","observed_at":"2026-10-02"}
                {"url":"https://example.org/3","title":"What Kestrel-9 means","body":"Nvidia launched Kestrel-9.","observed_at":"2026-10-03"}
                """;

        Run run = Run.of(articles.getBytes(StandardCharsets.UTF_8), "entities", "candidates");

        assertThat(run.status()).isZero();
        JsonNode first = JSON.readTree(run.out().get(0));
        assertThat(first.path("kind").asText()).isEqualTo("candidate");
        assertThat(first.path("text").asText()).isEqualTo("Kestrel-9");
        assertThat(first.path("maker").asText()).isEqualTo("company:nvidia");
        assertThat(first.path("articles").asInt()).isEqualTo(2);
        assertThat(run.out())
                .anySatisfy(line -> assertThat(line).contains("\"provisional\"").contains("model:gpt-9"));
    }
}

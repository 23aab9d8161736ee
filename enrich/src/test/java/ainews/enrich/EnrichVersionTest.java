package ainews.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnrichVersionTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "ainews", "enrich");

    /** What a table says would otherwise change without the version. */
    @Test
    void shouldCoverEveryTableThatIsNoPartOfTheDictionary() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<String> tables = files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".psv"))
                    .toList();
            assertThat(EnrichVersion.TABLES).containsExactlyInAnyOrderElementsOf(tables);
        }
        assertThat(EnrichVersion.NAME).matches("enrich-\\d+-[0-9a-f]{8}");
    }
}

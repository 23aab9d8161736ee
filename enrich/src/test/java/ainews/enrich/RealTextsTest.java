package ainews.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.enrich.entity.Gazetteer;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.Mention;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever real headlines and feeds hold is read to its end, and what is said of them keeps to its bounds. */
class RealTextsTest {
    private static final Path DATA = Path.of(System.getProperty("ainews.shared", "absent"), "data");
    private static final Enricher ENRICHER = new Enricher(Gazetteer.bundled());

    @Test
    void shouldReadEveryHeadline() throws IOException {
        List<String> titles = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : lines("stories-uci", "items.jsonl")) {
            titles.add(json.readTree(line).get("title").asText());
        }

        for (String title : titles) {
            assertSound(title, ENRICHER.enrich(RawItems.plain("https://example.org/a", title, null)));
        }
        assertThat(titles).hasSizeGreaterThan(1000);
    }

    @Test
    void shouldReadEveryEntryOfRealFeeds() throws IOException {
        Path feeds = DATA.resolve("feeds-real-ai");
        assumeTrue(Files.isDirectory(feeds), "skipped: the shared data is not there");
        List<Path> files;
        try (Stream<Path> all = Files.list(feeds)) {
            files = all.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }

        int entries = 0;
        for (Path file : files) {
            for (String entry : Files.readString(file).split("<item>|<entry>")) {
                entries++;
                String text = entry.replaceAll("<[^>]*>|\\]\\]>|<!\\[CDATA\\[", " ");
                int line = text.strip().indexOf('\n');
                String title = line < 0 ? text.strip() : text.strip().substring(0, line);
                assertSound(title, ENRICHER.enrich(RawItems.plain("https://example.org/a", title, text)));
            }
        }
        assertThat(entries).isGreaterThan(500);
    }

    @Test
    void shouldTellWhoseNewsARealPageIs() throws IOException {
        EnrichedArticle release = seed("001_758902a120290777.txt");
        EnrichedArticle keynote = seed("003_abb4e65d66d1e9b7.txt");

        assertThat(release.getEntities().get(0).getEntityId()).isEqualTo("model:nemotron-3-ultra");
        assertThat(release.getEntities().get(1).getEntityId()).isEqualTo("company:nvidia");
        assertThat(release.getEntities().get(1).getRole()).isEqualTo("releaser");
        // speaker, firm and what he showed: a reader may put any of them first
        assertThat(keynote.getEntities().subList(0, 3))
                .extracting(Entity::getEntityId)
                .containsExactlyInAnyOrder("person:jensen-huang", "company:nvidia", "chip:rubin");
    }

    private static EnrichedArticle seed(String file) throws IOException {
        Path path = DATA.resolveSibling("seeds").resolve(file);
        assumeTrue(Files.isRegularFile(path), "skipped: the shared data is not there");
        return ENRICHER.enrich(RawItems.plain("https://example.org/a", null, Files.readString(path)));
    }

    private static List<String> lines(String folder, String file) throws IOException {
        Path path = DATA.resolve(folder).resolve(file);
        assumeTrue(Files.isRegularFile(path), "skipped: the shared data is not there");
        return Files.readAllLines(path);
    }

    private static void assertSound(String title, EnrichedArticle article) {
        assertThat(article.getEntities()).as(title).allSatisfy(entity -> {
            assertThat(entity.getRelevance()).isBetween(0.0, 100.0);
            assertThat(entity.getMentions()).extracting(Mention::getText).doesNotContain("");
        });
        assertThat(article.getEntities())
                .extracting(Entity::getEntityId)
                .as(title)
                .doesNotHaveDuplicates();
    }
}

package ainews.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The pages with known text that the evaluation runs on, see the shared data's README. */
final class Corpus {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Corpus() {}

    /**
     * A page and what should be read of it.
     *
     * @param truth the set's own record: title, author, published, as far as it has them
     */
    @SuppressWarnings("ArrayRecordComponent") // read only, never compared
    record Page(String set, String id, byte[] bytes, String url, String text, JsonNode truth) {
        /** The half that rules were tuned on; the other one is only ever counted. */
        boolean isTuned() {
            return set.equals("cwce") ? id.hashCode() % 3 != 0 : (id.hashCode() & 1) == 0;
        }
    }

    static List<Page> load(Path data) {
        try {
            List<Page> pages = new ArrayList<>();
            Path scrapinghub = data.resolve("html-article-scrapinghub");
            MAPPER.readTree(scrapinghub.resolve("ground-truth.json").toFile())
                    .properties()
                    .forEach(entry -> pages.add(
                            page("scrapinghub", scrapinghub, entry.getKey(), entry.getValue(), "articleBody")));
            addLines(pages, "wcxb", data.resolve("html-article-wcxb"));
            addLines(pages, "cwce", data.resolve("html-zh-cwce"));
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addLines(List<Page> pages, String set, Path folder) throws IOException {
        for (String line : Files.readAllLines(folder.resolve("ground-truth.jsonl"))) {
            if (!line.isBlank()) {
                JsonNode truth = MAPPER.readTree(line);
                pages.add(page(set, folder, truth.path("id").asText(), truth, "text"));
            }
        }
    }

    private static Page page(String set, Path folder, String id, JsonNode truth, String text) {
        Path file = folder.resolve("html").resolve(id + ".html.gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new Page(
                    set,
                    id,
                    in.readAllBytes(),
                    truth.path("url").asText(null),
                    truth.path(text).asText(),
                    truth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ainews.enrich;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the benchmarks read: the main texts of real pages, English and Chinese, in documents of about 3,000 bytes of UTF-8. */
public final class BenchmarkTexts {

    /** Bytes of a document: a microsecond for one is 3,000 MB/s divided by it. */
    public static final int BYTES = 3_000;

    private static final JsonMapper JSON = new JsonMapper();

    private BenchmarkTexts() {}

    /** One document for each so many bytes of the texts, those of one language behind those of the other. */
    public static List<String> documents() {
        List<String> documents = new ArrayList<>();
        for (String set : List.of("html-article-wcxb", "html-zh-cwce")) {
            try {
                for (String line : Files.readAllLines(data().resolve(set).resolve("ground-truth.jsonl"))) {
                    cut(JSON.readTree(line).path("text").asText(), documents);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return documents;
    }

    /** The development data; benchmarks cannot run without them. */
    public static Path data() {
        Path data = Path.of(System.getProperty("ainews.shared", "."), "data");
        if (!Files.isDirectory(data)) {
            throw new IllegalStateException("no development data at " + data);
        }
        return data;
    }

    /** Whole paragraphs, as many as make a document. */
    private static void cut(String text, List<String> documents) {
        StringBuilder document = new StringBuilder();
        for (String paragraph : text.split("(?<=\n)")) {
            document.append(paragraph);
            int bytes = document.toString().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > BYTES * 11 / 10) {
                document.setLength(0);
            } else if (bytes > BYTES * 9 / 10) {
                documents.add(document.toString().strip());
                document.setLength(0);
            }
        }
    }
}

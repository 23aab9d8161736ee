package ainews.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.entity.EntityReader;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.topic.TopicReader;
import ainews.schemas.Entity;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how fast entities and topics are read on one thread, and what is allocated. */
@Tag("eval")
class ReadingSpeedEval {
    private record Document(String text, List<Entity> entities) {}

    @Test
    void speed() throws IOException {
        EntityReader entities = new EntityReader(Gazetteer.bundled());
        TopicReader topics = new TopicReader();
        List<Document> documents = new ArrayList<>();
        long bytes = 0;
        for (String set : List.of("html-article-wcxb", "html-zh-cwce")) {
            Path file = Path.of(System.getProperty("ainews.shared", "."), "data", set, "ground-truth.jsonl");
            Assumptions.assumeTrue(Files.exists(file), "no development data at " + file);
            for (String line : Files.readAllLines(file)) {
                int at = line.indexOf("\"text\": \"") + 9;
                String text =
                        line.substring(at, Math.min(line.length(), at + 16_000)).replace("\\n", "\n");
                bytes += text.getBytes(StandardCharsets.UTF_8).length;
                documents.add(new Document(text, entities.read(null, text, null)));
            }
        }
        int sum = 0;
        for (int round = 0; round < 10; round++) {
            sum += print("entities", documents, bytes, d -> entities.read(null, d.text(), null)
                    .size());
            sum += print("topics", documents, bytes, d -> topics.read("A title", d.text(), d.entities())
                    .tags()
                    .size());
        }
        assertThat(sum).isPositive();
    }

    private static int print(String name, List<Document> documents, long bytes, ToIntFunction<Document> step) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        long start = thread.getCurrentThreadCpuTime();
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            for (Document document : documents) {
                sum += step.applyAsInt(document);
            }
        }
        long used = thread.getCurrentThreadCpuTime() - start;
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        System.out.printf(
                "%s: %.1f MB/s of UTF-8, %.2f bytes allocated a byte read%n",
                name, 3e3 * bytes / used, allocated / (3.0 * bytes));
        return sum;
    }
}

package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.topic.TopicReader;
import ainews.schemas.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how often entities stand in the order in which a reader would put them by how much an article is about them. */
@Tag("eval")
class RelevanceEval {

    @Test
    void shouldOrderEntitiesAsAReaderWould() throws IOException {
        EntityReader reader = new EntityReader(Gazetteer.bundled());
        TopicReader topics = new TopicReader();
        int pairs = 0;
        int right = 0;
        int articles = 0;
        int first = 0;
        int missing = 0;
        int roles = 0;
        for (String line : lines()) {
            String[] cells = line.split(" ;; ");
            List<Entity> entities = topics.read(cells[0], cells[1], reader.read(cells[0], cells[1], null))
                    .entities();
            List<String> wanted = List.of(cells[2].strip().split(" "));
            Map<String, Double> relevance = new HashMap<>();
            entities.forEach(entity -> relevance.put(entity.getEntityId(), entity.getRelevance()));
            missing += (int)
                    wanted.stream().filter(id -> !relevance.containsKey(id)).count();
            articles++;
            boolean leads = !entities.isEmpty() && entities.get(0).getEntityId().equals(wanted.get(0));
            first += leads ? 1 : 0;
            StringBuilder faults = new StringBuilder(leads ? "" : " not first: " + wanted.get(0));
            for (int i = 0; i < wanted.size(); i++) {
                for (int j = i + 1; j < wanted.size(); j++) {
                    pairs++;
                    boolean ordered =
                            relevance.getOrDefault(wanted.get(i), -1.0) > relevance.getOrDefault(wanted.get(j), -0.5);
                    right += ordered ? 1 : 0;
                    faults.append(ordered ? "" : " " + wanted.get(i) + " not above " + wanted.get(j));
                }
            }
            if (!faults.isEmpty()) {
                System.out.println("  " + cells[0] + ":" + faults + " in " + relevance);
            }
            roles += (int)
                    entities.stream().filter(entity -> entity.getRole() != null).count();
        }
        System.out.printf(
                "relevance: %d articles, the first is right in %.3f, pairs in order %.3f of %d (first run 0.775, 0.918), %d not found,"
                        + " %d roles given%n",
                articles, first / (double) articles, right / (double) pairs, pairs, missing, roles);
        assertThat(right / (double) pairs).isGreaterThan(0.9);
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = RelevanceEval.class.getResourceAsStream("relevance.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}

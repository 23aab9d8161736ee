package ainews.deploy.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.TreeMap;

/**
 * Keeps each article that was first observed in the week, as it was last scored before the week ended. What was scored later does not
 * exist yet; a withdrawn article is left out. Not thread-safe.
 */
public final class WeekReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Week week;
    private final TreeMap<String, Item> items = new TreeMap<>();
    private long unreadable;

    public WeekReader(Week week) {
        this.week = week;
    }

    /** @param line a scored article as JSON; other records are passed over */
    public void read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String kind = json.path("kind").asText("scored");
            Item item = kind.equals("scored") ? Item.of(json) : null;
            if (item != null) {
                keep(item);
            }
        } catch (JsonProcessingException e) {
            unreadable++;
        }
    }

    private void keep(Item item) {
        if (item.observedAt().isBefore(week.start()) || !item.scoredAt().isBefore(week.end())) {
            return;
        }
        items.merge(
                item.articleId(),
                item,
                (known, next) -> next.scoredAt().isBefore(known.scoredAt()) || next.revision() < known.revision()
                        ? known
                        : next);
    }

    /** Lines that are no JSON. */
    public long unreadable() {
        return unreadable;
    }

    /** By article id. */
    List<Item> items() {
        return items.values().stream()
                .filter(item -> !item.withdrawn() && item.observedAt().isBefore(week.end()))
                .toList();
    }
}

package ainews.enrich.topic;

import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.schemas.Tag;
import java.util.List;

/**
 * What {@link TopicReader} found.
 *
 * @param eventTypes by descending confidence, then id
 * @param tags most fitting first, at most eight
 * @param entities the given entities in the given order, copied where a role was filled in
 */
public record TopicReading(List<EventType> eventTypes, List<Tag> tags, List<Entity> entities) {
    public TopicReading {
        eventTypes = List.copyOf(eventTypes);
        tags = List.copyOf(tags);
        entities = List.copyOf(entities);
    }
}

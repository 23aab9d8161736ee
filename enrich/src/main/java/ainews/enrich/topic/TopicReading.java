package ainews.enrich.topic;

import ainews.schemas.Candidate;
import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.schemas.Tag;
import java.util.List;

/**
 * What {@link TopicReader} found.
 *
 * @param eventTypes by descending confidence, then id
 * @param tags most fitting first, at most eight
 * @param entities the given entities, copies with their roles, those that the article is about first: by descending relevance, then id
 * @param candidates names of what may be new products, by descending confidence, then text; whether a dictionary lists them is
 *     not asked here
 */
public record TopicReading(
        List<EventType> eventTypes, List<Tag> tags, List<Entity> entities, List<Candidate> candidates) {
    public TopicReading {
        eventTypes = List.copyOf(eventTypes);
        tags = List.copyOf(tags);
        entities = List.copyOf(entities);
        candidates = List.copyOf(candidates);
    }
}

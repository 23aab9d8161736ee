package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.List;

/**
 * What is known of an article before its parts are dealt out.
 *
 * @param entities as the reading of names gave them: by descending relevance, then id, without roles
 * @param matches strongest first
 * @param events ids of those that it tells, the surest first
 */
record Scene(
        List<Sentence> sentences,
        NameList lists,
        List<Entity> entities,
        List<EventMatch> matches,
        List<String> events) {
    private static final double TITLED = 0.65;

    /** Of the events told the match that the title tells first; null where the title tells none. */
    EventMatch titled() {
        EventMatch first = null;
        for (int i = 0; i < matches.size(); i++) {
            EventMatch match = matches.get(i);
            boolean told = match.sentence().title() && match.confidence() >= TITLED && events.contains(match.event());
            boolean sooner =
                    first == null || match.trigger().start() < first.trigger().start();
            first = told && sooner ? match : first;
        }
        return first;
    }
}

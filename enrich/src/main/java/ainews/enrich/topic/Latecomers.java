package ainews.enrich.topic;

import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.util.List;
import java.util.Map;

/** Whose news it is stands in the title or early in the text: who comes up later is no subject, whatever a sentence says of him. */
final class Latecomers {
    /** The part of a text in which its subjects have all been named. */
    private static final int THIRD = 3;

    private Latecomers() {}

    /**
     * @param length of the text in characters
     * @param roles by entity id; loses the subjects that come late
     */
    static void drop(List<Entity> entities, List<Sentence> sentences, int length, Map<String, String> roles) {
        int opening = 0;
        for (Sentence sentence : sentences) {
            if (!sentence.title()) {
                opening = sentence.end();
                break;
            }
        }
        int latest = Math.max(opening, Math.min(length, FieldScanner.MAX_CHARS) / THIRD);
        for (Entity entity : entities) {
            if (isLate(entity, latest)) {
                roles.remove(entity.getEntityId(), "subject");
            }
        }
    }

    private static boolean isLate(Entity entity, int latest) {
        for (Mention mention : entity.getMentions()) {
            if (mention.getField().equals("title") || mention.getStart() < latest) {
                return false;
            }
        }
        return true;
    }
}

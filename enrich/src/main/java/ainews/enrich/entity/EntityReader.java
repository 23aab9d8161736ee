package ainews.enrich.entity;

import ainews.schemas.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the entities that an article names and links them to the gazetteer, or, by the naming rules of a family, to a provisional id.
 * Pure and thread-safe: equal input gives equal output, to the byte.
 *
 * <pre>{@code
 * EntityReader reader = new EntityReader(Gazetteer.bundled());
 * List<Entity> entities = reader.read("Nvidia's Nemotron 3 Ultra leads", "...", observedAt);
 * }</pre>
 */
public final class EntityReader {
    private final Gazetteer gazetteer;
    private final Scanner scanner;

    public EntityReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.scanner = new Scanner(gazetteer.trie());
    }

    /**
     * Reads an article.
     *
     * @param title null or plain text
     * @param text null or plain text
     * @param observedAt names that were not in use then are not read; null for no restriction
     * @return by descending relevance, then id; role is null; mentions' offsets count UTF-16 units of the given title and text
     */
    public List<Entity> read(String title, String text, Instant observedAt) {
        Field titleField = new Field("title", title == null ? "" : title, scanner);
        Field textField = new Field("text", text == null ? "" : text, scanner);
        Long observed = observedAt == null ? null : observedAt.toEpochMilli();
        Spots spots = new Spots(gazetteer, observed);
        List<List<Spot>> groups = new ArrayList<>(spots.read(titleField));
        groups.addAll(spots.read(textField));
        if (groups.isEmpty()) {
            return List.of();
        }
        Evidence evidence = new Evidence(gazetteer);
        evidence.addWords(titleField);
        evidence.addWords(textField);
        Judge judge = new Judge(gazetteer, evidence, observed);
        for (List<Spot> group : groups) {
            int certain = judge.certain(group.get(0));
            if (certain >= 0) {
                evidence.addCertain(certain);
            }
        }
        List<Link> links = new ArrayList<>(groups.size());
        for (List<Spot> group : groups) {
            Link link = judge.decide(group);
            if (link != null) {
                links.addAll(judge.nested(link));
            }
        }
        return new EntityAssembly(gazetteer, titleField, textField, observed).assemble(links);
    }
}

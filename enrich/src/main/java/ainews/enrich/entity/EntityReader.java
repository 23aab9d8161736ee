package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import ainews.schemas.Entity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final double SURE = 0.72;
    /** That a version is not listed takes away from it, not from what family it is of. */
    private static final double SURE_OF_ITS_FAMILY = 0.68;

    private static final Comparator<Link> PLACE = Comparator.comparing(
                    (Link link) -> !link.spot().field().name().equals("title"))
            .thenComparingInt(link -> link.spot().start())
            .thenComparing(link -> -link.spot().end());

    private final Gazetteer gazetteer;
    private final Scanner scanner;
    private final ClueWeights weights;
    private final KinPhrases kin;
    /** What is found in title and text; each thread's own, so that an article needs no new ones. */
    private final ThreadLocal<Hits[]> hits = ThreadLocal.withInitial(() -> new Hits[] {new Hits(), new Hits()});

    public EntityReader(Gazetteer gazetteer) {
        this(gazetteer, ClueWeights.bundled());
    }

    EntityReader(Gazetteer gazetteer, ClueWeights weights) {
        this.gazetteer = gazetteer;
        this.weights = weights;
        this.scanner = new Scanner(gazetteer.trie());
        this.kin = new KinPhrases(gazetteer);
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
        return readFolded(
                new FoldedText().fold(title == null ? "" : title),
                new FoldedText().fold(text == null ? "" : text),
                observedAt);
    }

    /** The same for an article that was folded already. */
    public List<Entity> readFolded(FoldedText title, FoldedText text, Instant observedAt) {
        Hits[] room = hits.get();
        Field titleField = field("title", title, room[0]);
        Field textField = field("text", text, room[1]);
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
        Judge judge = new Judge(gazetteer, evidence, observed, new Clues(weights));
        for (List<Spot> group : groups) {
            int certain = judge.certain(group.get(0));
            if (certain >= 0) {
                evidence.addCertain(certain);
            }
        }
        Nested nested = new Nested(gazetteer, observed);
        List<Link> links = new ArrayList<>(groups.size());
        List<List<Spot>> open = decide(groups, judge, nested, links);
        links.stream()
                .filter(link -> link.confidence() >= (link.provisional() ? SURE_OF_ITS_FAMILY : SURE))
                .forEach(link -> evidence.addCertain(link.entity()));
        // what was linked surely speaks for its kin: Intel, once it is the company, for 18A
        decide(open, judge, nested, links);
        links.sort(PLACE);
        if (links.addAll(kin.read(links, SURE))) {
            links.sort(PLACE);
        }
        return new EntityAssembly(gazetteer, titleField, textField, observed).assemble(links);
    }

    private Field field(String name, FoldedText normal, Hits into) {
        scanner.scan(normal, into);
        return new Field(name, normal, into);
    }

    /** Adds what can be linked and returns the rest. */
    private static List<List<Spot>> decide(List<List<Spot>> groups, Judge judge, Nested nested, List<Link> links) {
        List<List<Spot>> open = new ArrayList<>();
        for (List<Spot> group : groups) {
            Link link = judge.decide(group);
            if (link == null) {
                open.add(group);
            } else {
                nested.add(link, links);
            }
        }
        return open;
    }
}

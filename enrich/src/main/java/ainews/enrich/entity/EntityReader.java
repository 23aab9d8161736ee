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
    private final JudgeWeights weights;
    private final KinPhrases kin;
    /** Each thread's own, so that an article needs no new ones. */
    private final ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);

    public EntityReader(Gazetteer gazetteer) {
        this(gazetteer, JudgeWeights.bundled());
    }

    EntityReader(Gazetteer gazetteer, JudgeWeights weights) {
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
        Desk desk = desks.get();
        desk.clear();
        List<Entity> entities = desk.read(title, text, observedAt == null ? null : observedAt.toEpochMilli());
        desk.clear();
        return entities;
    }

    /** All that is needed to read one article after the other; for one thread. */
    private final class Desk {
        private final Hits titleHits = new Hits();
        private final Hits textHits = new Hits();
        private final Spots spots = new Spots(gazetteer, null);
        private final Evidence evidence = new Evidence(gazetteer);
        private final Judge judge = new Judge(gazetteer, evidence, null, weights);
        private final Nested nested = new Nested(gazetteer, null);
        private final EntityAssembly assembly = new EntityAssembly(gazetteer);
        private final List<List<Spot>> groups = new ArrayList<>();
        private final List<List<Spot>> open = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();

        /** Forgets the article, and its text with it. */
        void clear() {
            groups.clear();
            open.clear();
            links.clear();
            evidence.clear();
        }

        List<Entity> read(FoldedText title, FoldedText text, Long observed) {
            Field titleField = field("title", title, titleHits);
            Field textField = field("text", text, textHits);
            spots.turnTo(observed);
            spots.read(titleField, groups);
            spots.read(textField, groups);
            if (groups.isEmpty()) {
                return List.of();
            }
            judge.turnTo(observed);
            nested.turnTo(observed);
            evidence.addWords(titleField);
            evidence.addWords(textField);
            for (int i = 0; i < groups.size(); i++) {
                int certain = judge.certain(groups.get(i).get(0));
                if (certain >= 0) {
                    evidence.addCertain(certain);
                }
            }
            decide(groups, open);
            boolean more = false;
            for (int i = 0; i < links.size(); i++) {
                Link link = links.get(i);
                if (link.confidence() >= (link.provisional() ? SURE_OF_ITS_FAMILY : SURE)) {
                    more |= evidence.addCertain(link.entity());
                }
            }
            if (more) {
                // what was linked surely speaks for its kin: Intel, once it is the company, for 18A
                groups.clear();
                decide(open, groups);
            }
            links.sort(PLACE);
            if (links.addAll(kin.read(links, SURE))) {
                links.sort(PLACE);
            }
            return assembly.assemble(links, titleField, textField, observed);
        }

        private Field field(String name, FoldedText normal, Hits into) {
            scanner.scan(normal, into);
            return new Field(name, normal, into);
        }

        /** Adds what can be linked, and hands on the rest. */
        private void decide(List<List<Spot>> some, List<List<Spot>> rest) {
            for (int i = 0; i < some.size(); i++) {
                Link link = judge.decide(some.get(i));
                if (link == null) {
                    rest.add(some.get(i));
                } else {
                    nested.add(link, links);
                }
            }
        }
    }
}

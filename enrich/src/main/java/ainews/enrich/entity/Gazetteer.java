package ainews.enrich.entity;

import ainews.schemas.ReferenceEntity;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The reviewed dictionary of models, chips, companies, people, products, benchmarks and data sets, compiled for matching. Immutable and
 * safe for use by many threads.
 */
public final class Gazetteer {
    private static final int LETTERS_OF_A_NAME = 3;

    private static final class Bundled {
        static final Gazetteer VALUE = new Gazetteer(GazetteerSource.bundled());
    }

    private final GazetteerSource source;
    private final String version;
    private final GazetteerEntity[] entities;
    private final int[] types;
    private final Map<String, Integer> byId = new HashMap<>();
    private final int[][] ancestors;
    private final Surface[] surfaces;
    private final Trie trie;
    private final Map<Integer, Family> families = new HashMap<>();
    private final Family[] familyOf;
    private final boolean[] stems;
    private final boolean[] versionless;
    private final VariantWords variantWords;
    private final Beside beside;

    Gazetteer(GazetteerSource source) {
        List<String> problems = GazetteerCheck.problems(source);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("gazetteer: " + String.join("; ", problems));
        }
        this.source = source;
        version = source.version();
        entities = source.entities().toArray(GazetteerEntity[]::new);
        types = new int[entities.length];
        for (int i = 0; i < entities.length; i++) {
            byId.put(entities[i].id(), i);
            types[i] = GazetteerParser.TYPES.indexOf(entities[i].type());
        }
        ancestors = new int[entities.length][];
        for (int i = 0; i < entities.length; i++) {
            ancestorsOf(i);
        }
        source.families().forEach(family -> families.put(byId.get(family.stem()), family));
        familyOf = new Family[entities.length];
        versionless = new boolean[entities.length];
        stems = new boolean[entities.length];
        families.keySet().forEach(index -> stems[index] = true);
        for (int i = 0; i < entities.length; i++) {
            familyOf[i] = nearestFamily(i);
            versionless[i] = !hasVersion(entities[i].name());
        }
        variantWords = source.variantWords();
        beside = source.beside();
        SurfaceIndex index = new SurfaceIndex(source);
        surfaces = index.surfaces();
        trie = Trie.of(index.keys());
    }

    /** The dictionary that is part of this build; loaded once. */
    public static Gazetteer bundled() {
        return Bundled.VALUE;
    }

    /** Date of the last review and a hash over the content, e.g. {@code 2026-11-22-1f3870be274f}. */
    public String version() {
        return version;
    }

    /** Every entity as a record of {@code reference.entities}, by id. */
    public List<ReferenceEntity> records() {
        return source.entities().stream()
                .map(entity -> ReferenceEntities.of(entity, version))
                .toList();
    }

    /** The record that closes a publication of this dictionary. */
    public ReferenceEntity closingRecord() {
        return ReferenceEntities.current(source);
    }

    /** Ids of the entities that a written form can mean, without regard to context or time. */
    public List<String> meanings(String name) {
        int index = trie.valueOf(SurfaceKey.of(name));
        return index < 0
                ? List.of()
                : surfaces[index].readings().stream()
                        .map(reading -> entities[reading.entity()].id())
                        .sorted()
                        .toList();
    }

    /** Number of entities. */
    public int size() {
        return entities.length;
    }

    /** Number of distinct written forms, context words included. */
    public int surfaceCount() {
        return surfaces.length;
    }

    /**
     * Whether a name is a written form of an entity, or a phrase known to be none.
     *
     * @param observedAt names that were not in use then are not listed; null for no restriction
     */
    public boolean lists(String name, Instant observedAt) {
        int index = trie.valueOf(SurfaceKey.of(name));
        Surface surface = index < 0 ? null : surfaces[index];
        return surface != null
                && (surface.trap() || surface.namesAt(observedAt == null ? null : observedAt.toEpochMilli()));
    }

    GazetteerEntity entity(int index) {
        return entities[index];
    }

    /** Place of an entity's type in {@link GazetteerParser#TYPES}. */
    int typeOf(int index) {
        return types[index];
    }

    /** Index of an id, or -1. */
    int indexOf(String id) {
        Integer index = byId.get(id);
        return index == null ? -1 : index;
    }

    Surface surface(int index) {
        return surfaces[index];
    }

    Trie trie() {
        return trie;
    }

    VariantWords variantWords() {
        return variantWords;
    }

    /** What words right beside a form say about it. */
    Beside beside() {
        return beside;
    }

    /** The naming rules that hold for an entity: its own or its nearest ancestor's; null where it has none. */
    Family familyOf(int index) {
        return familyOf[index];
    }

    boolean isFamilyStem(int index) {
        return stems[index];
    }

    /** Whether a number behind its name may be a version: it is a family's bare name, or has no version yet. */
    boolean mayTakeVersion(int index) {
        return stems[index] || versionless[index];
    }

    /** All ancestors of an entity, nearest first. */
    int[] ancestors(int index) {
        return ancestors[index];
    }

    /** True where one descends from the other, or both from the same maker. */
    boolean related(int one, int other) {
        if (one == other || contains(ancestors[one], other) || contains(ancestors[other], one)) {
            return true;
        }
        for (int ancestor : ancestors[one]) {
            if (contains(ancestors[other], ancestor)) {
                return true;
            }
        }
        return false;
    }

    boolean descends(int child, int ancestor) {
        return contains(ancestors[child], ancestor);
    }

    private int[] ancestorsOf(int index) {
        if (ancestors[index] == null) {
            ancestors[index] = new int[0];
            LinkedHashSet<Integer> all = new LinkedHashSet<>();
            entities[index].parents().forEach(parent -> all.add(byId.get(parent)));
            for (String parent : entities[index].parents()) {
                for (int ancestor : ancestorsOf(byId.get(parent))) {
                    all.add(ancestor);
                }
            }
            ancestors[index] = all.stream().mapToInt(Integer::intValue).toArray();
        }
        return ancestors[index];
    }

    private Family nearestFamily(int index) {
        Family own = families.get(index);
        if (own != null) {
            return own;
        }
        for (int ancestor : ancestors[index]) {
            Family family = families.get(ancestor);
            if (family != null
                    && entities[ancestor].type().equals(entities[index].type())
                    && !entities[index].type().equals("company")) {
                return family;
            }
        }
        return entities[index].type().equals("model") ? Family.unlisted(entities[index].id()) : null;
    }

    private static boolean contains(int[] values, int value) {
        for (int each : values) {
            if (each == value) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of it is a version: the 4 of GPT-4 and the 4o of GPT-4o, though not the 3D of Hunyuan3D. */
    private static boolean hasVersion(String name) {
        for (String word : name.split("[ -]")) {
            int letters = 0;
            while (letters < word.length() && CharKind.of(word.charAt(letters)) != CharKind.DIGIT) {
                letters++;
            }
            boolean numbered = letters < word.length();
            boolean ending = numbered && CharKind.of(word.charAt(word.length() - 1)) == CharKind.DIGIT;
            if (numbered && (ending || letters < LETTERS_OF_A_NAME)) {
                return true;
            }
        }
        return false;
    }
}

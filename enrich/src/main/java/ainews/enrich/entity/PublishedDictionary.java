package ainews.enrich.entity;

import ainews.schemas.ReferenceEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the records of {@code reference.entities} make up, read in their order. A dictionary is made only at the record that closes a
 * publication, from everything before it, and only where that gives the very version the record names: a publication read in part
 * never becomes one. Not thread-safe.
 */
public final class PublishedDictionary {

    /** What a record led to. */
    public sealed interface Change {

        /** Nothing yet: the publication goes on. */
        record None() implements Change {}

        /** A whole dictionary is in force from here on. */
        record Published(Gazetteer gazetteer) implements Change {}

        /** The publication was taken back; the bundled dictionary is in force. */
        record Withdrawn() implements Change {}

        /** @param problem why the records do not make up the dictionary that they should; the last one stays in force */
        record Broken(String problem) implements Change {}
    }

    private static final Change NONE = new Change.None();

    private final Map<String, ReferenceEntity> entities = new TreeMap<>();

    /**
     * Reads a record.
     *
     * @param key an entity id, or that of the closing record
     * @param value null where it was taken out
     */
    public Change read(String key, ReferenceEntity value) {
        if (!ReferenceEntities.CURRENT.equals(key)) {
            if (value == null) {
                entities.remove(key);
            } else {
                entities.put(key, value);
            }
            return NONE;
        }
        if (value == null) {
            return new Change.Withdrawn();
        }
        try {
            GazetteerSource source = ReferenceEntities.source(entities.values(), value);
            if (!source.version().equals(value.getDictionaryVersion())) {
                return new Change.Broken("the records give version " + source.version() + " and not "
                        + value.getDictionaryVersion() + "; publish again");
            }
            return new Change.Published(new Gazetteer(source));
        } catch (RuntimeException e) {
            return new Change.Broken(String.valueOf(e.getMessage()));
        }
    }

    /**
     * A dictionary as it was published, from its records as JSON Lines with the closing one. What a later editor's check would find in it
     * does not matter.
     *
     * @throws IllegalArgumentException where they do not make up the dictionary that the closing record names
     */
    public static Gazetteer ofLines(List<String> lines) {
        Map<String, ReferenceEntity> records = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        ReferenceLines.read("dictionary", lines, records, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0));
        }
        PublishedDictionary published = new PublishedDictionary();
        ReferenceEntity closing = records.remove(ReferenceEntities.CURRENT);
        records.forEach(published::read);
        Change change = published.read(ReferenceEntities.CURRENT, closing);
        if (change instanceof Change.Published whole) {
            return whole.gazetteer();
        }
        throw new IllegalArgumentException(
                change instanceof Change.Broken broken ? broken.problem() : "the closing record is missing");
    }

    /** The records as they stand, by entity id, without the closing one. */
    public Map<String, ReferenceEntity> entities() {
        return new TreeMap<>(entities);
    }

    /**
     * What has to be written so that a dictionary is in force: what differs from the records as they stand, then the closing record.
     * A null value takes an entity out.
     */
    public List<Map.Entry<String, ReferenceEntity>> towards(Gazetteer gazetteer) {
        List<Map.Entry<String, ReferenceEntity>> writes = new ArrayList<>();
        Map<String, ReferenceEntity> wanted = new TreeMap<>();
        gazetteer.records().forEach(record -> wanted.put(record.getEntityId(), record));
        wanted.forEach((id, record) -> {
            if (!isSame(entities.get(id), record)) {
                writes.add(Map.entry(id, record));
            }
        });
        entities.keySet().stream()
                .filter(id -> !wanted.containsKey(id))
                .forEach(id -> writes.add(new java.util.AbstractMap.SimpleImmutableEntry<>(id, null)));
        writes.add(Map.entry(ReferenceEntities.CURRENT, gazetteer.closingRecord()));
        return writes;
    }

    /** Equal but for the version in which the entity took this form. */
    private static boolean isSame(ReferenceEntity one, ReferenceEntity other) {
        return one != null
                && one.getNames().equals(other.getNames())
                && one.getParents().equals(other.getParents())
                && one.getTickers().equals(other.getTickers())
                && java.util.Objects.equals(one.getFirstSeen(), other.getFirstSeen());
    }
}

package ainews.enrich.entity;

import ainews.schemas.ReferenceEntity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dictionary as an editor has written it, with everything that is wrong with it. {@code .psv} files replace those of the same name that
 * are bundled; {@code .jsonl} lines, as {@code entities list} prints them, are laid over the bundled entities by id, or are the
 * whole dictionary where the closing record is among them.
 */
public final class DictionaryDraft {
    private final List<String> problems = new ArrayList<>();
    private GazetteerSource source;

    private DictionaryDraft() {}

    /**
     * Reads files.
     *
     * @param files lines by file name, with ending and without folders
     */
    public static DictionaryDraft of(Map<String, List<String>> files) {
        DictionaryDraft draft = new DictionaryDraft();
        Map<String, List<String>> parts = new LinkedHashMap<>(GazetteerParser.bundledFiles());
        Map<String, ReferenceEntity> records = new TreeMap<>();
        files.forEach((file, lines) -> {
            String name = file.endsWith(".psv") ? file.substring(0, file.length() - 4) : "";
            if (GazetteerParser.TYPES.contains(name) || GazetteerParser.RULES.contains(name)) {
                parts.put(name, lines);
            } else if (file.endsWith(".jsonl")) {
                ReferenceLines.read(file, lines, records, draft.problems);
            } else {
                draft.problems.add(file + ": neither .jsonl nor one of " + GazetteerParser.TYPES + " or "
                        + GazetteerParser.RULES + " with the ending .psv");
            }
        });
        draft.compile(parts, records);
        return draft;
    }

    private void compile(Map<String, List<String>> parts, Map<String, ReferenceEntity> records) {
        ReferenceEntity current = records.remove(ReferenceEntities.CURRENT);
        if (current != null) {
            parts.clear();
            parts.putAll(ReferenceEntities.rules(current));
        }
        Map<String, GazetteerEntity> entities = new LinkedHashMap<>();
        List<GazetteerEntity> twice = new ArrayList<>();
        for (GazetteerEntity entity : GazetteerParser.parse(parts, problems).entities()) {
            if (entities.putIfAbsent(entity.id(), entity) != null) {
                twice.add(entity);
            }
        }
        records.forEach((id, record) -> {
            try {
                entities.put(id, ReferenceEntities.entity(record));
            } catch (RuntimeException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        });
        List<GazetteerEntity> all = new ArrayList<>(entities.values());
        all.addAll(twice);
        source = GazetteerParser.of(all, parts, new ArrayList<>());
        problems.addAll(GazetteerCheck.problems(source));
    }

    /** One line a problem, empty for a sound dictionary. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Version that the dictionary would have. */
    public String version() {
        return source.version();
    }

    /** Number of its entities. */
    public int size() {
        return source.entities().size();
    }

    /** @throws IllegalArgumentException that names every problem, where there is one */
    public Gazetteer gazetteer() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new Gazetteer(source);
    }
}

package ainews.deploy.offline;

import ainews.enrich.entity.DictionaryDraft;
import ainews.enrich.entity.Gazetteer;
import ainews.schemas.ReferenceEntity;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** {@code entities list, show, find} and {@code check}: a dictionary as JSON Lines. */
public final class EntityLines {

    private final OutputStream out;

    /** The stream is flushed but not closed. */
    public EntityLines(OutputStream out) {
        this.out = out;
    }

    /**
     * Prints entities by id.
     *
     * @param whole whether the closing record, with version and rules, follows, so that the lines are a dictionary of their own
     */
    public void list(Gazetteer gazetteer, Predicate<ReferenceEntity> wanted, boolean whole) throws IOException {
        try (JsonLines lines = new JsonLines(out)) {
            for (ReferenceEntity record : gazetteer.records()) {
                if (wanted.test(record)) {
                    lines.write(line -> line.record(record));
                }
            }
            if (whole) {
                lines.write(line -> line.record(gazetteer.closingRecord()));
            }
        }
    }

    /** Prints one entity with the ids of its children; false where there is none. */
    public boolean show(Gazetteer gazetteer, String id) throws IOException {
        List<ReferenceEntity> all = gazetteer.records();
        ReferenceEntity record = all.stream()
                .filter(each -> each.getEntityId().equals(id))
                .findFirst()
                .orElse(null);
        if (record == null) {
            return false;
        }
        List<String> children = all.stream()
                .filter(each -> each.getParents().contains(id))
                .map(ReferenceEntity::getEntityId)
                .toList();
        try (JsonLines lines = new JsonLines(out)) {
            lines.write(line -> line.record(record).texts("children", children));
        }
        return true;
    }

    /** Prints what a name can mean, then what has it in a name; returns how many. */
    public int find(Gazetteer gazetteer, String name) throws IOException {
        Set<String> meanings = new TreeSet<>(gazetteer.meanings(name));
        String part = name.toLowerCase(Locale.ROOT);
        int[] found = new int[1];
        try (JsonLines lines = new JsonLines(out)) {
            for (boolean exact : new boolean[] {true, false}) {
                for (ReferenceEntity record : gazetteer.records()) {
                    boolean means = meanings.contains(record.getEntityId());
                    if (means == exact && (means || hasInName(record, part))) {
                        lines.write(line ->
                                line.text("match", exact ? "name" : "part").record(record));
                        found[0]++;
                    }
                }
            }
        }
        return found[0];
    }

    /** Prints each problem of a draft, or its version and size; true where it is sound. */
    public boolean check(String path, DictionaryDraft draft) throws IOException {
        try (JsonLines lines = new JsonLines(out)) {
            for (String problem : draft.problems()) {
                lines.write(line -> line.text("file", path).text("problem", problem));
            }
            if (draft.problems().isEmpty()) {
                lines.write(line -> line.text("file", path)
                        .text("dictionary_version", draft.version())
                        .number("entities", draft.size()));
            }
        }
        return draft.problems().isEmpty();
    }

    private static boolean hasInName(ReferenceEntity record, String part) {
        return record.getNames().stream()
                .anyMatch(name -> name.getText().toLowerCase(Locale.ROOT).contains(part));
    }
}

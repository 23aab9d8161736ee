package ainews.enrich.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the files of a dictionary; a row that cannot be read is a problem with its line, and the rest goes on. */
final class GazetteerParser {
    static final List<String> TYPES = List.of("company", "model", "chip", "person", "product", "benchmark", "dataset");
    static final List<String> RULES = List.of("words", "traps", "ambiguous", "grammar", "beside", "reviewed");

    private final Map<String, List<String>> files;
    private final List<String> problems;
    private final List<GazetteerSource.ContextWord> words = new ArrayList<>();
    private final List<String> traps = new ArrayList<>();
    private final Map<String, Profile> profiles = new LinkedHashMap<>();
    private final List<Family> families = new ArrayList<>();
    private final Beside beside = new Beside();
    private VariantWords variantWords = new VariantWords(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private GazetteerParser(Map<String, List<String>> files, List<String> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The files that are part of this build, by name without ending. */
    static Map<String, List<String>> bundledFiles() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        TYPES.forEach(type -> files.put(type, load(type)));
        RULES.forEach(rule -> files.put(rule, load(rule)));
        return files;
    }

    /** @param problems receives one line for each row that cannot be read */
    static GazetteerSource parse(Map<String, List<String>> files, List<String> problems) {
        List<GazetteerEntity> entities = new ArrayList<>();
        TYPES.forEach(
                type -> entities.addAll(GazetteerFile.parse(type, files.getOrDefault(type, List.of()), problems)));
        return of(entities, files, problems);
    }

    /** The same from entities that were read already and the lines of the rule files. */
    static GazetteerSource of(List<GazetteerEntity> entities, Map<String, List<String>> files, List<String> problems) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        RULES.forEach(rule -> rules.put(rule, List.copyOf(files.getOrDefault(rule, List.of()))));
        GazetteerParser parser = new GazetteerParser(rules, problems);
        parser.readRules();
        List<GazetteerEntity> ordered = GazetteerSource.ordered(entities);
        return new GazetteerSource(
                GazetteerSource.version(ordered, rules),
                ordered,
                rules,
                parser.words,
                parser.traps,
                parser.profiles,
                parser.families,
                parser.beside,
                parser.variantWords);
    }

    private void readRules() {
        eachRow("words", 3, row -> GazetteerFile.parts(row[2])
                .forEach(word -> words.add(new GazetteerSource.ContextWord(
                        word, ContextClass.valueOf(row[0]), Double.parseDouble(row[1])))));
        eachRow("traps", 1, row -> GazetteerFile.parts(row[0]).forEach(traps::add));
        eachRow("ambiguous", 4, row -> {
            Profile profile = profile(row);
            GazetteerFile.parts(row[0]).forEach(text -> profiles.put(text, profile));
        });
        eachRow("beside", 4, beside::add);
        eachRow("grammar", 6, row -> {
            if (row[0].equals("*")) {
                variantWords = new VariantWords(set(row[1]), set(row[2]), set(row[3]), set(row[4]), set(row[5]));
            } else {
                families.addAll(families(row));
            }
        });
    }

    private void eachRow(String name, int cells, Consumer<String[]> reader) {
        List<String> lines = files.getOrDefault(name, List.of());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] row = Arrays.copyOf(line.split("\\|", -1), cells);
                Arrays.setAll(row, cell -> row[cell] == null ? "" : row[cell].strip());
                try {
                    reader.accept(row);
                } catch (RuntimeException e) {
                    problems.add(name + " line " + (i + 1) + ": " + e.getMessage());
                }
            }
        }
    }

    private static List<Family> families(String[] row) {
        String[] digits = row[3].split("-");
        return GazetteerFile.parts(row[0])
                .map(id -> new Family(
                        id.split(">")[0],
                        id.substring(id.indexOf('>') + 1),
                        row[1].equals("glued"),
                        row[2],
                        Integer.parseInt(digits[0]),
                        Integer.parseInt(digits[1]),
                        Integer.parseInt(row[4]),
                        set(row[5])))
                .toList();
    }

    private static Profile profile(String[] row) {
        int traps = 0;
        for (String name : row[2].split(" ")) {
            traps |= name.isEmpty() ? 0 : ContextClass.valueOf(name).bit();
        }
        Set<String> flags = set(row[3]);
        return new Profile(
                Double.parseDouble(row[1]),
                traps,
                flags.contains("capital"),
                flags.contains("person"),
                flags.contains("small"),
                flags.contains("noun"),
                flags.contains("caps"),
                flags.contains("kin"));
    }

    private static Set<String> set(String cell) {
        return new LinkedHashSet<>(Arrays.asList(cell.split(" ")));
    }

    private static List<String> load(String name) {
        String file = name + ".psv";
        try (InputStream in = GazetteerParser.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: ainews/enrich/entity/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

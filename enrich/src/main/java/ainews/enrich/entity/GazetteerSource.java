package ainews.enrich.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The dictionary as it is written in the reviewed files, before it is compiled.
 *
 * @param words context words by class and weight
 * @param traps phrases that are none of ours
 * @param profiles how ambiguous forms are judged, by written form
 */
record GazetteerSource(
        String version,
        List<GazetteerEntity> entities,
        List<ContextWord> words,
        List<String> traps,
        Map<String, Profile> profiles,
        List<Family> families,
        VariantWords variantWords) {

    /** @param weight how strongly the word speaks for its class */
    record ContextWord(String text, ContextClass contextClass, double weight) {}

    private static final List<String> TYPES =
            List.of("company", "model", "chip", "person", "product", "benchmark", "dataset");
    private static final List<String> RULES = List.of("words", "traps", "ambiguous", "grammar", "reviewed");

    static GazetteerSource bundled() {
        Map<String, List<String>> files = new LinkedHashMap<>();
        TYPES.forEach(type -> files.put(type, load(type)));
        RULES.forEach(rule -> files.put(rule, load(rule)));
        return parse(files);
    }

    /** @param files lines by file name without its ending */
    static GazetteerSource parse(Map<String, List<String>> files) {
        List<GazetteerEntity> entities = new ArrayList<>();
        TYPES.forEach(type -> entities.addAll(GazetteerFile.parse(type, files.getOrDefault(type, List.of()))));
        List<ContextWord> words = new ArrayList<>();
        for (String[] row : rows(files, "words", 3)) {
            GazetteerFile.parts(row[2])
                    .forEach(word ->
                            words.add(new ContextWord(word, ContextClass.valueOf(row[0]), Double.parseDouble(row[1]))));
        }
        List<String> traps = new ArrayList<>();
        rows(files, "traps", 1).forEach(row -> GazetteerFile.parts(row[0]).forEach(traps::add));
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (String[] row : rows(files, "ambiguous", 4)) {
            Profile profile = profile(row);
            GazetteerFile.parts(row[0]).forEach(text -> profiles.put(text, profile));
        }
        List<Family> families = new ArrayList<>();
        VariantWords variantWords = new VariantWords(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
        for (String[] row : rows(files, "grammar", 6)) {
            if (row[0].equals("*")) {
                variantWords = new VariantWords(set(row[1]), set(row[2]), set(row[3]), set(row[4]), set(row[5]));
            } else {
                families.addAll(families(row));
            }
        }
        return new GazetteerSource(
                version(files), List.copyOf(entities), words, traps, profiles, families, variantWords);
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
        return new Profile(Double.parseDouble(row[1]), traps, row[3].contains("capital"), row[3].contains("person"));
    }

    private static Set<String> set(String cell) {
        return new LinkedHashSet<>(Arrays.asList(cell.split(" ")));
    }

    private static List<String[]> rows(Map<String, List<String>> files, String name, int cells) {
        List<String[]> rows = new ArrayList<>();
        for (String line : files.getOrDefault(name, List.of())) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] row = Arrays.copyOf(line.split("\\|", -1), cells);
                Arrays.setAll(row, i -> row[i] == null ? "" : row[i].strip());
                rows.add(row);
            }
        }
        return rows;
    }

    private static String version(Map<String, List<String>> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, lines) ->
                    digest.update((name + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
            String hash = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
            List<String> reviewed = files.getOrDefault("reviewed", List.of());
            return reviewed.isEmpty() ? hash : reviewed.get(0).strip() + "-" + hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static List<String> load(String name) {
        String file = name + ".psv";
        try (InputStream in = GazetteerSource.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: ainews/enrich/entity/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ainews.enrich.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The dictionary as it is written in the reviewed files, before it is compiled.
 *
 * @param version the day of the last review and a hash over all that can change a reading
 * @param entities by id
 * @param rules the lines of the rule files by name, from which the other components were read
 * @param words context words by class and weight
 * @param traps phrases that are none of ours
 * @param profiles how ambiguous forms are judged, by written form
 */
record GazetteerSource(
        String version,
        List<GazetteerEntity> entities,
        Map<String, List<String>> rules,
        List<ContextWord> words,
        List<String> traps,
        Map<String, Profile> profiles,
        List<Family> families,
        Beside beside,
        VariantWords variantWords) {

    /** @param weight how strongly the word speaks for its class */
    record ContextWord(String text, ContextClass contextClass, double weight) {}

    private static final String REVIEWED = "reviewed";

    static GazetteerSource bundled() {
        return parse(GazetteerParser.bundledFiles());
    }

    /**
     * @param files lines by file name without its ending
     * @throws IllegalArgumentException that names every row that cannot be read
     */
    static GazetteerSource parse(Map<String, List<String>> files) {
        List<String> problems = new ArrayList<>();
        GazetteerSource source = GazetteerParser.parse(files, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return source;
    }

    /** A hash over rules and entities, whichever files or records they came from. */
    static String version(List<GazetteerEntity> entities, Map<String, List<String>> rules) {
        StringBuilder content = new StringBuilder();
        for (String rule : GazetteerParser.RULES) {
            content.append(rule).append('\n');
            rules.getOrDefault(rule, List.of())
                    .forEach(line -> content.append(line).append('\n'));
        }
        entities.forEach(entity -> content.append(entity).append('\n'));
        List<String> reviewed = rules.getOrDefault(REVIEWED, List.of());
        String hash = hash(content.toString());
        return reviewed.isEmpty() ? hash : reviewed.get(0).strip() + "-" + hash;
    }

    static List<GazetteerEntity> ordered(List<GazetteerEntity> entities) {
        return entities.stream()
                .sorted(Comparator.comparing(GazetteerEntity::id))
                .toList();
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

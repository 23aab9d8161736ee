package ainews.scoring.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The files that make one version of the scoring out of its code: fitted weights, the map to the published scale, reviewed lists. Two
 * versions of one code differ in nothing else, so any of them can be folded by the same build. Immutable.
 */
public final class RuleFiles {
    /** Number of the code, the first part of every version: to be raised when other code would give other scores of the same files. */
    public static final String CODE = "7";

    private static final List<String> NAMES = List.of(
            "explain/calibration.tsv",
            "impact/prominence.tsv",
            "impact/scope.tsv",
            "quality/cues.tsv",
            "story/entity-prior.tsv",
            "story/join-model.tsv",
            "story/term-prior.tsv");
    private static final RuleFiles BUNDLED = load();

    private final SortedMap<String, String> texts;
    private final String version;

    private RuleFiles(SortedMap<String, String> texts) {
        this.texts = texts;
        version = CODE + "-" + checksum(texts);
    }

    /** Those of this build. */
    public static RuleFiles bundled() {
        return BUNDLED;
    }

    /**
     * Files kept of another version.
     *
     * @param texts by name, as {@link #texts} gives them; names that this code does not read are left out
     * @throws IllegalArgumentException where one is missing
     */
    public static RuleFiles of(Map<String, String> texts) {
        SortedMap<String, String> read = new TreeMap<>();
        for (String name : NAMES) {
            String text = texts.get(name);
            if (text == null) {
                throw new IllegalArgumentException("rules of scoring without " + name);
            }
            read.put(name, text);
        }
        RuleFiles files = new RuleFiles(read);
        return files.isBundled() ? BUNDLED : files;
    }

    /** Number of the code and a checksum over the files. */
    public String version() {
        return version;
    }

    /** Content by name. */
    public SortedMap<String, String> texts() {
        return Collections.unmodifiableSortedMap(texts);
    }

    /** Lines of one of them. */
    public List<String> lines(String name) {
        return texts.get(name).lines().toList();
    }

    /** A reader of one of them. */
    public BufferedReader reader(String name) {
        return new BufferedReader(new StringReader(texts.get(name)));
    }

    /** Whether these are the ones that are shipped, of which readers keep what they have read. */
    public boolean isBundled() {
        return equals(BUNDLED);
    }

    private static RuleFiles load() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : NAMES) {
            try (InputStream in = RuleFiles.class.getResourceAsStream("/ainews/scoring/" + name)) {
                texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
        }
        return new RuleFiles(texts);
    }

    private static String checksum(SortedMap<String, String> texts) {
        CRC32 sum = new CRC32();
        texts.forEach((name, text) -> {
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            sum.update(0);
            sum.update(text.getBytes(StandardCharsets.UTF_8));
            sum.update(0);
        });
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleFiles files && texts.equals(files.texts);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    @Override
    public String toString() {
        return version;
    }
}

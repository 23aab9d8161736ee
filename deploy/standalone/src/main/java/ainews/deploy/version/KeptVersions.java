package ainews.deploy.version;

import ainews.deploy.offline.EntityLines;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.entity.PublishedDictionary;
import ainews.schemas.KeptVersion;
import ainews.scoring.rules.RuleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Dictionaries and scorings as what is kept of them, and back. */
public final class KeptVersions {
    private static final String DICTIONARY_FILE = "dictionary.jsonl";

    private KeptVersions() {}

    /** Key of a version in a topic. */
    public static String key(VersionKind kind, String version) {
        return kind.label() + "/" + version;
    }

    /** A dictionary as it is kept. */
    public static KeptVersion of(Gazetteer gazetteer) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try {
            new EntityLines(lines).list(gazetteer, record -> true, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeptVersion(
                VersionKind.DICTIONARY.label(),
                gazetteer.version(),
                Map.of(DICTIONARY_FILE, lines.toString(StandardCharsets.UTF_8)));
    }

    /** A scoring as it is kept. */
    public static KeptVersion of(RuleFiles rules) {
        return new KeptVersion(VersionKind.SCORING.label(), rules.version(), rules.texts());
    }

    /** @throws IllegalArgumentException where the files do not make up the version */
    static Gazetteer gazetteer(KeptVersion kept) {
        String lines = kept.getFiles().get(DICTIONARY_FILE);
        if (lines == null) {
            throw new IllegalArgumentException(
                    "dictionary " + kept.getVersion() + " was kept without " + DICTIONARY_FILE);
        }
        Gazetteer gazetteer = PublishedDictionary.ofLines(lines.lines().toList());
        require(kept, gazetteer.version());
        return gazetteer;
    }

    /** @throws IllegalArgumentException where the files do not make up the version */
    static RuleFiles rules(KeptVersion kept) {
        RuleFiles rules = RuleFiles.of(kept.getFiles());
        require(kept, rules.version());
        return rules;
    }

    private static void require(KeptVersion kept, String version) {
        if (!kept.getVersion().equals(version)) {
            throw new IllegalArgumentException("what was kept as " + kept.getKind() + " " + kept.getVersion()
                    + " makes up version " + version + "; keep it again from where it was in force");
        }
    }
}

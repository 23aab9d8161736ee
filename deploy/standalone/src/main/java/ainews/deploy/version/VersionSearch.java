package ainews.deploy.version;

import ainews.enrich.entity.Gazetteer;
import ainews.schemas.KeptVersion;
import ainews.scoring.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;

/** Finds versions: this build's, then those in the stores, in their order. */
public final class VersionSearch {
    private final List<VersionStore> stores;

    public VersionSearch(List<VersionStore> stores) {
        this.stores = List.copyOf(stores);
    }

    /** Where only what this build holds is at hand. */
    public static VersionSearch bundled() {
        return new VersionSearch(List.of());
    }

    /** @throws IllegalArgumentException that names the versions that can be had */
    public Gazetteer dictionary(String version) throws IOException {
        Gazetteer bundled = Gazetteer.bundled();
        return version.equals(bundled.version())
                ? bundled
                : KeptVersions.gazetteer(find(VersionKind.DICTIONARY, version, ""));
    }

    /** @throws IllegalArgumentException that names the versions that can be had, or the release that is needed */
    public RuleFiles scoring(String version) throws IOException {
        if (version.equals(RuleFiles.bundled().version())) {
            return RuleFiles.bundled();
        }
        String code = version.contains("-") ? version.substring(0, version.indexOf('-')) : version;
        if (!code.equals(RuleFiles.CODE)) {
            throw new IllegalArgumentException(
                    "scoring " + version + " was said by code " + code + ", and this build has code " + RuleFiles.CODE
                            + "; replay with a release whose 'ainews versions list' shows scoring " + code + "-...");
        }
        return KeptVersions.rules(
                find(VersionKind.SCORING, version, "; 'score' and 'versions keep' keep what they have"));
    }

    /**
     * The scoring whose files lie in a folder; what is not there is taken from this build's, so that one changed file makes a version.
     */
    public static RuleFiles scoring(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>(RuleFiles.bundled().texts());
        Map<String, String> files =
                VersionFolder.read(VersionKind.SCORING, "", folder).getFiles();
        if (files.keySet().stream().noneMatch(texts::containsKey)) {
            throw new IllegalArgumentException(folder + " holds none of " + texts.keySet());
        }
        texts.putAll(files);
        return RuleFiles.of(texts);
    }

    private KeptVersion find(VersionKind kind, String version, String advice) throws IOException {
        List<String> known = new ArrayList<>();
        for (VersionStore store : stores) {
            try {
                Optional<KeptVersion> found = store.find(kind, version);
                if (found.isPresent()) {
                    return found.get();
                }
                known.add(store.name() + " has " + store.versions(kind));
            } catch (KafkaException e) {
                known.add(store.name() + " cannot be asked: " + e.getMessage());
            }
        }
        String own = kind == VersionKind.DICTIONARY
                ? Gazetteer.bundled().version()
                : RuleFiles.bundled().version();
        throw new IllegalArgumentException("no " + kind.label() + " " + version + " is to be had: this build has " + own
                + (known.isEmpty() ? "" : ", " + String.join(", ", known)) + advice);
    }
}

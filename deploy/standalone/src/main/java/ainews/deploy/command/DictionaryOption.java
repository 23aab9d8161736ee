package ainews.deploy.command;

import ainews.deploy.offline.DictionaryFiles;
import ainews.deploy.version.VersionSearch;
import ainews.enrich.entity.DictionaryDraft;
import ainews.enrich.entity.Gazetteer;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which dictionary of entities reads the articles. */
final class DictionaryOption {

    @Option(
            names = "--dictionary",
            paramLabel = "VERSION|PATH",
            description =
                    "A dictionary to pin instead of the bundled one: a version (see 'versions'), or a file: what 'entities list"
                            + " --whole' has printed (.jsonl), lines to lay over the bundled entities (.jsonl), or a .psv file or folder.")
    private String given;

    boolean isGiven() {
        return given != null;
    }

    /** @throws UsageException where it is not there or unsound */
    Gazetteer gazetteer(VersionSearch search) throws IOException {
        return given == null ? Gazetteer.bundled() : gazetteer(given, search);
    }

    /** The same for one that was given. */
    static Gazetteer gazetteer(String given, VersionSearch search) throws IOException {
        if (!VersionPlaces.isPath(given)) {
            try {
                return search.dictionary(given);
            } catch (IllegalArgumentException e) {
                throw new UsageException("--dictionary " + given + ": " + e.getMessage(), e);
            }
        }
        DictionaryDraft draft = DictionaryFiles.read(Path.of(given));
        if (!draft.problems().isEmpty()) {
            throw new UsageException("--dictionary " + given + " has "
                    + draft.problems().size() + " problems; see 'ainews entities check " + given + "'");
        }
        return draft.gazetteer();
    }
}

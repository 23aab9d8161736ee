package ainews.deploy.command;

import ainews.deploy.offline.DictionaryFiles;
import ainews.enrich.entity.DictionaryDraft;
import ainews.enrich.entity.Gazetteer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which dictionary of entities reads the articles. */
final class DictionaryOption {

    @Option(
            names = "--dictionary",
            paramLabel = "PATH",
            description =
                    "A dictionary to pin instead of the bundled one: what 'entities list --whole' has printed (.jsonl), lines to"
                            + " lay over the bundled entities (.jsonl), or a .psv file or folder.")
    private Path path;

    boolean isGiven() {
        return path != null;
    }

    /** @throws UsageException where it is not there or unsound */
    Gazetteer gazetteer() throws IOException {
        if (path == null) {
            return Gazetteer.bundled();
        }
        Paths.requireThere(List.of(path));
        DictionaryDraft draft = DictionaryFiles.read(path);
        if (!draft.problems().isEmpty()) {
            throw new UsageException("--dictionary " + path + " has "
                    + draft.problems().size() + " problems; see 'ainews entities check " + path + "'");
        }
        return draft.gazetteer();
    }
}

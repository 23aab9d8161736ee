package ainews.deploy.command;

import ainews.deploy.version.VersionSearch;
import ainews.scoring.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which version of the scoring folds. */
final class ScoringOption {

    @Option(
            names = "--scoring",
            paramLabel = "VERSION|PATH",
            description =
                    "A version of the scoring instead of this build's, or a folder with files of one (see 'versions'); what is"
                            + " not in it is this build's.")
    private String given;

    /** @throws UsageException where it cannot be had */
    RuleFiles rules(VersionSearch search) throws IOException {
        if (given == null) {
            return RuleFiles.bundled();
        }
        try {
            return VersionPlaces.isPath(given) ? VersionSearch.scoring(Path.of(given)) : search.scoring(given);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--scoring " + given + ": " + e.getMessage(), e);
        }
    }
}

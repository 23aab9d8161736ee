package ainews.deploy.command;

import ainews.deploy.offline.OfflineVerbs;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "parse-feed",
        mixinStandardHelpOptions = true,
        description =
                "Reads RSS, Atom, RDF and JSON Feed files and prints a JSON line for each feed and each of its entries.")
final class ParseFeedCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths;

    @Override
    public Integer call() throws Exception {
        Paths.requireThere(paths);
        new OfflineVerbs(System.in, System.out).parseFeed(paths);
        return AinewsCommand.DONE;
    }
}

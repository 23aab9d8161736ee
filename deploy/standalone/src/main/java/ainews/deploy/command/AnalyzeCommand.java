package ainews.deploy.command;

import ainews.deploy.offline.OfflineVerbs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description =
                "Reads raw articles (JSON Lines) and prints them with entities, event types and tags, a line for each line.")
final class AnalyzeCommand implements Callable<Integer> {

    @Mixin
    private DictionaryOption dictionary;

    @Mixin
    private VersionPlaces places;

    @Mixin
    private ClusterOptions cluster;

    @Parameters(
            arity = "0..1",
            defaultValue = "-",
            paramLabel = "PATH",
            description = "A file (.gz too), or - for standard input.")
    private String path;

    @Override
    public Integer call() throws Exception {
        Paths.requireThere(path);
        new OfflineVerbs(System.in, System.out).analyze(path, dictionary.gazetteer(places.search(cluster.cluster())));
        return AinewsCommand.DONE;
    }
}

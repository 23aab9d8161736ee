package ainews.deploy.command;

import ainews.deploy.offline.OfflineVerbs;
import ainews.deploy.version.VersionSearch;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rank",
        mixinStandardHelpOptions = true,
        description = {
            "Reads raw articles, engagement and ticks (JSON Lines in time order) and prints what the scoring emits.",
            "Duplicates and dead letters are printed whatever --emit says."
        })
final class RankCommand implements Callable<Integer> {

    @Mixin
    private DeskOptions desk;

    @Option(
            names = "--emit",
            split = ",",
            paramLabel = "KIND",
            description = "What to print: scored, stories, signals, several joined by commas; by default all.")
    private Set<String> emit = OfflineVerbs.kinds();

    @Mixin
    private DictionaryOption dictionary;

    @Mixin
    private ScoringOption scoring;

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
        Set<String> unknown = new TreeSet<>(emit);
        unknown.removeAll(OfflineVerbs.kinds());
        if (!unknown.isEmpty()) {
            throw new UsageException("--emit knows " + new TreeSet<>(OfflineVerbs.kinds()) + " and not " + unknown);
        }
        Paths.requireThere(path);
        VersionSearch search = places.search(cluster.cluster());
        new OfflineVerbs(System.in, System.out)
                .rank(path, desk.config().withRules(scoring.rules(search)), emit, dictionary.gazetteer(search));
        return AinewsCommand.DONE;
    }
}

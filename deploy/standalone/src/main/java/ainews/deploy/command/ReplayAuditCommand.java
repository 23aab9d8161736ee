package ainews.deploy.command;

import ainews.deploy.history.RecordFormat;
import ainews.deploy.replay.AuditReport;
import ainews.deploy.replay.Audits;
import ainews.deploy.replay.ReadBy;
import ainews.deploy.replay.ReplayPlan;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Proves on your own history that nothing said depends on what came later: tells it whole, cut off at random entries, with"
                    + " another future behind the cuts and with other dates of publication, and compares.",
            "Prints one line of JSON; exit status 1 where a comparison failed."
        })
final class ReplayAuditCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private HistoryOptions history;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private ScoringOption scoring;

    @Mixin
    private VersionPlaces places;

    @Option(
            names = "--cuts",
            paramLabel = "N",
            defaultValue = "20",
            description = "Random instants; default ${DEFAULT-VALUE}.")
    private int cuts;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of the random numbers.")
    private long seed;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Entries of history to take, from its beginning; all of it by default.")
    private Integer limit;

    @Override
    public Integer call() throws Exception {
        if (cuts < 1 || (limit != null && limit < 2)) {
            throw new UsageException("--cuts must be at least 1 and --limit at least 2");
        }
        ReplayPlan plan = new ReplayPlan(
                history.source(),
                history.span(),
                desk.config().withRules(scoring.rules(places.search(cluster.cluster()))),
                ReadBy.asThen(),
                RecordFormat.JSONL);
        ProgressBar bar = new ProgressBar("replay audit", "entries told");
        long[] told = {0};
        AuditReport report = Audits.run(
                plan, cluster.cluster(), seed, cuts, limit == null ? Integer.MAX_VALUE : limit, (entries, done) -> {
                    told[0] = entries;
                    bar.at(entries, done);
                });
        bar.end(told[0]);
        System.out.println(report.json());
        System.err.println("replay audit: " + report.comparisons() + " comparisons, "
                + (report.leaks().isEmpty() ? "none failed" : report.leaks().size() + " checks failed"));
        return report.leaks().isEmpty() ? AinewsCommand.DONE : AinewsCommand.FAULT;
    }
}

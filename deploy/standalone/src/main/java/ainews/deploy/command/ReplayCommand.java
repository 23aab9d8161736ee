package ainews.deploy.command;

import ainews.deploy.history.RecordFormat;
import ainews.deploy.replay.Manifest;
import ainews.deploy.replay.Pace;
import ainews.deploy.replay.ReadBy;
import ainews.deploy.replay.Replay;
import ainews.deploy.replay.ReplayPlan;
import ainews.deploy.replay.ReplayTopics;
import ainews.deploy.version.KeptVersions;
import ainews.deploy.version.VersionSearch;
import ainews.enrich.entity.Gazetteer;
import ainews.scoring.rules.RuleFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        subcommands = {ReplayVerifyCommand.class, ReplayAuditCommand.class, ReplayDropCommand.class},
        description = {
            "Folds history again, straight to files with --out, or to topics replay.NAME.* with --name.",
            "A run that was broken off goes on when it is started again with the same options. The manifest beside the output says what"
                    + " was read and by which versions; two runs of one manifest give one hash."
        })
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private HistoryOptions history;

    @Mixin
    private DeskOptions desk;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the output; made if it is not there.")
    private Path out;

    @Option(names = "--name", paramLabel = "NAME", description = "Replay to the topics replay.NAME.* instead.")
    private String name;

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            description = "Files to write: jsonl (default), parquet (by day), avro or csv.")
    private RecordFormat format;

    @Option(
            names = "--dictionary",
            paramLabel = "VERSION|PATH",
            description =
                    "Version of the dictionary that reads raw articles (see 'versions'), a file of one, or as-then (default): this"
                            + " build's, every article by the names of its own time.")
    private String dictionary = ReadBy.AS_THEN;

    @Mixin
    private ScoringOption scoring;

    @Mixin
    private VersionPlaces places;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "max",
            description = "max (default), or so many times as fast as it happened.")
    private String speed;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "Run what a manifest says, and compare the hash of the output with it.")
    private Path manifest;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            defaultValue = "" + Replay.CHECKPOINT_EVERY,
            description = "Steps, or two minutes, after which a broken run can go on; default ${DEFAULT-VALUE}.")
    private int checkpointEvery;

    @Override
    public Integer call() throws Exception {
        if ((out == null) == (name == null)) {
            throw new UsageException("give either --out DIR for files or --name NAME for topics");
        }
        if (checkpointEvery < 1) {
            throw new UsageException("--checkpoint-every must be at least 1");
        }
        ReplayPlan plan = plan();
        Pace pace = pace();
        keep(plan);
        return out == null ? toTopics(plan, pace) : toFiles(plan, pace);
    }

    private ReplayPlan plan() throws IOException {
        VersionSearch search = places.search(cluster.cluster());
        try {
            if (manifest != null) {
                return Manifest.plan(manifest, search);
            }
            RuleFiles rules = scoring.rules(search);
            return new ReplayPlan(
                    history.source(), history.span(), desk.config().withRules(rules), readBy(search), format);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private ReadBy readBy(VersionSearch search) throws IOException {
        if (dictionary.equals(ReadBy.AS_THEN)) {
            return ReadBy.asThen();
        }
        Gazetteer given = DictionaryOption.gazetteer(dictionary, search);
        ReadBy.requireRaw(history.source(), given.version());
        return new ReadBy(given.version(), given);
    }

    /** What a manifest names must be found again, wherever it came from. */
    private void keep(ReplayPlan plan) throws IOException {
        if (!plan.desk().rules().isBundled()) {
            places.folder().keep(KeptVersions.of(plan.desk().rules()));
        }
        Gazetteer gazetteer = plan.readBy().pinned();
        if (gazetteer != null && !gazetteer.version().equals(Gazetteer.bundled().version())) {
            places.folder().keep(KeptVersions.of(gazetteer));
        }
    }

    private Pace pace() {
        if (speed.equals("max")) {
            return Pace.MAX;
        }
        try {
            double times = Double.parseDouble(speed);
            if (times > 0) {
                return Pace.times(times);
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--speed must be max or a number above 0: " + speed, e);
        }
        throw new UsageException("--speed must be max or a number above 0: " + speed);
    }

    private int toFiles(ReplayPlan plan, Pace pace) throws Exception {
        if (Files.exists(out.resolve(Manifest.FILE))) {
            throw new UsageException(out + " holds a finished replay; choose another folder");
        }
        ProgressBar bar = new ProgressBar("replay", "steps");
        JsonNode written;
        try {
            written = new Replay(plan, cluster.cluster(), pace, checkpointEvery, bar::at).run(out);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
        bar.end(written.at("/input/records").asLong());
        String hash = written.at("/output/hash").asText();
        System.out.println(hash + "  " + out.resolve(Manifest.FILE));
        return manifest == null ? AinewsCommand.DONE : compare(Manifest.read(manifest), written);
    }

    private static int compare(JsonNode before, JsonNode now) {
        if (before.at("/output/hash").equals(now.at("/output/hash"))) {
            System.err.println("replay: the same output as before");
            return AinewsCommand.DONE;
        }
        boolean sameInput = before.at("/input/hash").equals(now.at("/input/hash"));
        boolean sameBuild = before.get("versions").equals(now.get("versions"));
        System.err.println("replay: another output than before; "
                + (sameInput ? "the input is the same" : "the input has changed")
                + (sameBuild ? "" : ", and so have the versions: " + before.get("versions")));
        return AinewsCommand.FAULT;
    }

    private int toTopics(ReplayPlan plan, Pace pace) throws Exception {
        ProgressBar bar = new ProgressBar("replay", "steps");
        try {
            long steps = new ReplayTopics(cluster.cluster(), name).run(plan, pace, bar::at);
            bar.end(steps);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
        System.out.println("replay: written to replay." + name + ".*; 'replay drop " + name + "' removes them");
        return AinewsCommand.DONE;
    }
}

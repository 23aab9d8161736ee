package ainews.deploy.command;

import ainews.deploy.version.KeptVersions;
import ainews.deploy.version.VersionKind;
import ainews.deploy.version.VersionStore;
import ainews.enrich.entity.Gazetteer;
import ainews.schemas.KeptVersion;
import ainews.scoring.rules.RuleFiles;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The versions of dictionary and scoring that history can be replayed by. */
@Command(
        name = "versions",
        mixinStandardHelpOptions = true,
        description = "Lists and keeps versions of dictionary and scoring, by which history can be replayed.")
final class VersionsCommand implements java.util.concurrent.Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return AinewsCommand.BAD_USAGE;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "A line a version: kind, version, where it is kept.")
    int list(@Mixin ClusterOptions cluster, @Mixin VersionPlaces places) throws IOException {
        print(VersionKind.DICTIONARY, Gazetteer.bundled().version(), "this build");
        print(VersionKind.SCORING, RuleFiles.bundled().version(), "this build");
        int status = AinewsCommand.DONE;
        for (VersionStore store : List.of(places.folder(), places.topic(cluster.cluster()))) {
            try {
                for (VersionKind kind : VersionKind.values()) {
                    store.versions(kind).forEach(version -> print(kind, version, store.name()));
                }
            } catch (KafkaException e) {
                System.err.println("versions: " + store.name() + " cannot be asked: " + e.getMessage());
                status = AinewsCommand.FAULT;
            }
        }
        return status;
    }

    private static void print(VersionKind kind, String version, String where) {
        System.out.println(kind.label() + "\t" + version + "\t" + where);
    }

    @Command(
            name = "keep",
            mixinStandardHelpOptions = true,
            description = {
                "Writes a dictionary and a scoring, by default this build's, to DIR/versions, where replay, rank and analyze find them.",
                "Brokers keep what was in force by themselves: enrich, score and 'entities publish' write it to reference.versions."
            })
    int keep(
            @Mixin ClusterOptions cluster,
            @Mixin VersionPlaces places,
            @Mixin DictionaryOption dictionary,
            @Mixin ScoringOption scoring)
            throws IOException {
        KeptVersion names = KeptVersions.of(dictionary.gazetteer(places.search(cluster.cluster())));
        KeptVersion rules = KeptVersions.of(scoring.rules(places.search(cluster.cluster())));
        places.folder().keep(names, rules);
        print(VersionKind.DICTIONARY, names.getVersion(), places.folder().name());
        print(VersionKind.SCORING, rules.getVersion(), places.folder().name());
        return AinewsCommand.DONE;
    }
}

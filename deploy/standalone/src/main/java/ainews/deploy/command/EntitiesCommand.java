package ainews.deploy.command;

import ainews.deploy.offline.DictionaryFiles;
import ainews.deploy.offline.EntityLines;
import ainews.deploy.offline.OfflineVerbs;
import ainews.deploy.offline.UnlistedNames;
import ainews.deploy.role.Cluster;
import ainews.deploy.role.DictionaryTopic;
import ainews.enrich.entity.DictionaryDraft;
import ainews.enrich.entity.Gazetteer;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at the dictionary of entities, checks an editor's, publishes it, and lists names that it does not have. */
@Command(
        name = "entities",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, finds, checks and publishes the entities that articles are read for.")
final class EntitiesCommand implements java.util.concurrent.Callable<Integer> {

    private static final Duration POLL = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec;

    /** Which dictionary a verb looks at. */
    static final class Chosen {

        @Mixin
        private ClusterOptions cluster;

        @Mixin
        private DictionaryOption dictionary;

        @Mixin
        private VersionPlaces places;

        @Option(
                names = "--live",
                description =
                        "Look at what is published in the topic reference.entities; else at the bundled dictionary.")
        private boolean live;

        Gazetteer gazetteer() throws IOException {
            if (live && dictionary.isGiven()) {
                throw new UsageException("--live and --dictionary exclude each other");
            }
            return live
                    ? new DictionaryTopic(cluster.cluster()).inForce().orElseGet(Gazetteer::bundled)
                    : dictionary.gazetteer(places.search(cluster.cluster()));
        }
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return AinewsCommand.BAD_USAGE;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "A JSON line an entity, by id.")
    int list(
            @Mixin Chosen chosen,
            @Option(names = "--type", paramLabel = "TYPE", description = "Only model, chip, company, ...") String type,
            @Option(names = "--parent", paramLabel = "ID", description = "Only direct children of this entity.")
                    String parent,
            @Option(
                            names = "--whole",
                            description = "Also the record with version and rules: a dictionary to keep and pin.")
                    boolean whole)
            throws IOException {
        if (whole && (type != null || parent != null)) {
            throw new UsageException("--whole prints every entity; leave --type and --parent out");
        }
        new EntityLines(System.out)
                .list(
                        chosen.gazetteer(),
                        record -> (type == null || record.getType().equals(type))
                                && (parent == null || record.getParents().contains(parent)),
                        whole);
        return AinewsCommand.DONE;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One entity with its children.")
    int show(@Mixin Chosen chosen, @Parameters(paramLabel = "ID", description = "For example model:gpt-5.") String id)
            throws IOException {
        if (!new EntityLines(System.out).show(chosen.gazetteer(), id)) {
            System.err.println("show: no entity " + id + "; look for its name with 'ainews entities find NAME'");
            return AinewsCommand.FAULT;
        }
        return AinewsCommand.DONE;
    }

    @Command(
            name = "find",
            mixinStandardHelpOptions = true,
            description = "What a name can mean, then the entities that have it in a name.")
    int find(
            @Mixin Chosen chosen,
            @Parameters(paramLabel = "NAME", description = "As an article writes it.") String name)
            throws IOException {
        if (new EntityLines(System.out).find(chosen.gazetteer(), name) == 0) {
            System.err.println("find: nothing is called " + name);
            return AinewsCommand.FAULT;
        }
        return AinewsCommand.DONE;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks a dictionary and prints every problem; exit status 1 where there is one.")
    int check(
            @Parameters(
                            paramLabel = "PATH",
                            description =
                                    "A .psv file named like a bundled one, a .jsonl file of entities, or a folder.")
                    Path path)
            throws IOException {
        Paths.requireThere(List.of(path));
        DictionaryDraft draft = DictionaryFiles.read(path);
        boolean sound = new EntityLines(System.out).check(path.toString(), draft);
        if (!sound) {
            System.err.println("check: " + draft.problems().size() + " problems in " + path);
        }
        return sound ? AinewsCommand.DONE : AinewsCommand.FAULT;
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = "Puts a dictionary in force in every running enrich role, without a restart.")
    int publish(
            @Mixin ClusterOptions cluster,
            @Parameters(
                            arity = "0..1",
                            paramLabel = "PATH",
                            description = "As for check; without it the bundled dictionary is published.")
                    Path path)
            throws IOException {
        Gazetteer gazetteer = path == null ? Gazetteer.bundled() : sound(path);
        DictionaryTopic.Written written = new DictionaryTopic(cluster.cluster()).publish(gazetteer);
        System.err.printf(
                "published %s: %d entities changed, %d removed%n",
                written.version(), written.changed(), written.removed());
        return AinewsCommand.DONE;
    }

    private static Gazetteer sound(Path path) throws IOException {
        Paths.requireThere(List.of(path));
        DictionaryDraft draft = DictionaryFiles.read(path);
        if (!draft.problems().isEmpty()) {
            throw new IOException(
                    path + " has " + draft.problems().size() + " problems; see 'ainews entities check " + path + "'");
        }
        return draft.gazetteer();
    }

    @Command(
            name = "candidates",
            mixinStandardHelpOptions = true,
            description =
                    "Names that the dictionary does not have, most articles first: provisional ids and candidates.")
    int candidates(
            @Mixin Chosen chosen,
            @Parameters(
                            arity = "0..1",
                            defaultValue = "-",
                            paramLabel = "PATH",
                            description =
                                    "Raw articles as JSON Lines (.gz too), - for standard input, or news.timeline for the"
                                            + " topic as it stands.")
                    String path)
            throws IOException {
        OfflineVerbs verbs = new OfflineVerbs(System.in, System.out);
        if (path.equals(Topics.TIMELINE.name())) {
            verbs.print(ofTimeline(chosen.cluster.cluster()));
        } else {
            Paths.requireThere(path);
            verbs.candidates(path, chosen.gazetteer());
        }
        return AinewsCommand.DONE;
    }

    private static UnlistedNames ofTimeline(Cluster cluster) {
        UnlistedNames names = new UnlistedNames();
        try (var consumer = cluster.consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.TIMELINE.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p))) {
                for (ConsumerRecord<String, SpecificRecord> record : consumer.poll(POLL)) {
                    if (record.value() instanceof TimelineEvent event && event.getArticle() != null) {
                        names.add(event.getArticle());
                    }
                }
            }
        }
        return names;
    }
}

package ainews.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.deploy.history.RecordFormat;
import ainews.deploy.node.Ports;
import ainews.deploy.offline.Samples;
import ainews.deploy.role.ArchiveSender;
import ainews.deploy.role.Cluster;
import ainews.deploy.role.DictionaryTopic;
import ainews.deploy.role.Pipeline;
import ainews.deploy.role.TestTopics;
import ainews.deploy.role.VersionTopic;
import ainews.deploy.version.VersionKind;
import ainews.deploy.version.VersionSearch;
import ainews.enrich.entity.DictionaryDraft;
import ainews.enrich.entity.Gazetteer;
import ainews.ingest.archive.ArchiveFiles;
import ainews.ingest.source.OwnerGroups;
import ainews.schemas.Topics;
import ainews.scoring.DeskConfig;
import ainews.scoring.rules.RuleFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A live system with versions of its own, replaced since, said again from raw articles by pinning them. */
@Timeout(300)
class PinnedVersionsIT {
    private static final Duration COMMIT = Duration.ofMillis(100);

    @TempDir
    private Path directory;

    @Test
    void shouldSayFromRawArticlesWhatLiveSaidWithTheVersionsOfThen() throws Exception {
        Gazetteer then = DictionaryDraft.of(Map.of(
                        "more.jsonl",
                        List.of("{\"entity_id\":\"company:the-model\",\"type\":\"company\","
                                + "\"names\":[{\"text\":\"release\"},{\"text\":\"announced\"}]}")))
                .gazetteer();
        RuleFiles rules = rules();
        DeskConfig desk = DeskConfig.defaults().withRules(rules);
        int articles = (int) Samples.rank(Samples.demo()).stream()
                .filter(line -> line.startsWith("{\"kind\":\"scored\"") && !line.contains("\"reason\":\"RESCORED\""))
                .count();
        try (Pipeline pipeline = Pipeline.embedded(
                directory.resolve("node"),
                Ports.FREE,
                Map.of(Topics.RAW.name(), 1, Topics.ENGAGEMENT.name(), 1),
                Map.of())) {
            Cluster cluster = pipeline.cluster();
            TestTopics live = new TestTopics(cluster);
            DictionaryTopic dictionary = new DictionaryTopic(cluster);
            dictionary.publish(then);
            Path file = Files.write(directory.resolve("sample.jsonl"), Samples.demo());
            try (ArchiveSender sender = new ArchiveSender(cluster, Clock.systemUTC())) {
                new ArchiveFiles(OwnerGroups.bundled(), Instant.EPOCH).read(file, sender::send);
            }
            pipeline.enrich(1, COMMIT).score(desk, COMMIT);
            live.awaitIdle(articles + live.all(Topics.ENGAGEMENT).size(), articles);
            // An editor replaces it.
            dictionary.publish(Gazetteer.bundled());

            VersionTopic kept = new VersionTopic(cluster);
            assertThat(kept.versions(VersionKind.DICTIONARY))
                    .contains(then.version(), Gazetteer.bundled().version());
            VersionSearch search = new VersionSearch(List.of(kept));
            HistorySource raw = new HistorySource.RawTopics(null, null);
            ReadBy pinned = ReadBy.find(raw, then.version(), search);
            DeskConfig pinnedDesk = DeskConfig.defaults().withRules(search.scoring(rules.version()));
            JsonNode manifest =
                    replay(cluster, new ReplayPlan(raw, Span.ALL, pinnedDesk, pinned, RecordFormat.JSONL), "a");

            assertThat(manifest.at("/versions/dictionary").asText()).isEqualTo(then.version());
            assertThat(manifest.at("/versions/scoring").asText()).isEqualTo(rules.version());
            assertThat(Files.readAllLines(directory.resolve("a/scored.jsonl"))).isEqualTo(live.json(Topics.SCORED));
            assertThat(Files.readAllLines(directory.resolve("a/signals.jsonl"))).isEqualTo(live.json(Topics.SIGNALS));

            // Other versions say something else, and a manifest brings its own back.
            ReplayPlan now = new ReplayPlan(raw, Span.ALL, DeskConfig.defaults(), ReadBy.asThen(), RecordFormat.JSONL);
            assertThat(Demo.hash(replay(cluster, now, "b"))).isNotEqualTo(Demo.hash(manifest));
            ReplayPlan same = Manifest.plan(directory.resolve("a/manifest.json"), search);
            assertThat(Demo.hash(replay(cluster, same, "c"))).isEqualTo(Demo.hash(manifest));
            assertThatThrownBy(() -> ReadBy.find(raw, "never-was", search)).hasMessageContaining(then.version());
            assertThatThrownBy(() -> ReadBy.find(new HistorySource.TimelineTopic(null), then.version(), search))
                    .hasMessageContaining("--raw");
        }
    }

    private JsonNode replay(Cluster cluster, ReplayPlan plan, String out) throws Exception {
        return new Replay(plan, cluster, Pace.MAX, 100, ReplayListener.NONE).run(directory.resolve(out));
    }

    private static RuleFiles rules() {
        Map<String, String> texts = new TreeMap<>(RuleFiles.bundled().texts());
        texts.put("explain/calibration.tsv", "impact\t0\t0\nimpact\t90\t100\nquality\t0\t0\nquality\t99\t100\n");
        return RuleFiles.of(texts);
    }
}

package ainews.deploy.command;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.node.Ports;
import ainews.deploy.offline.Samples;
import ainews.deploy.role.Cluster;
import ainews.deploy.role.Pipeline;
import ainews.deploy.role.TestTopics;
import ainews.schemas.RawArticle;
import ainews.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** History into topics and out of them again, by the verbs. */
@Timeout(240)
class HistoryVerbsIT {
    @TempDir
    private Path directory;

    @Test
    void shouldCarryHistoryInAndOutAndInAgain() throws Exception {
        Path sample = Files.write(directory.resolve("sample.jsonl"), Samples.demo());
        try (Pipeline pipeline = Pipeline.embedded(
                directory.resolve("node"),
                Ports.FREE,
                Map.of(Topics.RAW.name(), 2, Topics.ENGAGEMENT.name(), 2),
                Map.of())) {
            Cluster cluster = pipeline.cluster();
            TestTopics topics = new TestTopics(cluster);

            // In, and in again: the second time nothing is sent.
            assertThat(on(cluster, "import", sample.toString()).status()).isZero();
            List<RawArticle> raw = topics.all(Topics.RAW);
            Run again = on(cluster, "import", sample.toString());
            assertThat(again.status()).isZero();
            assertThat(String.join("\n", again.err())).contains("imported before");
            assertThat(topics.all(Topics.RAW)).hasSameSizeAs(raw);

            // Out, as each kind of file.
            Path out = directory.resolve("out");
            for (String format : List.of("parquet", "csv", "jsonl", "avro")) {
                Run export =
                        on(cluster, "export", "raw", "engagement", "--format", format, "--out", out + "/" + format);
                assertThat(export.err()).allMatch(line -> line.startsWith("export "));
                assertThat(export.status()).isZero();
            }
            assertThat(Files.readAllLines(out.resolve("jsonl/raw.jsonl"))).hasSameSizeAs(raw);

            // A part of it, by event time.
            on(cluster, "export", "raw", "--to", "2026-01-01", "--format", "jsonl", "--out", out + "/part");
            long before = raw.stream()
                    .filter(article -> article.getObservedAt().toString().compareTo("2026") < 0)
                    .count();
            assertThat(Files.readAllLines(out.resolve("part/raw.jsonl"))).hasSize((int) before);

            // SQL over any of them says the same.
            for (String format : List.of("parquet", "csv", "jsonl")) {
                Run sql = Run.of(
                        "sql",
                        "select count(*) n, count(body) b from raw where source_id <> ''",
                        "--in",
                        out + "/" + format,
                        "--format",
                        "csv");
                assertThat(sql.out()).containsExactly("n,b", raw.size() + "," + bodies(raw));
            }
            assertThat(Run.of("sql", "select no_such_column from raw", "--in", out + "/parquet")
                            .err())
                    .hasSize(1);

            // In again from Parquet and lines: the very records that they were.
            for (String file : List.of("parquet/raw", "jsonl/raw.jsonl")) {
                int sent = topics.all(Topics.RAW).size();
                assertThat(on(cluster, "import", out.resolve(file).toString()).status())
                        .isZero();
                List<RawArticle> all = topics.all(Topics.RAW);
                assertThat(all).hasSize(sent + raw.size());
                assertThat(new HashSet<>(all)).hasSameSizeAs(new HashSet<>(raw));
            }

            // What is no Parquet ends as a dead letter.
            Path broken = Files.writeString(directory.resolve("broken.parquet"), "PAR1 but not really");
            assertThat(on(cluster, "import", broken.toString()).status()).isEqualTo(1);
            assertThat(topics.all(Topics.DEAD_LETTERS))
                    .anyMatch(letter -> letter.getCause().contains("broken.parquet"));
        }
    }

    @Test
    void shouldReplayAuditAndAskByTheVerbs() throws Exception {
        Path sample = Files.write(directory.resolve("sample.jsonl"), Samples.demo());
        Path out = directory.resolve("replayed");

        Run replay = Run.of("replay", "--raw", sample.toString(), "--out", out.toString(), "--format", "parquet");
        assertThat(replay.status()).isZero();
        String hash = replay.out().get(0).split(" ")[0];
        Run same = Run.of(
                "replay",
                "--manifest",
                out + "/manifest.json",
                "--out",
                directory.resolve("second").toString());
        assertThat(same.status()).isZero();
        assertThat(same.out().get(0)).startsWith(hash);
        assertThat(Run.of("replay", "--raw", sample.toString(), "--out", out.toString())
                        .status())
                .isEqualTo(2);
        assertThat(Run.of("replay", "--raw", sample.toString()).status()).isEqualTo(2);
        assertThat(Run.of("replay", sample.toString(), "--out", "x", "--speed", "0")
                        .status())
                .isEqualTo(2);
        assertThat(Run.of("replay", sample.toString(), "--out", directory + "/y", "--scoring", "none")
                        .status())
                .isEqualTo(2);

        Run hot = Run.of(
                "sql",
                "select e.entity_id, max(hot) h from (select unnest(entities) e, hot from scored) group by 1"
                        + " order by h desc nulls last limit 3",
                "--in",
                out.toString());
        assertThat(hot.status()).isZero();
        assertThat(hot.out()).hasSize(4);
        assertThat(hot.out().get(0)).startsWith("entity_id").endsWith("h");

        Run audit = Run.of("replay", "audit", "--raw", sample.toString(), "--cuts", "1", "--limit", "60");
        assertThat(audit.status()).isZero();
        assertThat(audit.out().get(0)).startsWith("{\"kind\":\"ainews-audit\"").contains("\"leaks\":[]");
    }

    private Run on(Cluster cluster, String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 4);
        all[arguments.length] = "--bootstrap-servers";
        all[arguments.length + 1] = cluster.bootstrapServers();
        all[arguments.length + 2] = "--registry";
        all[arguments.length + 3] = cluster.registryUrl();
        if (arguments[0].equals("import")) {
            all = java.util.Arrays.copyOf(all, all.length + 2);
            all[all.length - 2] = "--data-dir";
            all[all.length - 1] = directory.resolve("data").toString();
        }
        return Run.of("".getBytes(StandardCharsets.UTF_8), all);
    }

    private static long bodies(List<RawArticle> raw) {
        return raw.stream().filter(article -> article.getBody() != null).count();
    }
}

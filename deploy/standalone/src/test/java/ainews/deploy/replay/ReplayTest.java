package ainews.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.deploy.history.RecordFormat;
import ainews.deploy.offline.Samples;
import ainews.deploy.version.VersionSearch;
import ainews.scoring.DeskConfig;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private static final Instant MIDDLE = Instant.parse("2025-06-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void shouldSayWhatRankSays() throws Exception {
        List<String> ranked = Samples.rank(Samples.demo());

        JsonNode manifest = Demo.run(Demo.plan(Demo.raw(folder)), folder.resolve("out"));

        assertSame(lines("out", "scored"), Samples.records(ranked, "scored"));
        assertSame(lines("out", "stories"), Samples.records(ranked, "stories"));
        assertSame(lines("out", "signals"), Samples.records(ranked, "signals"));
        assertSame(lines("out", "duplicates"), Samples.records(ranked, "duplicate"));
        assertThat(lines("out", "dead-letters")).hasSameSizeAs(Samples.records(ranked, "dead_letter"));
        assertThat(manifest.at("/output/topics/news.scored/records").asInt())
                .isEqualTo(Samples.records(ranked, "scored").size());
        assertThat(Manifest.read(folder.resolve("out/manifest.json"))).hasToString(manifest.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"JSONL", "AVRO", "PARQUET"})
    void shouldHashAlikeFromAnyKindOfFileToAnyKindOfFile(RecordFormat format) throws Exception {
        String fromRaw = topic(Demo.run(Demo.plan(Demo.raw(folder)), folder.resolve("raw")), "news.scored");
        ReplayPlan plan = Demo.plan(Demo.timeline(folder, format), Span.ALL, format);

        JsonNode first = Demo.run(plan, folder.resolve("one"));
        JsonNode second = Demo.run(
                Manifest.plan(folder.resolve("one/manifest.json"), VersionSearch.bundled()), folder.resolve("two"));

        assertThat(topic(first, "news.scored")).isEqualTo(fromRaw);
        assertThat(Demo.hash(second)).isEqualTo(Demo.hash(first));
        assertThat(second.get("input")).isEqualTo(first.get("input"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300})
    void shouldGoOnWhereItWasBrokenOff(int stop) throws Exception {
        for (HistorySource source : List.of(Demo.raw(folder), Demo.timeline(folder, RecordFormat.AVRO))) {
            String name = source.getClass().getSimpleName() + stop;
            ReplayPlan plan = Demo.plan(source);
            JsonNode whole = Demo.run(plan, folder.resolve(name + "-whole"));
            Path out = folder.resolve(name);
            assertThatThrownBy(() -> new Replay(plan, null, Pace.MAX, 1, (steps, done) -> {
                                if (steps >= stop) {
                                    throw new UncheckedIOException(new IOException("broken off"));
                                }
                            })
                            .run(out))
                    .hasMessageContaining("broken off");

            JsonNode resumed = Demo.run(plan, out);

            assertThat(resumed.get("output")).isEqualTo(whole.get("output"));
            assertThat(resumed.get("input")).isEqualTo(whole.get("input"));
            assertSame(lines(name, "scored"), lines(name + "-whole", "scored"));
            assertThat(out.resolve(".checkpoint")).doesNotExist();
        }
    }

    @Test
    void shouldCutWhatWasNotKnownThen() throws Exception {
        HistorySource source = Demo.timeline(folder, RecordFormat.AVRO);
        Demo.run(Demo.plan(source), folder.resolve("whole"));

        Demo.run(Demo.plan(source, new Span(null, null, MIDDLE, null), RecordFormat.JSONL), folder.resolve("known"));
        Demo.run(Demo.plan(source, new Span(MIDDLE, null, null, null), RecordFormat.JSONL), folder.resolve("later"));
        Demo.run(Demo.plan(source, new Span(null, MIDDLE, null, null), RecordFormat.JSONL), folder.resolve("to"));

        for (String topic : List.of("scored", "stories", "signals")) {
            List<String> both = new ArrayList<>(lines("known", topic));
            assertThat(both).isNotEmpty();
            both.addAll(lines("later", topic));
            assertSame(both, lines("whole", topic));
            assertSame(lines("to", topic), lines("known", topic));
        }
    }

    @Test
    void shouldBeginColdWhereToldSo() throws Exception {
        HistorySource source = Demo.timeline(folder, RecordFormat.AVRO);

        JsonNode cold = Demo.run(
                Demo.plan(source, new Span(MIDDLE, null, null, Duration.ofDays(30)), RecordFormat.JSONL),
                folder.resolve("cold"));

        assertThat(Instant.parse(cold.at("/input/first_observed_at").asText()))
                .isAfterOrEqualTo(MIDDLE.minus(Duration.ofDays(30)));
        assertThat(lines("cold", "scored")).isNotEmpty();
    }

    @Test
    void shouldOrderRawArticlesHoweverTheyAreShuffled() throws Exception {
        List<String> demo = new String(Samples.demo(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
        String expected = Demo.hash(Demo.run(Demo.plan(Demo.raw(folder)), folder.resolve("ordered")));
        List<String> even = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        for (String line : demo) {
            // Lines of one article stay together, as they do in a partition.
            String url = line.replaceFirst(".*?\"url\": ?\"([^\"]*)\".*", "$1");
            (url.hashCode() % 2 == 0 ? even : odd).add(line);
        }
        Path shuffled = Files.createDirectory(folder.resolve("shuffled"));
        Files.write(shuffled.resolve("a.jsonl"), odd);
        Files.write(shuffled.resolve("b.jsonl"), even);

        JsonNode manifest =
                Demo.run(Demo.plan(new HistorySource.RawFiles(List.of(shuffled))), folder.resolve("unordered"));

        assertThat(Demo.hash(manifest)).isEqualTo(expected);
    }

    @Test
    void shouldPassTimeAtTheGivenPace() throws Exception {
        List<Instant> moments = new ArrayList<>();
        ReplayPlan plan = Demo.plan(Demo.timeline(folder, RecordFormat.AVRO));

        new Replay(plan, null, moments::add, 100, ReplayListener.NONE).run(folder.resolve("out"));

        assertThat(moments)
                .hasSameSizeAs(Demo.events(folder))
                .containsExactlyElementsOf(
                        Demo.events(folder).stream().map(LogClock::observedAt).toList());
    }

    @Test
    void shouldRefuseFoldersAndVersionsThatAreNotIts() throws Exception {
        ReplayPlan plan = Demo.plan(Demo.raw(folder));
        Demo.run(plan, folder.resolve("out"));
        assertThatThrownBy(() -> Demo.run(plan, folder.resolve("out"))).hasMessageContaining("finished replay");

        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> new Replay(plan, null, Pace.MAX, 1, (steps, done) -> {
                    throw new IllegalStateException("broken off");
                })
                .run(broken));
        ReplayPlan other = new ReplayPlan(
                plan.source(), plan.span(), DeskConfig.defaults().withRescoreStep(9), plan.readBy(), plan.format());
        assertThatThrownBy(() -> Demo.run(other, broken)).hasMessageContaining("another plan");
    }

    @Test
    void shouldNameTheDamagedLineOfATimeline() throws Exception {
        Path damaged = Files.writeString(folder.resolve("t.jsonl"), "{\"tick\": {\"observed_at\": 5}}\n{oops\n");

        assertThatThrownBy(() ->
                        Demo.run(Demo.plan(new HistorySource.TimelineFiles(List.of(damaged))), folder.resolve("x")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("t.jsonl, line 2");
    }

    /** Says where two lists part, since they are long. */
    private static void assertSame(List<String> actual, List<String> expected) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            assertThat(actual.get(i)).as("line %d", i).isEqualTo(expected.get(i));
        }
        assertThat(actual).hasSameSizeAs(expected);
    }

    private static String topic(JsonNode manifest, String topic) {
        return manifest.at("/output/topics").get(topic).get("hash").asText();
    }

    private List<String> lines(String out, String topic) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve(out).resolve(topic + ".jsonl"))) {
            return lines.toList();
        }
    }
}

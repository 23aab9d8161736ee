package ainews.deploy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.deploy.node.SharedNode;
import ainews.enrich.Enricher;
import ainews.enrich.entity.Gazetteer;
import ainews.ingest.archive.ArticleLine;
import ainews.ingest.archive.ArticleLines;
import ainews.schemas.RawArticle;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Tag;
import ainews.schemas.TimelineEvent;
import ainews.schemas.serde.ValueSerdes;
import ainews.scoring.Desk;
import ainews.scoring.DeskConfig;
import ainews.scoring.Output;
import java.io.File;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reader and writer in another language, {@code @kafkajs/confluent-schema-registry}, against this registry and these bytes. Needs {@code node} and the
 * folder of the package in {@code -Dnode.modules}; CI has both.
 */
@Timeout(120)
class SecondLanguageIT {
    private static final Map<String, Object> SETTINGS =
            Map.of("schema.registry.url", SharedNode.get().registryUrl());

    @TempDir
    Path directory;

    @Test
    void shouldReadAndWriteTheSameBytes() throws Exception {
        String modules = System.getProperty("node.modules", "");
        assumeTrue(
                Files.isDirectory(Path.of(modules, "@kafkajs", "confluent-schema-registry")),
                "skipped: -Dnode.modules names no folder with @kafkajs/confluent-schema-registry");
        Tag tag = Tag.newBuilder()
                .setId("open-source")
                .setEn("Open source")
                .setZh("开源")
                .build();
        ScoredArticle scored = scored();
        String ofTag = framed(Tag.class, "second-tag", tag);
        String ofScored = framed(ScoredArticle.class, "second-scored", scored);

        String[] lines = node(modules, ofTag, ofScored).split("\n");

        assertThat(lines).hasSize(2);
        assertThat(lines[0]).isEqualTo("{\"id\":\"open-source\",\"en\":\"Open source\",\"zh\":\"开源\"}\t" + ofTag);
        assertThat(lines[1])
                .contains("\"article_id\":\"" + scored.getArticleId() + "\"")
                .contains("\"impact\":" + inJavaScript(scored.getImpact()) + ",")
                .contains("\"observed_at\":" + scored.getObservedAt().toEpochMilli())
                .endsWith("\t" + ofScored);
    }

    /** A record with all there is: nested lists, nullable fields, times. */
    private static ScoredArticle scored() {
        String line =
                """
                {"url":"https://example.org/rubin","title":"Nvidia unveils Rubin GPU 英伟达发布 Rubin",\
                "body":"Nvidia announced the Rubin GPU at CES.","observed_at":"2026-01-06T00:00:00.123Z"}""";
        RawArticle raw = ((ArticleLine.Article) new ArticleLines().read(line.getBytes(StandardCharsets.UTF_8))).raw();
        TimelineEvent event = TimelineEvent.newBuilder()
                .setArticle(new Enricher(Gazetteer.bundled()).enrich(raw))
                .build();
        return new Desk(DeskConfig.defaults())
                .apply(event).stream()
                        .filter(Output.Scored.class::isInstance)
                        .map(output -> ((Output.Scored) output).value())
                        .findFirst()
                        .orElseThrow();
    }

    /** JavaScript writes a whole number without its fraction: 88, where Java writes 88.0. */
    private static String inJavaScript(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static <T extends SpecificRecord> String framed(Class<T> type, String topic, T value) {
        try (var serde = ValueSerdes.of(type, SETTINGS)) {
            return HexFormat.of().formatHex(serde.serializer().serialize(topic, value));
        }
    }

    private String node(String modules, String... values) throws Exception {
        Path script = directory.resolve("kafkajs.cjs");
        try (var in = SecondLanguageIT.class.getResourceAsStream("kafkajs.cjs")) {
            Files.copy(in, script);
        }
        StringBuilder input = new StringBuilder();
        for (String value : values) {
            input.append(SETTINGS.get("schema.registry.url"))
                    .append('\t')
                    .append(value)
                    .append('\n');
        }
        File lines = Files.writeString(directory.resolve("in"), input).toFile();
        File output = directory.resolve("out").toFile();
        ProcessBuilder builder = new ProcessBuilder("node", script.toString())
                .redirectInput(lines)
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("NODE_PATH", modules);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isZero();
        return Files.readString(output.toPath(), StandardCharsets.UTF_8).strip();
    }
}

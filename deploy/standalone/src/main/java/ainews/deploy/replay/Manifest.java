package ainews.deploy.replay;

import ainews.deploy.history.RecordFormat;
import ainews.deploy.history.TopicRange;
import ainews.deploy.version.VersionSearch;
import ainews.scoring.DeskConfig;
import ainews.scoring.rules.RuleFiles;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The plan of a replay as JSON beside its output, and read back from there. The README lists the fields. */
public final class Manifest {
    /** Name of the file. */
    public static final String FILE = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Manifest() {}

    /** The plan's part of a manifest. */
    static ObjectNode of(ReplayPlan plan) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("kind", "ainews-replay").put("manifest_version", 1);
        manifest.set("source", source(plan.source()));
        Span span = plan.span();
        manifest.putObject("span")
                .put("from", text(span.from()))
                .put("to", text(span.to()))
                .put("as_of", text(span.asOf()))
                .put("warm_up", text(span.warmUp()));
        manifest.putObject("settings")
                .put("rescore_step", plan.desk().rescoreStep())
                .put("window", plan.desk().window().toString())
                .put("max_articles", plan.desk().maxArticles())
                .put("story_idle", plan.desk().storyIdle().toString());
        manifest.putObject("versions")
                .put("scoring", plan.desk().rules().version())
                .put("dictionary", plan.readBy().name())
                .put("edition", edition(plan));
        return manifest.put("format", plan.format().name().toLowerCase(Locale.ROOT));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static ObjectNode source(HistorySource source) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (source instanceof HistorySource.TimelineTopic topic) {
            node.put("kind", "timeline-topic");
            ranges(node, topic.range());
        } else if (source instanceof HistorySource.RawTopics topics) {
            node.put("kind", "raw-topics");
            ranges(node, topics.articles(), topics.engagement());
        } else if (source instanceof HistorySource.TimelineFiles files) {
            paths(node.put("kind", "timeline-files"), files.paths());
        } else if (source instanceof HistorySource.RawFiles files) {
            paths(node.put("kind", "raw-files"), files.paths());
        }
        return node;
    }

    private static void paths(ObjectNode node, List<Path> paths) {
        ArrayNode array = node.putArray("paths");
        paths.forEach(path -> array.add(path.toString()));
    }

    private static void ranges(ObjectNode node, TopicRange... ranges) {
        ObjectNode topics = node.putObject("offsets");
        for (TopicRange range : ranges) {
            ObjectNode partitions = topics.putObject(range.topic());
            new TreeMap<>(range.end()).forEach((partition, end) -> partitions
                    .putArray(partition.toString())
                    .add(range.begin().get(partition))
                    .add(end));
        }
    }

    /** Version of the dictionary that reads the articles; null where they have been read. */
    private static String edition(ReplayPlan plan) {
        boolean raw =
                plan.source() instanceof HistorySource.RawFiles || plan.source() instanceof HistorySource.RawTopics;
        return raw ? plan.readBy().gazetteer().version() : null;
    }

    /**
     * The plan that a manifest tells of.
     *
     * @param search where its versions may be kept
     * @throws IOException if the file cannot be read or is no manifest
     * @throws IllegalArgumentException that says which of its versions is missing
     */
    public static ReplayPlan plan(Path file, VersionSearch search) throws IOException {
        JsonNode manifest = read(file);
        ReplayPlan plan;
        try {
            plan = plan(manifest, RuleFiles.bundled(), ReadBy.asThen());
        } catch (NullPointerException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + ": a field of the manifest is missing or wrong", e);
        }
        JsonNode versions = manifest.get("versions");
        String dictionary = versions.path("dictionary").asText();
        ReadBy readBy = ReadBy.AS_THEN.equals(dictionary)
                        && versions.path("edition").isTextual()
                ? new ReadBy(
                        dictionary, search.dictionary(versions.get("edition").asText()))
                : ReadBy.find(plan.source(), dictionary, search);
        RuleFiles rules = search.scoring(versions.path("scoring").asText());
        return new ReplayPlan(plan.source(), plan.span(), plan.desk().withRules(rules), readBy, plan.format());
    }

    /** The plan that a manifest tells of, with the versions of another one. */
    static ReplayPlan plan(JsonNode manifest, ReplayPlan versions) {
        return plan(manifest, versions.desk().rules(), versions.readBy());
    }

    private static ReplayPlan plan(JsonNode manifest, RuleFiles rules, ReadBy readBy) {
        JsonNode span = manifest.get("span");
        JsonNode settings = manifest.get("settings");
        return new ReplayPlan(
                source(manifest.get("source")),
                new Span(
                        time(span.get("from")),
                        time(span.get("to")),
                        time(span.get("as_of")),
                        span.get("warm_up").isNull()
                                ? null
                                : Duration.parse(span.get("warm_up").asText())),
                new DeskConfig(
                        settings.get("rescore_step").asDouble(),
                        Duration.parse(settings.get("window").asText()),
                        settings.get("max_articles").asInt(),
                        Duration.parse(settings.get("story_idle").asText()),
                        rules),
                readBy,
                RecordFormat.valueOf(manifest.get("format").asText().toUpperCase(Locale.ROOT)));
    }

    private static Instant time(JsonNode node) {
        return node.isNull() ? null : Instant.parse(node.asText());
    }

    private static HistorySource source(JsonNode node) {
        List<Path> paths = new ArrayList<>();
        node.path("paths").forEach(path -> paths.add(Path.of(path.asText())));
        return switch (node.get("kind").asText()) {
            case "timeline-topic" -> new HistorySource.TimelineTopic(range(node, 0));
            case "raw-topics" -> new HistorySource.RawTopics(range(node, 0), range(node, 1));
            case "timeline-files" -> new HistorySource.TimelineFiles(paths);
            case "raw-files" -> new HistorySource.RawFiles(paths);
            default -> throw new IllegalArgumentException("no such source: " + node.get("kind"));
        };
    }

    private static TopicRange range(JsonNode source, int index) {
        List<String> topics = new ArrayList<>();
        source.get("offsets").fieldNames().forEachRemaining(topics::add);
        Map<Integer, Long> begin = new TreeMap<>();
        Map<Integer, Long> end = new TreeMap<>();
        for (Map.Entry<String, JsonNode> partition :
                source.get("offsets").get(topics.get(index)).properties()) {
            begin.put(
                    Integer.valueOf(partition.getKey()),
                    partition.getValue().get(0).asLong());
            end.put(
                    Integer.valueOf(partition.getKey()),
                    partition.getValue().get(1).asLong());
        }
        return new TopicRange(topics.get(index), begin, end);
    }

    /** A manifest as it stands. */
    public static JsonNode read(Path file) throws IOException {
        try {
            JsonNode manifest = JSON.readTree(Files.readAllBytes(file));
            if (!manifest.path("kind").asText().equals("ainews-replay")) {
                throw new IOException(file + ": no manifest of a replay");
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": no JSON: " + e.getOriginalMessage(), e);
        }
    }

    static void write(Path file, ObjectNode manifest) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(manifest));
    }
}

package ainews.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The sources of one {@code sources.yaml}: a mapping with the list {@code sources}, each entry with
 *
 * <pre>
 * - id: openai-news            # required: lower case letters, digits, dashes; unique; becomes source_id
 *   name: OpenAI News          # default: the id
 *   kind: feed                 # feed (default), page, sitemap, hackernews
 *   url: https://openai.com/news/rss.xml   # required, but for hackernews
 *   site: https://openai.com/  # where the publisher lives, if the url is elsewhere
 *   owner_group: openai        # required: independent publisher; of-link = told by each article's link
 *   language: en               # BCP 47; left out where there are several
 *   fetch_pages: true          # the source has only a teaser: fetch the article's page (default for page, sitemap)
 *   recheck: true              # look again after 1 h, 6 h, 24 h, 7 d (default but for aggregators)
 *   interval: 30m              # 30s, 15m, 2h, 1d: how often it is polled at first; then as often as it publishes
 *   include: [/news/]          # keep only links or titles that hold one of these words, any case
 * </pre>
 *
 * Immutable.
 */
public record Sources(List<Source> list) {
    private static final String BUNDLED = "/ainews/ingest/sources.yaml";
    private static final int MAX_CODE_POINTS = 8 * 1024 * 1024;

    /** Copies the list. */
    public Sources {
        list = List.copyOf(list);
    }

    /** The list that comes with the program. */
    public static Sources bundled() {
        try (InputStream yaml = Sources.class.getResourceAsStream(BUNDLED)) {
            return parse(new String(yaml.readAllBytes(), StandardCharsets.UTF_8), "bundled sources.yaml");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads a {@code sources.yaml}.
     *
     * @param name of the file, for the message
     * @throws IllegalArgumentException with every problem of the file in one message
     */
    public static Sources parse(String yaml, String name) {
        Problems problems = new Problems(name);
        List<Source> sources = new ArrayList<>();
        List<?> entries = entries(yaml, problems);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!(entries.get(i) instanceof Map<?, ?> fields)) {
                problems.add("source number " + (i + 1) + " must be a mapping: " + entries.get(i));
                continue;
            }
            Source source = new SourceNode(fields, i + 1, problems).read();
            if (source != null) {
                problems.require(ids.add(source.id()), "source " + source.id() + ": id is used twice");
                sources.add(source);
            }
        }
        problems.throwIfAny();
        return new Sources(sources);
    }

    private static List<?> entries(String yaml, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(20)
                .setCodePointLimit(MAX_CODE_POINTS)
                .build();
        Object root;
        try {
            root = new Load(settings).loadFromString(yaml);
        } catch (YamlEngineException broken) {
            problems.add("no YAML: " + broken.getMessage().replaceAll("\\s+", " "));
            return List.of();
        }
        if (root instanceof Map<?, ?> mapping && mapping.get("sources") instanceof List<?> entries) {
            mapping.keySet().forEach(key -> problems.require("sources".equals(key), "unknown property " + key));
            return entries;
        }
        problems.add("must be a mapping with the list 'sources'");
        return List.of();
    }
}

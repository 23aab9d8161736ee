package ainews.deploy.backtest;

import ainews.scoring.backtest.Table;
import ainews.scoring.backtest.compare.Pairs;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The articles that moved most, with the named parts of both scores side by side. */
final class Moved {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Duck duck;
    private final Path first;
    private final Path second;

    Moved(Duck duck, Path first, Path second) {
        this.duck = duck;
        this.first = first;
        this.second = second;
    }

    /** A row for each part that differs, articles in order of how far they moved. */
    Table explain(Pairs pairs, List<String> scores, int count) throws IOException {
        Table table = new Table(
                "moved",
                "score:text article_id:text title:text a b change part:text points_a points_b why_a:text why_b:text");
        Map<String, List<Pairs.Pair>> moved = new HashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        for (String score : scores) {
            List<Pairs.Pair> most = pairs.moved(score, count);
            moved.put(score, most);
            most.forEach(pair -> ids.add(pair.articleId()));
        }
        Map<String, JsonNode> a = contributions(first, ids);
        Map<String, JsonNode> b = contributions(second, ids);
        for (int score = 0; score < scores.size(); score++) {
            for (Pairs.Pair pair : moved.get(scores.get(score))) {
                String key = pair.articleId() + " " + pair.revision();
                JsonNode none = JSON.createObjectNode();
                add(
                        table,
                        scores.get(score),
                        pair,
                        score,
                        a.getOrDefault(key, none).path(scores.get(score)),
                        b.getOrDefault(key, none).path(scores.get(score)));
            }
        }
        return table;
    }

    private Map<String, JsonNode> contributions(Path file, Set<String> ids) throws IOException {
        Map<String, JsonNode> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        String wanted = String.join(", ", ids.stream().map(Duck::literal).toList());
        List<String> texts = new ArrayList<>();
        duck.query(
                "SELECT article_id, revision, CAST(to_json(contributions) AS VARCHAR) FROM " + Articles.source(file)
                        + " WHERE reason IN ('NEW', 'REVISION') AND article_id IN (" + wanted + ") ORDER BY "
                        + Source.millis("scored_at"),
                row -> {
                    texts.add(row.getString(1) + " " + row.getInt(2));
                    texts.add(row.getString(3));
                });
        for (int i = 0; i < texts.size(); i += 2) {
            String json = texts.get(i + 1);
            found.putIfAbsent(texts.get(i), JSON.readTree(json == null ? "{}" : json));
        }
        return found;
    }

    private static void add(Table table, String score, Pairs.Pair pair, int at, JsonNode a, JsonNode b) {
        Set<String> parts = new LinkedHashSet<>();
        a.forEach(part -> parts.add(part.path("name").asText()));
        b.forEach(part -> parts.add(part.path("name").asText()));
        double from = pair.a()[at];
        double to = pair.b()[at];
        for (String part : parts) {
            JsonNode one = part(a, part);
            JsonNode two = part(b, part);
            if (one == null
                    || two == null
                    || one.path("points").asDouble() != two.path("points").asDouble()) {
                table.add(
                        score,
                        pair.articleId(),
                        pair.title(),
                        from,
                        to,
                        to - from,
                        part,
                        one == null ? null : one.path("points").asDouble(),
                        two == null ? null : two.path("points").asDouble(),
                        one == null ? null : one.path("en").asText(),
                        two == null ? null : two.path("en").asText());
            }
        }
    }

    private static JsonNode part(JsonNode parts, String name) {
        for (JsonNode part : parts) {
            if (part.path("name").asText().equals(name)) {
                return part;
            }
        }
        return null;
    }
}

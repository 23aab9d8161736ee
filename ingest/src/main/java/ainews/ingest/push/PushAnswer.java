package ainews.ingest.push;

import ainews.ingest.archive.ArticleLine;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An answer to a push.
 *
 * @param json one line
 */
record PushAnswer(int status, String json) {
    private static final JsonMapper JSON = new JsonMapper();

    static PushAnswer error(int status, String message) {
        return new PushAnswer(
                status, JSON.createObjectNode().put("error", message).toString());
    }

    static PushAnswer of(List<ArticleLine> results) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode items = JSON.createArrayNode();
        int accepted = 0;
        for (int i = 0; i < results.size(); i++) {
            ObjectNode item = items.addObject().put("item", i + 1);
            ArticleLine result = results.get(i);
            if (result.inputId() != null) {
                item.put("id", result.inputId());
            }
            if (result instanceof ArticleLine.Bad bad) {
                item.put("result", "dead-letter");
                item.put("reason", bad.reason().label());
                item.put("cause", bad.cause());
            } else {
                accepted++;
                item.put("result", result instanceof ArticleLine.TickLine ? "ignored" : "accepted");
                if (result instanceof ArticleLine.Article article) {
                    item.put("article_id", article.raw().getArticleId());
                }
            }
        }
        answer.put("accepted", accepted).put("dead_letters", results.size() - accepted);
        answer.set("items", items);
        return new PushAnswer(200, answer.toString());
    }
}

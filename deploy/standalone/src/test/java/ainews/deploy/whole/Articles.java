package ainews.deploy.whole;

import ainews.deploy.role.ArchiveSender;
import ainews.deploy.role.Cluster;
import ainews.ingest.archive.ArchiveItem;
import ainews.ingest.archive.ArticleLines;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Sends articles the way an import does. */
final class Articles {

    private static final JsonMapper JSON = new JsonMapper();

    private Articles() {}

    /** One line of an archive, observed now. */
    static String line(String url, String title, String body) {
        ObjectNode line = JSON.createObjectNode();
        line.put("url", url).put("title", title).put("body", body);
        line.put("observed_at", Instant.now().toString());
        return line.toString();
    }

    /** Sends the lines; they are durable when this returns. */
    static void send(Cluster cluster, List<String> lines) {
        ArticleLines reader = new ArticleLines();
        long number = 0;
        try (ArchiveSender sender = new ArchiveSender(cluster, Clock.systemUTC())) {
            for (String line : lines) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                sender.send(new ArchiveItem("test", ++number, reader.read(bytes), bytes));
            }
        }
    }
}

package ainews.deploy.demo;

import ainews.deploy.role.ArchiveSender;
import ainews.deploy.role.Cluster;
import ainews.ingest.archive.ArchiveItem;
import ainews.ingest.archive.ArticleLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * A bundled sample of short items about real events of 2024 to 2026, written for this project: several sources a story, English
 * and Chinese, revisions, repetitions, syndicated copies, engagement, spam.
 */
public final class DemoSample {

    private static final String NAME = "sample.jsonl";

    private DemoSample() {}

    /** The sample as JSON Lines in time order, in the form that {@code rank} reads. */
    public static InputStream open() {
        return DemoSample.class.getResourceAsStream(NAME);
    }

    /**
     * Sends the sample; the first article goes ahead, so that the first score does not wait for the rest.
     *
     * @return what was sent, in words
     */
    public static String send(Cluster cluster) throws IOException {
        ArchiveSender sender = new ArchiveSender(cluster, Clock.systemUTC());
        try (sender;
                BufferedReader lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            ArticleLines reader = new ArticleLines();
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                sender.send(new ArchiveItem(NAME, ++number, reader.read(bytes), bytes));
                if (number == 1) {
                    sender.flush();
                }
            }
        }
        return sender.toString();
    }
}

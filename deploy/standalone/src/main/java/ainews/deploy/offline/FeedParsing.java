package ainews.deploy.offline;

import ainews.ingest.feed.FeedLines;
import ainews.ingest.feed.FeedParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code parse-feed}: a line for each feed file, then one for each entry. */
final class FeedParsing {

    void run(InputFiles files, OutputStream output) throws IOException {
        files.forEach(file -> {
            try {
                for (String line : lines(file)) {
                    output.write(line.getBytes(StandardCharsets.UTF_8));
                    output.write('\n');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        output.flush();
    }

    private static List<String> lines(InputFiles.InputFile file) {
        return file.fault() != null
                ? List.of(FeedLines.unreadable(file.name(), file.fault()))
                : FeedLines.of(file.name(), FeedParser.parse(file.bytes(), null, null));
    }
}

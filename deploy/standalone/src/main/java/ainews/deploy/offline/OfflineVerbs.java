package ainews.deploy.offline;

import ainews.enrich.Enricher;
import ainews.enrich.entity.Gazetteer;
import ainews.scoring.DeskConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Runs the offline verbs over the given input and output. */
public final class OfflineVerbs {

    private final InputStream in;
    private final OutputStream out;

    /** The streams are flushed but not closed. */
    public OfflineVerbs(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Kinds of lines that {@link #rank} can be asked for. */
    public static Set<String> kinds() {
        return Ranking.KINDS;
    }

    /**
     * Main text and metadata of pages.
     *
     * @param url address of the page, or null
     */
    public void extract(List<Path> paths, String url) throws IOException {
        try (JsonLines lines = new JsonLines(out)) {
            new Extracting(url).run(new InputFiles(paths), lines);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Feeds and their entries. */
    public void parseFeed(List<Path> paths) throws IOException {
        try {
            new FeedParsing().run(new InputFiles(paths), out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** @param path a file of JSON Lines, or - for standard input */
    public void analyze(String path) throws IOException {
        try (InputLines input = InputLines.open(path, in);
                JsonLines lines = new JsonLines(out)) {
            new Analyzing(new Enricher(Gazetteer.bundled())).run(input, lines);
        }
    }

    /**
     * The whole fold.
     *
     * @param path a file of JSON Lines in time order, or - for standard input
     * @param emit kinds of lines to print, of {@link #kinds()}
     */
    public void rank(String path, DeskConfig desk, Set<String> emit) throws IOException {
        try (InputLines input = InputLines.open(path, in);
                JsonLines lines = new JsonLines(out)) {
            new Ranking(new Enricher(Gazetteer.bundled()), desk, emit).run(input, lines);
        }
    }
}

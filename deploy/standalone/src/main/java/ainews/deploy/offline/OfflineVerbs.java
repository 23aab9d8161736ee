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
        analyze(path, Gazetteer.bundled());
    }

    /**
     * Names that no dictionary entry has.
     *
     * @param path a file of raw articles as JSON Lines, or - for standard input
     */
    public void candidates(String path, Gazetteer gazetteer) throws IOException {
        UnlistedNames names = new UnlistedNames();
        try (InputLines input = InputLines.open(path, in);
                ReadAhead ahead = new ReadAhead(input, new Enricher(gazetteer))) {
            for (List<ReadAhead.Read> batch = ahead.next(); !batch.isEmpty(); batch = ahead.next()) {
                batch.stream().filter(read -> read.article() != null).forEach(read -> names.add(read.article()));
            }
        }
        print(names);
    }

    /** Prints names that were gathered elsewhere. */
    public void print(UnlistedNames names) throws IOException {
        try (JsonLines lines = new JsonLines(out)) {
            names.write(lines);
        }
    }

    /** The same with a dictionary other than the bundled one. */
    public void analyze(String path, Gazetteer gazetteer) throws IOException {
        try (InputLines input = InputLines.open(path, in);
                JsonLines lines = new JsonLines(out)) {
            new Analyzing(new Enricher(gazetteer)).run(input, lines);
        }
    }

    /**
     * The whole fold.
     *
     * @param path a file of JSON Lines in time order, or - for standard input
     * @param emit kinds of lines to print, of {@link #kinds()}
     */
    public void rank(String path, DeskConfig desk, Set<String> emit) throws IOException {
        rank(path, desk, emit, Gazetteer.bundled());
    }

    /** The same with a dictionary other than the bundled one. */
    public void rank(String path, DeskConfig desk, Set<String> emit, Gazetteer gazetteer) throws IOException {
        try (InputLines input = InputLines.open(path, in);
                JsonLines lines = new JsonLines(out)) {
            new Ranking(new Enricher(gazetteer), desk, emit).run(input, lines);
        }
    }
}

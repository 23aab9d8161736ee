package ainews.ingest.archive;

import ainews.ingest.feed.FeedParser;
import ainews.ingest.feed.ParsedFeed;
import ainews.ingest.raw.RawArticles;
import ainews.ingest.source.OwnerGroups;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.RawArticle;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads archives from files: JSON Lines ({@code .jsonl}, {@code .ndjson}), pages ({@code .html}, {@code .htm}, {@code
 * .txt}), feeds ({@code .xml}, {@code .rss}, {@code .atom}, {@code .rdf}, {@code .json}), web archives ({@code .warc}), each perhaps with
 * {@code .gz}, and what else it is given a {@link RowFormat} for; other names by their first characters. A folder is read whole, in the order of its paths. Every file yields at least
 * one item; what cannot be read is a bad one.
 */
public final class ArchiveFiles {
    private static final int MAX_FILE_BYTES = 32 * 1024 * 1024;
    private static final int SNIFFED_BYTES = 2048;

    private final OwnerGroups owners;
    private final Instant importedAt;
    private final Map<String, RowFormat> formats;
    private final LongConsumer bytesRead;

    /** The time stands for the observation of pages, of which a file says nothing. */
    public ArchiveFiles(OwnerGroups owners, Instant importedAt) {
        this(owners, importedAt, Map.of(), read -> {});
    }

    /**
     * The same with further kinds of files.
     *
     * @param formats by the ending of a name, without its dot
     * @param bytesRead is told how many bytes of the files were read, bit by bit
     */
    public ArchiveFiles(
            OwnerGroups owners, Instant importedAt, Map<String, RowFormat> formats, LongConsumer bytesRead) {
        this.owners = owners;
        this.importedAt = importedAt;
        this.formats = Map.copyOf(formats);
        this.bytesRead = bytesRead;
    }

    /**
     * Reads a file or folder.
     *
     * @throws IOException if the path itself cannot be read
     */
    public void read(Path path, Consumer<ArchiveItem> items) throws IOException {
        if (!Files.isDirectory(path)) {
            file(path, path.toString(), path.getFileName().toString(), items);
            return;
        }
        List<Path> files;
        try (Stream<Path> below = Files.walk(path)) {
            files = below.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            file(file, file.toString(), path.relativize(file).toString().replace('\\', '/'), items);
        }
    }

    private void file(Path path, String shown, String name, Consumer<ArchiveItem> items) throws IOException {
        RowFormat format = formats.get(extension(name));
        if (format != null) {
            rows(path, shown, format, items);
            return;
        }
        try (InputStream raw = new BufferedInputStream(counted(Files.newInputStream(path)))) {
            if (name.toLowerCase(Locale.ROOT).matches(".*\\.warc(\\.gz)?")) {
                new WarcFile(owners, MAX_FILE_BYTES).read(raw, shown, items);
                return;
            }
            boolean zipped = name.toLowerCase(Locale.ROOT).endsWith(".gz");
            BufferedInputStream bytes = new BufferedInputStream(zipped ? new GZIPInputStream(raw) : raw, SNIFFED_BYTES);
            String plainName = zipped ? name.substring(0, name.length() - 3) : name;
            switch (kind(plainName, bytes)) {
                case LINES -> lines(bytes, shown, items);
                case FEED -> feed(bytes.readNBytes(MAX_FILE_BYTES + 1), shown, items);
                case PAGE -> items.accept(page(bytes.readNBytes(MAX_FILE_BYTES + 1), shown, plainName));
            }
        } catch (IOException unreadable) {
            if (!Files.isReadable(path)) {
                throw unreadable;
            }
            items.accept(bad(shown, Reason.UNDECODABLE, "file cannot be read: " + unreadable.getMessage(), null));
        }
    }

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                bytesRead.accept(Math.max(0, read));
                return read;
            }
        };
    }

    private void rows(Path path, String shown, RowFormat format, Consumer<ArchiveItem> items) throws IOException {
        ArticleLines reader = new ArticleLines(owners, Instant.EPOCH);
        long[] number = {0};
        try {
            format.read(
                    path,
                    row -> items.accept(new ArchiveItem(
                            shown, ++number[0], LinesAhead.parse(row).read(reader), row)));
            if (number[0] == 0) {
                items.accept(bad(shown, Reason.UNDECODABLE, "file without rows", null));
            }
        } catch (IOException unreadable) {
            if (!Files.isReadable(path)) {
                throw unreadable;
            }
            items.accept(bad(shown, Reason.UNDECODABLE, "file cannot be read: " + unreadable.getMessage(), null));
        }
        bytesRead.accept(Files.size(path));
    }

    private void lines(InputStream bytes, String shown, Consumer<ArchiveItem> items) throws IOException {
        ArticleLines reader = new ArticleLines(owners, Instant.EPOCH);
        LinesAhead lines = new LinesAhead(new LineSplitter(bytes, ArticleLines.MAX_LINE_BYTES));
        long number = 0;
        for (LinesAhead.Line line = lines.next(); line != null; line = lines.next()) {
            number++;
            items.accept(new ArchiveItem(shown, number, line.parsed().read(reader), line.bytes()));
        }
        if (number == 0) {
            items.accept(bad(shown, Reason.UNDECODABLE, "empty file", null));
        }
    }

    private void feed(byte[] bytes, String shown, Consumer<ArchiveItem> items) {
        ParsedFeed feed = FeedParser.parse(bytes, null, null);
        if (feed.rejected() != null || feed.entries().isEmpty()) {
            String cause = feed.rejected() == null ? "feed without entries" : "no feed: " + feed.rejected();
            items.accept(bad(shown, Reason.UNDECODABLE, cause, bytes));
            return;
        }
        String source = owners.hostOr(feed.url(), "unknown");
        Instant before = feed.publishedAt();
        for (int i = 0; i < feed.entries().size(); i++) {
            var entry = feed.entries().get(i);
            String owner = owners.of(feed.url() == null ? entry.url() : feed.url(), source);
            RawArticle raw = RawArticles.imported(entry, source, owner, before == null ? importedAt : before);
            before = raw.getObservedAt();
            items.accept(new ArchiveItem(shown, i + 1, new ArticleLine.Article(raw, null), null));
        }
    }

    private ArchiveItem page(byte[] bytes, String shown, String name) {
        if (bytes.length == 0) {
            return bad(shown, Reason.NO_CONTENT, "empty file", bytes);
        }
        if (bytes.length > MAX_FILE_BYTES) {
            return bad(shown, Reason.TOO_LARGE, "file of more than " + MAX_FILE_BYTES + " bytes", null);
        }
        RawArticle raw = PageFile.article(bytes, name, owners, importedAt);
        return new ArchiveItem(shown, 1, new ArticleLine.Article(raw, null), bytes);
    }

    private static ArchiveItem bad(String shown, Reason reason, String cause, byte[] bytes) {
        return new ArchiveItem(shown, 1, new ArticleLine.Bad(reason, cause, null, null), bytes);
    }

    private enum Kind {
        LINES,
        FEED,
        PAGE
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Kind kind(String name, BufferedInputStream bytes) throws IOException {
        return switch (extension(name)) {
            case "jsonl", "ndjson" -> Kind.LINES;
            case "html", "htm", "xhtml", "txt" -> Kind.PAGE;
            case "xml", "rss", "atom", "rdf" -> Kind.FEED;
            default -> sniffed(bytes);
        };
    }

    private static Kind sniffed(BufferedInputStream bytes) throws IOException {
        bytes.mark(SNIFFED_BYTES);
        String head = new String(bytes.readNBytes(SNIFFED_BYTES - 1), StandardCharsets.ISO_8859_1);
        bytes.reset();
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("{")) {
            return start.contains("jsonfeed.org/version") ? Kind.FEED : Kind.LINES;
        }
        boolean markup = start.contains("<rss") || start.contains("<feed") || start.contains("<rdf:rdf");
        return markup ? Kind.FEED : Kind.PAGE;
    }
}

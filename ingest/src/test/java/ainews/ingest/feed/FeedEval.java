package ainews.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts the expectations of the feedparser files that are met, beside ROME's on the same files. */
@Tag("eval")
class FeedEval {
    private static final Path DATA = Path.of(System.getProperty("ainews.shared", "."), "data");
    private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(.*?)\\s*(?:\\r?\\n|-->)");
    private static final Pattern HEADER = Pattern.compile("Header:\\s*([\\w-]+):[ \\t]*([^\\r\\n]*)");

    private interface Reader {
        ParsedFeed read(byte[] bytes, String contentType, String base);
    }

    private static final class Tally {
        final Map<String, int[]> byFolder = new TreeMap<>();
        final List<String> missed = new ArrayList<>();
        int met;
        int all;
        int sanitizedMet;
        int sanitizedAll;

        double share() {
            return (double) met / all;
        }
    }

    @Test
    void shouldMeetWhatFeedparserExpects() throws IOException {
        Path root = DATA.resolve("feeds-feedparser");
        assumeTrue(Files.isDirectory(root), "no data at " + root);
        Tally ours = tally(root, FeedParser::parse);
        Tally rome = tally(root, RomePeer::parse);
        ours.byFolder.forEach((folder, n) ->
                System.out.printf("%-28s met %4d  missed %3d  not ours %3d%n", folder, n[0], n[1], n[2]));
        ours.missed.forEach(m -> System.out.println("MISSED " + m));
        System.out.printf(
                "feedparser expectations met: ours %d of %d = %.2f %%, ROME %.2f %%; "
                        + "cleaned markup, compared as text: ours %d of %d, ROME %d%n",
                ours.met,
                ours.all,
                100 * ours.share(),
                100 * rome.share(),
                ours.sanitizedMet,
                ours.sanitizedAll,
                rome.sanitizedMet);
        assertThat(ours.share()).isGreaterThan(0.98);
    }

    private static Tally tally(Path root, Reader reader) throws IOException {
        Tally tally = new Tally();
        for (Path file : files(root)) {
            byte[] bytes = Files.readAllBytes(file);
            String text = FeedDecoder.decode(bytes, bytes.length, null).text();
            Matcher expect = EXPECT.matcher(text);
            if (!expect.find()) {
                continue;
            }
            String path = root.relativize(file).toString();
            String folder = path.substring(0, path.lastIndexOf('/'));
            // feedparser takes dangerous markup out; we deliver it as published, so only the text can be compared.
            boolean sanitized = folder.equals("wellformed/sanitize");
            Map<String, Object> view = FeedparserView.of(parse(path, bytes, text, reader));
            for (Expectation.Outcome outcome : Expectation.check(
                    expect.group(1), view, sanitized ? FeedparserView::sameCleaned : FeedparserView::same)) {
                int[] counts = tally.byFolder.computeIfAbsent(folder, f -> new int[3]);
                boolean met = outcome == Expectation.Outcome.MET;
                boolean foreign = outcome == Expectation.Outcome.FOREIGN;
                counts[met ? 0 : foreign ? 2 : 1]++;
                if (sanitized) {
                    tally.sanitizedAll += foreign ? 0 : 1;
                    tally.sanitizedMet += met ? 1 : 0;
                } else {
                    tally.all += foreign ? 0 : 1;
                    tally.met += met ? 1 : 0;
                }
                if (!met && !foreign) {
                    tally.missed.add(path + ": " + reason(path) + "  " + expect.group(1));
                }
            }
        }
        return tally;
    }

    private static String reason(String path) {
        if (path.contains("sanitize/")) {
            return "markup is delivered as published, and text inside scripts and objects is not cut out of it";
        }
        if (path.contains("rss2.0svg") || path.contains("rss2.0xlink")) {
            return "markup is delivered as published, not rewritten with cleaned SVG";
        }
        if (path.contains("not_a_doctype")) {
            return "a broken declaration inside HTML is delivered as published";
        }
        if (path.contains("linenoise")) {
            return "feedparser keeps the text encoded twice, here it is repaired";
        }
        if (path.contains("title_xml_lang")) {
            return "a language is kept for an entry, not for its title alone";
        }
        return path.contains("http_content_language")
                ? "the parser is not given the HTTP header of the language"
                : "not looked into yet";
    }

    @Test
    void shouldReadEveryEntryOfRealFeeds() throws IOException {
        for (String set : List.of("feeds-rome", "feeds-real-ai")) {
            Path root = DATA.resolve(set);
            assumeTrue(Files.isDirectory(root), "no data at " + root);
            int files = 0;
            int lost = 0;
            int romeLost = 0;
            for (Path file : files(root)) {
                byte[] bytes = Files.readAllBytes(file);
                ParsedFeed feed = FeedParser.parse(bytes, null, null);
                int wanted =
                        elements(FeedDecoder.decode(bytes, bytes.length, null).text());
                files++;
                boolean whole = feed.entries().size() == wanted && (feed.rejected() == null || wanted == 0);
                lost += whole ? 0 : 1;
                romeLost += RomePeer.parse(bytes, null, null).entries().size() == wanted ? 0 : 1;
                if (!whole || feed.rejected() != null) {
                    System.out.printf(
                            "%s: %d of %d entries, rejected %s%n",
                            file.getFileName(), feed.entries().size(), wanted, feed.rejected());
                }
            }
            System.out.printf("%s: %d files, not read whole: ours %d, ROME %d%n", set, files, lost, romeLost);
            assertThat(lost).isZero();
        }
    }

    /** Entries of a document as an XML parser sees them: those inside another entry or of another vocabulary are none. */
    private static int elements(String text) {
        return (int) Jsoup.parse(text, "", Parser.xmlParser()).getAllElements().stream()
                .filter(FeedEval::isEntry)
                .filter(element -> element.parents().stream().noneMatch(FeedEval::isEntry))
                .count();
    }

    private static boolean isEntry(Element element) {
        return element.tagName().matches("(?i)(?:atom:|rss:)?(?:item|entry)");
    }

    private static ParsedFeed parse(String path, byte[] bytes, String text, Reader reader) {
        String contentType = null;
        String base = "http://127.0.0.1:8097/" + path;
        Matcher header = HEADER.matcher(text);
        while (header.find()) {
            if (header.group(1).equalsIgnoreCase("content-type")) {
                contentType = header.group(2).strip();
            } else if (header.group(1).equalsIgnoreCase("content-location")) {
                base = Links.resolveBase(base, header.group(2).strip());
            }
        }
        return reader.read(bytes, contentType, base);
    }

    static List<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> !p.getFileName().toString().equals("LICENSE"))
                    .sorted()
                    .toList();
        }
    }
}

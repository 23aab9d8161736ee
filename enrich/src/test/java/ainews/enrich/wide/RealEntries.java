package ainews.enrich.wide;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.enrich.Enricher;
import ainews.enrich.entity.Gazetteer;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.ArticleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Entries of real feeds by their addresses. Their texts are not ours to keep, so a labelled set of them holds labels alone. */
final class RealEntries {
    private static final Path FEEDS =
            Path.of(System.getProperty("ainews.shared", "../shared"), "data", "feeds-real-ai");
    private static final Instant OBSERVED = Instant.parse("2026-08-22T18:00:00Z");

    private final Map<String, Element> entries = new HashMap<>();
    private final Enricher enricher = new Enricher(Gazetteer.bundled());

    /** Skips the test that asks where the feeds are absent: without them there is nothing to measure, nor to fit to. */
    RealEntries() {
        assumeTrue(Files.isDirectory(FEEDS), "skipped: real feeds are labelled by address, and are not at " + FEEDS);
        try (Stream<Path> files = Files.list(FEEDS)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                for (Element item : Jsoup.parse(Files.readString(file), "", Parser.xmlParser())
                        .select("item")) {
                    entries.putIfAbsent(item.select("> link").text().strip(), item);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same labels with title and text, as they come out of the reading of feeds. */
    List<WideSet.Article> withTexts(List<WideSet.Article> byAddress) {
        return byAddress.stream().map(this::withText).toList();
    }

    private WideSet.Article withText(WideSet.Article labelled) {
        String address = labelled.title();
        Element item = entries.get(address);
        if (item == null) {
            throw new IllegalArgumentException("no entry at " + address + "; name one of the shared feeds' addresses");
        }
        EnrichedArticle read = enricher.enrich(RawArticle.newBuilder()
                .setArticleId(ArticleId.ofUrl(address))
                .setUrl(address)
                .setSourceId("example")
                .setOwnerGroup("example")
                .setObservedAt(OBSERVED)
                .setTitle(item.select("> title").text())
                .setBody(item.select("> description").text())
                .build());
        return new WideSet.Article(
                read.getTitle(),
                read.getText() == null ? "" : read.getText(),
                labelled.events(),
                labelled.ranked(),
                labelled.others(),
                labelled.roles());
    }
}

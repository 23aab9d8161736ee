package ainews.scoring;

import ainews.enrich.Enricher;
import ainews.enrich.Revising;
import ainews.enrich.entity.Gazetteer;
import ainews.ingest.archive.ArchiveFiles;
import ainews.ingest.archive.ArchiveItem;
import ainews.ingest.archive.ArticleLine;
import ainews.ingest.source.OwnerGroups;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.RawArticle;
import ainews.schemas.ScoredArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/**
 * The mixed text that 50 and 95 of the published scales refer to: what is at hand that comes nearest to the real input.
 *
 * <ul>
 *   <li>entries of the feeds of AI laboratories, tool makers and newsletters in {@code data/feeds-real-ai}, at most
 *       {@value #OF_ONE_FEED} of one feed, evenly spaced, so that none of them sets the tone;
 *   <li>article pages in English and Chinese ({@code data/html-*});
 *   <li>the pages of {@code seeds}, and the bundled sample of the demo, with its copies, revisions and spam.
 * </ul>
 *
 * All of it passes through the reading of files and the enrichment as in an import, and through one fold in the order of observation.
 */
final class ReferenceCorpus {
    private static final Path SHARED = Path.of(System.getProperty("ainews.shared", "shared"));
    private static final Path SAMPLE = Path.of(
            "..", "deploy", "standalone", "src", "main", "resources", "ainews", "deploy", "demo", "sample.jsonl");
    private static final Instant IMPORTED_AT = Instant.parse("2026-08-15T00:00:00Z");
    private static final int OF_ONE_FEED = 40;
    private static final Enricher ENRICHER = new Enricher(Gazetteer.bundled());

    private ReferenceCorpus() {}

    /**
     * One article of the reference.
     *
     * @param kind feed, page, seed or sample
     * @param file where it came from
     * @param isFitted true for the half that the map is fitted to
     */
    record Reading(String kind, String file, ScoredArticle scored, boolean isFitted) {}

    private record Article(String kind, String file, EnrichedArticle enriched) {}

    static EnrichedArticle enrich(RawArticle raw) {
        return ENRICHER.enrich(raw);
    }

    /** Skips the test where the data is not at hand. */
    static void assume() {
        Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve("data")), "no folder data in ainews.shared");
    }

    /** The raw articles of files and folders, in their order. */
    static List<RawArticle> read(Path path) {
        List<RawArticle> articles = new ArrayList<>();
        try {
            new ArchiveFiles(OwnerGroups.bundled(), IMPORTED_AT).read(path, item -> add(item, articles));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return articles;
    }

    private static void add(ArchiveItem item, List<RawArticle> articles) {
        if (item.line() instanceof ArticleLine.Article article) {
            articles.add(article.raw());
        }
    }

    /** Every article with the scores it was first given, in the order of the fold. */
    static List<Reading> scored() {
        List<Article> articles = new ArrayList<>();
        Path data = SHARED.resolve("data");
        for (Path feed : files(data.resolve("feeds-real-ai"), ".xml")) {
            List<RawArticle> entries = read(feed);
            int step = Math.max(1, entries.size() / OF_ONE_FEED);
            for (int i = 0; i < entries.size(); i += step) {
                articles.add(article("feed", feed, entries.get(i)));
            }
        }
        for (String folder : List.of("html-article-scrapinghub", "html-article-wcxb", "html-zh-cwce")) {
            for (Path page : files(data.resolve(folder).resolve("html"), ".html.gz")) {
                read(page).forEach(raw -> articles.add(article("page", page, raw)));
            }
        }
        for (Path seed : files(SHARED.resolve("seeds"), ".txt")) {
            read(seed).forEach(raw -> articles.add(article("seed", seed, raw)));
        }
        read(SAMPLE).forEach(raw -> articles.add(article("sample", SAMPLE, raw)));
        articles.sort(Comparator.comparing((Article a) -> a.enriched().getObservedAt())
                .thenComparing(a -> a.enriched().getArticleId()));
        return halved(fold(articles));
    }

    /**
     * Every other one of each kind is fitted, in the order of a hash of the id: a refit and its check see the same ones each time, and both halves
     * have as many pages, which score highest, as the other.
     */
    private static List<Reading> halved(List<Reading> readings) {
        Map<String, List<Reading>> kinds = readings.stream()
                .sorted(Comparator.comparingInt((Reading reading) ->
                                reading.scored().getArticleId().hashCode() * 0x9E3779B1)
                        .thenComparing(reading -> reading.scored().getArticleId()))
                .collect(Collectors.groupingBy(Reading::kind, TreeMap::new, Collectors.toList()));
        List<Reading> all = new ArrayList<>();
        for (List<Reading> kind : kinds.values()) {
            for (int i = 0; i < kind.size(); i++) {
                Reading reading = kind.get(i);
                all.add(new Reading(reading.kind(), reading.file(), reading.scored(), i % 2 == 0));
            }
        }
        return all;
    }

    private static Article article(String kind, Path file, RawArticle raw) {
        return new Article(kind, file.getFileName().toString(), enrich(raw));
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Reading> fold(List<Article> articles) {
        Desk desk = new Desk(DeskConfig.defaults());
        Map<String, byte[]> seen = new TreeMap<>();
        List<Reading> readings = new ArrayList<>();
        for (Article article : articles) {
            String id = article.enriched().getArticleId();
            if (Revising.decide(article.enriched(), seen.get(id)) instanceof Revising.Outcome.Revised revised) {
                seen.put(id, revised.seen());
                idle(desk, revised.article().getObservedAt());
                for (Output output : desk.apply(TestEvents.event(revised.article()))) {
                    if (output instanceof Output.Scored scored
                            && scored.value().getReason().equals("NEW")) {
                        readings.add(new Reading(article.kind(), article.file(), scored.value(), false));
                    }
                }
            }
        }
        return readings;
    }

    /** Lets long gaps between the oldest articles pass, since the desk refuses to jump over years. */
    private static void idle(Desk desk, Instant until) {
        Duration longest = Duration.ofDays(Desk.MAX_JUMP_DAYS);
        while (desk.clock() != null && desk.clock().plus(longest).isBefore(until)) {
            desk.apply(TestEvents.tick(desk.clock().plus(longest)));
        }
    }
}

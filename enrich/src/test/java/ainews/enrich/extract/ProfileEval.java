package ainews.enrich.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.enrich.Enricher;
import ainews.enrich.duplicate.Fingerprint;
import ainews.enrich.entity.EntityReader;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.text.Language;
import ainews.enrich.text.NormalText;
import ainews.enrich.text.Segments;
import ainews.enrich.topic.TopicReader;
import ainews.schemas.RawArticle;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Prints where the time goes between a page's bytes and its {@code EnrichedArticle}: CPU time of one thread, each step by itself
 * over all pages, the best of several passes. Steps that contain one another are told by their difference.
 */
@Tag("eval")
class ProfileEval {
    private static final int PASSES = 6;
    private static final PageReader READER = new PageReader();

    @Test
    void print() {
        Path data = Path.of(System.getProperty("ainews.shared", "../shared"), "data");
        assumeTrue(Files.isDirectory(data.resolve("html-article-wcxb")), "no shared data at " + data);
        List<Corpus.Page> pages = Corpus.load(data);
        List<String> texts = pages.stream().map(ProfileEval::text).toList();
        Gazetteer gazetteer = Gazetteer.bundled();
        Enricher enricher = new Enricher(gazetteer);
        EntityReader entities = new EntityReader(gazetteer);
        TopicReader topics = new TopicReader();
        List<List<ainews.schemas.Entity>> found =
                texts.stream().map(text -> entities.read("", text, null)).toList();

        double slim = millis(pages, page -> TextDecoder.decode(Slimming.of(page.bytes()), null));
        double parse = millis(pages, page -> parsed(page));
        double facts = millis(pages, page -> PageFacts.of(parsed(page)));
        double main = millis(pages, page -> MainText.of(PageTree.of(parsed(page).body()), null)
                .blocks());
        double page = millis(pages, one -> READER.read(one.bytes(), null, one.url(), null));
        double language = millis(texts, Language::of);
        double segments = millis(texts, Segments::of);
        double simplified = millis(texts, NormalText::of);
        double named = millis(texts, text -> entities.read("", text, null));
        double topic = millis(
                IntStream.range(0, texts.size()).boxed().toList(), i -> topics.read("", texts.get(i), found.get(i)));
        double fingerprint = millis(texts, text -> Fingerprint.of(null, text));
        double whole = millis(pages, one -> enricher.enrich(raw(one)));

        System.out.printf(
                Locale.ROOT, "profile of page to article, %d pages, %.2f ms of CPU a page%n", pages.size(), whole);
        print("leaving out scripts, decoding", slim, whole);
        print("parsing", parse - slim, whole);
        print("collecting facts", facts - parse, whole);
        print("blocks and main text", main - parse, whole);
        print("title, author, dates, links", page - main - (facts - parse), whole);
        print("language", language, whole);
        print("segments by language", segments, whole);
        print("folding, Traditional to Simplified (within the next two)", simplified, whole);
        print("entities", named, whole);
        print("topics", topic, whole);
        print("fingerprint", fingerprint, whole);
        System.out.printf(
                Locale.ROOT,
                "language and Traditional to Simplified together: %.1f %% of the whole%n",
                100 * (language + segments + simplified) / whole);
    }

    private static void print(String step, double millis, double whole) {
        System.out.printf(Locale.ROOT, "%-58s %6.3f ms %5.1f %%%n", step, millis, 100 * millis / whole);
    }

    private static String text(Corpus.Page page) {
        String text =
                READER.read(page.bytes(), null, page.url(), null).article().text();
        return text == null ? "" : text;
    }

    private static Document parsed(Corpus.Page page) {
        String html = TextDecoder.decode(Slimming.of(page.bytes()), null).text();
        return Parser.htmlParser().setMaxDepth(PageReader.MAX_DEPTH).parseInput(html, "");
    }

    private static RawArticle raw(Corpus.Page page) {
        return RawArticle.newBuilder()
                .setArticleId("0123456789abcdef0123456789abcdef")
                .setUrl(page.url())
                .setSourceId("eval")
                .setOwnerGroup("eval")
                .setContentType("text/html")
                .setObservedAt(Instant.parse("2026-04-02T10:00:00Z"))
                .setPayload(ByteBuffer.wrap(page.bytes()))
                .build();
    }

    private static <T> double millis(List<T> items, Function<T, Object> step) {
        long best = Long.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (T item : items) {
                if (step.apply(item) == null) {
                    throw new IllegalStateException("nothing read");
                }
            }
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return best / 1e6 / items.size();
    }
}

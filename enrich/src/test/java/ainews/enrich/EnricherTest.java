package ainews.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ainews.enrich.entity.Gazetteer;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.Mention;
import ainews.schemas.RawArticle;
import ainews.schemas.Segment;
import ainews.schemas.serde.PlainAvro;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EnricherTest {
    private static final Enricher ENRICHER = new Enricher(Gazetteer.bundled());
    private static final String PARAGRAPHS =
            """
            <p>OpenAI released a new open-weights model on Tuesday, and the weights are free to download for everybody.</p>
            <p>The company said that the model was trained on Nvidia hardware, and that it needs a single server to run.</p>
            <p>Researchers who tried it before the release report that it follows long instructions better than the last one.</p>
            <p>The licence allows commercial use, and the training code will be published later in the year, the company said.</p>
            """;

    @Test
    void shouldReadBothLanguagesOfBilingualItem() {
        EnrichedArticle article = enrich(RawItems.plain(
                "https://example.com/both",
                "OpenAI launches GPT-5 | OpenAI发布GPT-5",
                "OpenAI has launched GPT-5, a model that writes and reasons better than the one before.\n\n"
                        + "OpenAI发布了GPT-5，这个模型的写作和推理能力都比上一代更强，开发者今天就可以使用。"));

        assertThat(article.getTitleEn()).isEqualTo("OpenAI launches GPT-5");
        assertThat(article.getTitleZh()).isEqualTo("OpenAI发布GPT-5");
        assertThat(article.getSegments()).extracting(Segment::getLang).contains("en", "zh");
        assertThat(article.getEntities()).extracting(Entity::getEntityId).contains("company:openai", "model:gpt-5");
        assertMentionsAreTheText(article);
    }

    @Test
    void shouldReadANameWithinALongerOneBesideOthers() {
        EnrichedArticle article = enrich(RawItems.plain(
                "https://example.com/trainium",
                "亚马逊AWS推出3nm自研芯片Trainium3",
                "Trn3 UltraServer最多集成144颗芯片。下一代Trainium4将支持英伟达NVLink Fusion。"));

        assertThat(article.getEntities())
                .extracting(Entity::getEntityId)
                .contains("company:amazon-web-services", "chip:trainium-3");
    }

    @Test
    void shouldReadATitleWhosePartsAreGivenTwice() {
        EnrichedArticle article = enrich(RawItems.plain(
                "https://example.com/live",
                "Twitch Live-Streaming On Xbox One Out Tomorrow, Microsoft Releases  ...",
                null));

        assertThat(article.getEntities()).extracting(Entity::getEntityId).contains("company:microsoft");
    }

    @Test
    void shouldFindNameInTraditionalCharactersWithGlossInside() {
        EnrichedArticle article = enrich(RawItems.plain(
                "https://example.com/gloss",
                "英偉達(dá)發(fā)布新一代人工智能芯片",
                "英偉達(dá)在加州的開發(fā)者大會上發(fā)布了新一代人工智能芯片，並表示今年下半年開始供貨。"));

        assertThat(article.getLang()).isEqualTo("zh");
        Entity nvidia = article.getEntities().stream()
                .filter(entity -> entity.getEntityId().equals("company:nvidia"))
                .findFirst()
                .orElseThrow();
        assertThat(nvidia.getMentions()).extracting(Mention::getText).contains("英偉達(dá)");
        assertMentionsAreTheText(article);
    }

    @Test
    void shouldKnowAllNamesWhereNoTimeIsKnown() {
        RawArticle timed = RawItems.plain("https://example.com/t", "OpenAI launches GPT-5", "");
        RawArticle timeless = RawArticle.newBuilder(timed)
                .setObservedAt(Instant.EPOCH)
                .setObservedEstimated(true)
                .build();

        assertThat(enrich(timeless).getEntities())
                .isNotEmpty()
                .isEqualTo(enrich(timed).getEntities());
    }

    @Test
    void shouldReadFetchedPage() {
        String page =
                """
                <!doctype html><html lang="en"><head><title>OpenAI opens a model - Example News</title>
                <meta property="og:title" content="OpenAI opens a model">
                <meta property="article:published_time" content="2026-04-01T10:30:00Z">
                <link rel="canonical" href="https://example.com/openai-opens"></head>
                <body><nav><a href="/a">Home</a> <a href="/b">Politics</a> <a href="/c">Sport</a></nav>
                <article><h1>OpenAI opens a model</h1>%s</article>
                <footer>All rights reserved</footer></body></html>
                """
                        .formatted(PARAGRAPHS);

        EnrichedArticle article =
                enrich(RawItems.page("https://example.com/openai-opens?utm_source=x", "text/html", page));

        assertThat(article.getTitle()).isEqualTo("OpenAI opens a model");
        assertThat(article.getText())
                .startsWith("OpenAI released")
                .endsWith("the company said.")
                .doesNotContain("Politics");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-04-01T10:30:00Z"));
        assertThat(article.getCanonicalUrl()).isEqualTo("https://example.com/openai-opens");
        assertThat(article.getRejected()).isNull();
    }

    @Test
    void shouldKeepAllTextOfFeedFragment() {
        RawArticle raw = RawItems.at("https://example.com/fragment")
                .setTitle("A model")
                .setContentType("text/html")
                .setBody("<p>One &amp; two.</p><ul><li>Three</li></ul><a href='/more'>More</a>")
                .build();

        EnrichedArticle article = enrich(raw);

        assertThat(article.getText()).contains("One & two.", "Three").doesNotContain("<");
        assertThat(article.getLinks()).containsExactly("https://example.com/more");
    }

    @Test
    void shouldReadPlainPayload() {
        EnrichedArticle article = enrich(RawItems.page(
                "https://example.com/dump",
                "text/plain",
                "Gemma 4 released\n\nGoogle released Gemma 4 today. It is an open model with several sizes, and it runs on a"
                        + " phone as well as in a data centre, the company said in a post on its blog.\n"));

        assertThat(article.getTitle()).isEqualTo("Gemma 4 released");
        assertThat(article.getText()).contains("Google released Gemma 4 today.");
        assertThat(article.getPublishedAt()).isNull();
        assertThat(article.getPublishedUnknown()).isNotNull();
    }

    @Test
    void shouldReadTitleAlone() {
        EnrichedArticle article = enrich(RawItems.plain("https://example.com/title", "Nvidia buys Example Inc.", null));

        assertThat(article.getText()).isEmpty();
        assertThat(article.getLang()).isEqualTo("en");
        assertThat(article.getRejected()).isNull();
        assertThat(article.getSegments()).isEmpty();
        assertThat(article.getEntities()).extracting(Entity::getEntityId).contains("company:nvidia");
    }

    @Test
    void shouldGiveWithdrawalContentOfItsOwn() {
        RawArticle.Builder raw = RawItems.at("https://example.com/gone").setTitle("Gone");

        EnrichedArticle before = enrich(raw.build());
        EnrichedArticle after = enrich(raw.setWithdrawn(true).build());

        assertThat(after.getWithdrawn()).isTrue();
        assertThat(after.getRejected()).isEqualTo("withdrawn");
        assertThat(before.getRejected()).isNull();
        assertThat(after.getFingerprint()).isNotEqualTo(before.getFingerprint());
    }

    @Test
    void shouldReadWithdrawalWithoutTitle() {
        EnrichedArticle article = enrich(
                RawItems.at("https://example.com/gone").setWithdrawn(true).build());

        assertThat(article.getTitle()).isNull();
        assertThat(article.getText()).isEmpty();
    }

    static Stream<Arguments> impossibleTimes() {
        return Stream.of(
                argumentSet("epoch", Instant.EPOCH, false, null, "impossible"),
                argumentSet("far future", Instant.parse("2100-01-01T00:00:00Z"), false, null, "future"),
                argumentSet("clock ahead by hours", RawItems.OBSERVED.plusSeconds(7200), false, "kept", null),
                argumentSet("not observed", Instant.parse("2026-05-01T00:00:00Z"), true, "kept", null));
    }

    @ParameterizedTest
    @MethodSource("impossibleTimes")
    void shouldDoubtClaimedTime(Instant claimed, boolean estimated, String kept, String unknown) {
        EnrichedArticle article = enrich(RawItems.at("https://example.com/time")
                .setTitle("A title")
                .setPublishedAt(claimed)
                .setPublishedPrecision("second")
                .setObservedEstimated(estimated)
                .build());

        assertThat(article.getPublishedAt()).isEqualTo(kept == null ? null : claimed);
        assertThat(article.getPublishedPrecision()).isEqualTo(kept == null ? null : "second");
        assertThat(article.getPublishedUnknown()).isEqualTo(unknown);
    }

    @Test
    void shouldGiveEqualBytesForEqualInput() {
        PlainAvro<EnrichedArticle> bytes = PlainAvro.of(EnrichedArticle.class);
        RawArticle raw = RawItems.plain("https://example.com/same", "OpenAI sues Example", PARAGRAPHS);

        assertThat(bytes.write(enrich(raw))).isEqualTo(bytes.write(new Enricher(Gazetteer.bundled()).enrich(raw)));
    }

    private static EnrichedArticle enrich(RawArticle raw) {
        return ENRICHER.enrich(raw);
    }

    private static void assertMentionsAreTheText(EnrichedArticle article) {
        for (Entity entity : article.getEntities()) {
            for (Mention mention : entity.getMentions()) {
                String field = mention.getField().equals("title") ? article.getTitle() : article.getText();
                assertThat(field.substring(mention.getStart(), mention.getEnd()))
                        .isEqualTo(mention.getText());
            }
        }
    }
}

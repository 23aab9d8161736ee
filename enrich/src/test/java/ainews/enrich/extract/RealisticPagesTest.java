package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What sites of well-known kinds put around their text; each of these once got into an article. */
class RealisticPagesTest {
    private static final String PARAGRAPH =
            "The mill at the river stood still for years, and nobody who lived there could say when it had last ground any corn at all.";
    private static final String ENGLISH = ("<p>" + PARAGRAPH + "</p>").repeat(4);
    private static final String SENTENCE = "英伟达周二发布新一代芯片，采用三纳米工艺，预计今年下半年量产出货，首批产能大部分已被云厂商预订。";
    private static final String CHINESE = ("<p>" + SENTENCE + "</p>").repeat(4);

    static Stream<Arguments> around() {
        return Stream.of(
                argumentSet("end mark of WeChat", "", CHINESE, "<p>点击上方蓝字关注我们</p><p>END</p>"),
                argumentSet("slogan of a portal", "", CHINESE, "<p>海量资讯、精准解读，尽在某某财经APP</p>"),
                argumentSet(
                        "notice of a platform",
                        "",
                        CHINESE,
                        "<div>特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。<br>Notice: The content above is uploaded and posted by a user of a platform.</div>"),
                argumentSet(
                        "further reading in Traditional characters",
                        "",
                        CHINESE,
                        "<p>（首圖來源：某公司）</p><p>延伸閱讀：</p><ul><li><a href=/b>另一篇文章的標題</a></li></ul>"),
                argumentSet(
                        "place and time under the headline",
                        "<div>Ann Writer in Las Vegas<br>Tue 13 Jan 2026 14.05 GMT</div>",
                        ENGLISH,
                        ""),
                argumentSet("adverts of AMP", "", ENGLISH, "<amp-ad>advert</amp-ad>"));
    }

    @ParameterizedTest
    @MethodSource("around")
    void shouldKeepTheTextAlone(String before, String text, String after) {
        String sentence = text.contains("<p>The") ? PARAGRAPH : SENTENCE;

        assertThat(read("<h1>The mill</h1><div>" + before + text + after + "</div>")
                        .text())
                .isEqualTo(String.join("\n\n", sentence, sentence, sentence, sentence));
    }

    @Test
    void shouldReadTimesByThePublishersClock() {
        assertThat(read("<h1>The mill</h1><p>Tue 13 Jan 2026 14.05 GMT</p>" + ENGLISH)
                        .published()
                        .at())
                .isEqualTo(Instant.parse("2026-01-13T14:05:00Z"));
        assertThat(read("<h1>新チップを発表</h1><p>2026年1月13日 10時05分</p>"
                                + "<p>米エヌビディアは新しい半導体を発表した。今年の後半に量産を始めるという。</p>".repeat(4))
                        .published()
                        .at())
                .isEqualTo(Instant.parse("2026-01-13T01:05:00Z"));
        assertThat(read("<h1>The mill</h1><relative-time datetime=2026-01-13T09:00:00Z>Jan 13</relative-time>"
                                + ENGLISH)
                        .published()
                        .at())
                .isEqualTo(Instant.parse("2026-01-13T09:00:00Z"));
    }

    @Test
    void shouldReadAPaperAsItsAuthorsSignIt() {
        PageArticle paper = read(
                "<meta name=citation_title content='Sparse things'><meta name=citation_author content='Doe, Jane'><meta name=citation_author content='Roe, Rick'>"
                        + "<h1>Title:Sparse things</h1>" + ENGLISH);

        assertThat(paper.title()).isEqualTo("Sparse things");
        assertThat(paper.author()).isEqualTo("Jane Doe, Rick Roe");
    }

    @Test
    void shouldTakeTheHeadlineOfMicrodataRatherThanTheSitesName() {
        assertThat(
                        read("<title>x - Gazette</title><div itemscope itemtype=https://schema.org/NewsArticle><h1 itemprop=headline>The mill turns again</h1>"
                                        + ENGLISH + "</div>")
                                .title())
                .isEqualTo("The mill turns again");
    }

    @Test
    void shouldRefuseAPageOfTeasersUnderLinkedHeadlines() {
        StringBuilder teasers = new StringBuilder("<h1>News</h1>");
        for (int i = 0; i < 15; i++) {
            teasers.append("<div><h2><a href=/a").append(i).append(">Company ").append(i);
            teasers.append(
                    " shows its newest machine</a></h2><p>It said on Monday that it beats the one before in every test.</p><a href=/a");
            teasers.append(i).append(">Read more</a></div>");
        }

        assertThat(new PageReader().read("<html><body>" + teasers, "https://a.example/news", null))
                .isInstanceOfSatisfying(Extraction.Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo(Extraction.Reason.LIST_PAGE));
    }

    private static PageArticle read(String body) {
        return new PageReader()
                .read(
                        "<html><body>" + body + "</body></html>",
                        "https://a.example/mill",
                        Instant.parse("2026-04-02T10:00:00Z"))
                .article();
    }
}

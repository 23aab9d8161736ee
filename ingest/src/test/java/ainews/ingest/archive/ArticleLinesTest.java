package ainews.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import ainews.ingest.archive.ArticleLine.Article;
import ainews.ingest.archive.ArticleLine.Bad;
import ainews.ingest.archive.ArticleLine.EngagementLine;
import ainews.ingest.archive.ArticleLine.TickLine;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.ArticleId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLinesTest {
    private final ArticleLines lines = new ArticleLines();

    @Test
    void shouldReadEveryField() {
        // When
        Article line = article("{'id':'a1','url':'https://www.reuters.com/x?utm_source=f','source':'Reuters',"
                + "'title':'T','body':'<p>B</p>','content_type':'text/html; charset=utf-8','lang':'en',"
                + "'published_at':'2026-03-01','observed_at':1772323200000,'more':{'a':[1]}}");

        // Then
        RawArticle raw = line.raw();
        assertThat(line.inputId()).isEqualTo("a1");
        assertThat(raw.getUrl()).isEqualTo("https://www.reuters.com/x?utm_source=f");
        assertThat(raw.getArticleId()).isEqualTo(ArticleId.ofUrl(raw.getUrl()));
        assertThat(raw.getSourceId()).isEqualTo("Reuters");
        assertThat(raw.getOwnerGroup()).isEqualTo("reuters.com");
        assertThat(raw.getContentType()).isEqualTo("text/html");
        assertThat(raw.getLangDeclared()).isEqualTo("en");
        assertThat(raw.getPublishedAt()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(raw.getPublishedPrecision()).isEqualTo("day");
        assertThat(raw.getObservedAt()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(raw.getObservedEstimated()).isFalse();
        assertThat(raw.getSourceGuid()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1772323200000 | 2026-03-01T00:00:00Z | second",
                "'\"1772323200000\"' | 2026-03-01T00:00:00Z | second",
                "'\"2026-03-01\"' | 2026-03-01T00:00:00Z | day",
                "'\"2026-03\"' | 2026-03-01T00:00:00Z | month",
                "'\"2026\"' | 2026-01-01T00:00:00Z | year",
                "'\"20260301\"' | 2026-03-01T00:00:00Z | day",
                "'\"2026-03-01T08\"' | 2026-03-01T08:00:00Z | hour",
                "'\"2026-03-01T08:12\"' | 2026-03-01T08:12:00Z | minute",
                "'\"2026-03-01 08:12:13\"' | 2026-03-01T08:12:13Z | second",
                "'\"2026-03-01T08:12:13.4Z\"' | 2026-03-01T08:12:13.400Z | second",
                "'\"2026-03-01T08:12:13,456789+08:00\"' | 2026-03-01T00:12:13.456Z | second",
                "'\"2026-03-01T08:12:13-0530\"' | 2026-03-01T13:42:13Z | second",
                "'\"2026-03-01T08:12+08\"' | 2026-03-01T00:12:00Z | minute",
                "'\" 20260301T081213Z \"' | 2026-03-01T08:12:13Z | second",
                "'\"2016-12-31T23:59:60Z\"' | 2016-12-31T23:59:59Z | second",
                "'\"2100-01-01T00:00:00Z\"' | 2100-01-01T00:00:00Z | second",
            })
    void shouldReadTimesWithTheirPrecision(String written, Instant at, String precision) {
        RawArticle raw = article("{'title':'T','published_at':" + written + "}").raw();

        assertThat(raw.getPublishedAt()).isEqualTo(at);
        assertThat(raw.getPublishedPrecision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1700000000",
                "9999999999999",
                "1e300",
                "123456789012345678901234567890",
                "\"1970-01-01\"",
                "\"1989-12-31T23:59:59Z\"",
                "\"2100-01-01T00:00:01Z\"",
                "\"2026-02-30\"",
                "\"2026-13-01\"",
                "\"yesterday\"",
                "\"2026-03-01T25:00\"",
                "\"2026-03-01T10:00+99:00\"",
                "\"Mon, 02 Mar 2026 10:00:00 GMT\"",
                "\"0000-00-00 00:00:00\""
            })
    void shouldRefuseImpossibleTimes(String written) {
        for (String field : new String[] {"published_at", "observed_at"}) {
            Bad bad = bad("{'id':'x','title':'T','" + field + "':" + written + "}");

            assertThat(bad.reason()).isEqualTo(Reason.IMPOSSIBLE_TIME);
            assertThat(bad.cause()).startsWith(field).doesNotContain("\n");
            assertThat(bad.inputId()).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "null", "[]", "\"t\"", "12", "{", "{'title':'T'", "{'title':'T'} x", "nonsense"})
    void shouldRefuseWhatIsNoObject(String line) {
        assertThat(bad(line).reason()).isEqualTo(Reason.UNDECODABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'title':1",
                "'title':'T','body':['a']",
                "'title':'T','url':{}",
                "'title':'T','source':7",
                "'title':'T','lang':true",
                "'title':'T','content_type':0",
                "'title':'T','published_at':[1]",
                "'title':'T','observed_at':false",
                "'title':'T','id':{}",
                "'title':'T','id':[1]"
            })
    void shouldRefuseWrongTypes(String fields) {
        assertThat(bad("{" + fields + "}").reason()).isEqualTo(Reason.WRONG_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'title':''}", "{'title':' ','body':null}", "{'kind':'news','url':'https://a.example/'}"})
    void shouldRefuseLinesWithNeitherTitleNorBody(String line) {
        assertThat(bad(line).reason()).isEqualTo(Reason.NO_CONTENT);
    }

    @Test
    void shouldNameTheIdAndUrlOfABadLine() {
        Bad bad = bad("{'id':12,'url':'https://a.example/1','title':3}");

        assertThat(bad.inputId()).isEqualTo("12");
        assertThat(bad.url()).isEqualTo("https://a.example/1");
    }

    @Test
    void shouldKeepLinesWithInvalidUtf8AndLoneSurrogates() {
        byte[] invalid = "{\"title\":\"a?b\"}".getBytes(StandardCharsets.ISO_8859_1);
        invalid[11] = (byte) 0xFF;

        assertThat(((Article) lines.read(invalid)).raw().getTitle()).isEqualTo("a\uFFFDb");
        assertThat(article("{'title':'x\\ud800y\\ud83d\\ude00\\udc00'}").raw().getTitle())
                .isEqualTo("x\uFFFDy\uD83D\uDE00\uFFFD");
        assertThat(article("\uFEFF{'title':'T'}").raw().getTitle()).isEqualTo("T");
    }

    @Test
    void shouldEstimateAMissingObservationTime() {
        // Nothing known yet: the epoch; then published_at; then the line before
        assertThat(observed("{'title':'0'}")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(observed("{'title':'1','published_at':'2026-01-05'}")).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(observed("{'title':'2'}")).isEqualTo("2026-01-05T00:00:00Z");
        // An earlier publication is taken; one more than 366 days ahead is not
        assertThat(observed("{'title':'3','published_at':'2025-12-31'}")).isEqualTo("2025-12-31T00:00:00Z");
        assertThat(observed("{'title':'4','published_at':'2027-12-31'}")).isEqualTo("2025-12-31T00:00:00Z");
        assertThat(observed("{'title':'5','published_at':'2027-01-01'}")).isEqualTo("2027-01-01T00:00:00Z");
        // Ticks count as lines with a time, bad lines do not
        lines.read(bytes("{'kind':'tick','observed_at':'2027-02-01T10:00Z'}"));
        lines.read(bytes("{'title':7,'observed_at':'2027-03-01'}"));
        assertThat(observed("{'title':'6'}")).isEqualTo("2027-02-01T10:00:00Z");
        assertThat(article("{'title':'7'}").raw().getObservedEstimated()).isTrue();
    }

    @Test
    void shouldReadEngagementByUrlAndById() {
        // Given
        Article first = article("{'id':'a','url':'https://a.example/1','title':'T','observed_at':'2026-01-01'}");

        // When
        EngagementLine byId = (EngagementLine) lines.read(
                bytes("{'kind':'engagement','id':'a','observed_at':'2026-01-02','points':10.0,'comments':2}"));
        EngagementLine byUrl = (EngagementLine)
                lines.read(bytes("{'kind':'engagement','url':'https://a.example/1','platform':'hackernews','rank':3}"));

        // Then
        assertThat(byId.engagement().getArticleId()).isEqualTo(first.raw().getArticleId());
        assertThat(byId.engagement().getPoints()).isEqualTo(10);
        assertThat(byId.engagement().getPlatform()).isEqualTo("unknown");
        assertThat(byUrl.engagement().getArticleId()).isEqualTo(first.raw().getArticleId());
        assertThat(byUrl.engagement().getRank()).isEqualTo(3);
        assertThat(byUrl.engagement().getObservedAt()).isEqualTo("2026-01-02T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'engagement','id':'never','points':1} | UNKNOWN_ARTICLE",
                "{'kind':'engagement','points':1} | UNKNOWN_ARTICLE",
                "{'kind':'engagement','url':'https://a.example/','points':'7'} | WRONG_TYPE",
                "{'kind':'engagement','url':'https://a.example/','comments':-1} | WRONG_TYPE",
                "{'kind':'engagement','url':'https://a.example/','points':1.5} | WRONG_TYPE",
                "{'kind':'engagement','url':'https://a.example/','observed_at':5} | IMPOSSIBLE_TIME",
                "{'kind':'tick'} | IMPOSSIBLE_TIME",
            },
            quoteCharacter = '`')
    void shouldRefuseBadEngagementAndTicks(String line, Reason reason) {
        assertThat(bad(line).reason()).isEqualTo(reason);
    }

    @Test
    void shouldReadTicks() {
        assertThat(lines.read(bytes("{'kind':'tick','observed_at':'2026-01-01T00:01:00Z'}")))
                .isEqualTo(new TickLine(Instant.parse("2026-01-01T00:01:00Z")));
    }

    @Test
    void shouldGiveTheSameArticleTheSameIdWithoutUrl() {
        assertThat(article("{'title':'T','body':'B'}").raw().getArticleId())
                .isEqualTo(article("{'body':'B','title':'T'}").raw().getArticleId())
                .isNotEqualTo(article("{'title':'T'}").raw().getArticleId());
        assertThat(article("{'id':'7','title':'T'}").raw().getArticleId())
                .isEqualTo(article("{'id':'7','title':'T2'}").raw().getArticleId());
        RawArticle odd = article("{'url':'not an address','title':'T'}").raw();
        assertThat(odd.getUrl()).isEqualTo("not an address");
        assertThat(odd.getSourceId()).isEqualTo("unknown");
    }

    @Test
    void shouldBoundDepthAndNeverThrow() {
        String deep = "{'title':'T','x':" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(bad(deep).reason()).isEqualTo(Reason.UNDECODABLE);
        Random random = new Random(7);
        byte[] seed = bytes("{'id':'a','url':'https://a.example/1','title':'T','observed_at':'2026-01-01T00:00Z'}");
        assertThatNoException().isThrownBy(() -> {
            for (int i = 0; i < 20_000; i++) {
                byte[] mutated = seed.clone();
                for (int change = 0; change < 3; change++) {
                    mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
                }
                lines.read(mutated);
            }
        });
    }

    private Instant observed(String line) {
        return article(line).raw().getObservedAt();
    }

    private Article article(String line) {
        return (Article) lines.read(bytes(line));
    }

    private Bad bad(String line) {
        return (Bad) lines.read(bytes(line));
    }

    private static byte[] bytes(String line) {
        return line.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}

package ainews.deploy.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.deploy.digest.WeeklyDigest.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WeeklyDigestTest {
    private static final Week WEEK = Week.parse("2026-W12", ZoneOffset.UTC);

    private static String line(String id, String story, String observed, String scored, String title, double impact) {
        return String.format(
                Locale.ROOT,
                "{\"kind\":\"scored\",\"reason\":\"NEW\",\"article_id\":\"%s\",\"story_id\":\"%s\",\"observed_at\":\"%s\",\"scored_at\":\"%s\","
                        + "\"title\":\"%s\",\"title_en\":\"%s\",\"title_zh\":\"标题%s\",\"lang\":\"en\",\"url\":\"https://e.org/%s\",\"owner_group\":\"o-%s\","
                        + "\"impact\":%.1f,\"hot\":10.0,\"quality\":40.0,\"event_types\":[{\"id\":\"funding\"}],\"entities\":[],"
                        + "\"contributions\":{\"impact\":[{\"name\":\"event\",\"points\":1,\"en\":\"why\",\"zh\":\"原因\"}]}}",
                id,
                story,
                observed,
                scored,
                title,
                title,
                id,
                id,
                id,
                impact);
    }

    private static String digest(Language language, boolean html, String... lines) {
        WeekReader reader = new WeekReader(WEEK);
        for (String line : lines) {
            reader.read(line);
        }
        return new WeeklyDigest(WEEK, language, html).write(reader);
    }

    @Test
    void shouldTakeTheWeekFromMondayToSunday() {
        assertThat(WEEK.start()).isEqualTo(Instant.parse("2026-03-16T00:00:00Z"));
        assertThat(WEEK.end()).isEqualTo(Instant.parse("2026-03-23T00:00:00Z"));
        assertThat(Week.parse("2026-W12", ZoneId.of("Asia/Shanghai")).start())
                .isEqualTo(Instant.parse("2026-03-15T16:00:00Z"));
        assertThatThrownBy(() -> Week.parse("2026-12", ZoneOffset.UTC)).hasMessageContaining("2026-W12");
        assertThatThrownBy(() -> Week.parse("2026-W60", ZoneOffset.UTC)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNotKnowWhatWasScoredAfterTheWeek() {
        String first = line("a", "a", "2026-03-18T10:00:00Z", "2026-03-18T10:00:00Z", "First title", 60);
        String later = line("a", "a", "2026-03-18T10:00:00Z", "2026-03-24T10:00:00Z", "Later title", 90);
        String other = line("b", "b", "2026-03-15T10:00:00Z", "2026-03-17T10:00:00Z", "Week before", 90);
        assertThat(digest(Language.EN, false, first, later, other))
                .isEqualTo(digest(Language.EN, false, first))
                .contains("First title", "Impact 60", "1 article of 1 publisher");
    }

    @Test
    void shouldPutStoriesInOrderWhateverTheOrderOfTheLines() {
        String small = line("a", "a", "2026-03-18T10:00:00Z", "2026-03-18T10:00:00Z", "Small", 20);
        String large = line("b", "b", "2026-03-19T10:00:00Z", "2026-03-19T10:00:00Z", "Large", 80);
        String copy = line("c", "b", "2026-03-19T11:00:00Z", "2026-03-19T11:00:00Z", "Large again", 80);
        String page = digest(Language.EN, false, small, copy, large);
        assertThat(page)
                .isEqualTo(digest(Language.EN, false, large, small, copy))
                .contains("2 publishers");
        assertThat(page.indexOf("Large")).isLessThan(page.indexOf("Small"));
    }

    @Test
    void shouldWriteInBothLanguages() {
        String one = line("a", "a", "2026-03-18T10:00:00Z", "2026-03-18T10:00:00Z", "English title", 60);
        assertThat(digest(Language.ZH, false, one))
                .contains("本周要闻", "标题a", "原因")
                .doesNotContain("Top stories");
        assertThat(digest(Language.BOTH, true, one)).contains("Top stories / 本周要闻", "English title", "标题a");
    }

    @Test
    void shouldSetOffForeignMarkup() {
        String evil = line(
                "a",
                "a",
                "2026-03-18T10:00:00Z",
                "2026-03-18T10:00:00Z",
                "<script>alert(1)</script> [x](javascript:alert(2)) ![i](https://e.org/i.png) \\u202Eabc",
                60);
        evil = evil.replace("https://e.org/a\"", "javascript:alert(3)\"");
        assertThat(digest(Language.EN, true, evil))
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "href=", "\u202e");
        assertThat(digest(Language.EN, false, evil))
                .contains("\\<script\\>", "\\[x\\]", "\\!\\[i\\]")
                .doesNotContain("](<javascript", "\u202e");
    }

    @Test
    void shouldPassOverWhatIsNoScoredArticle() {
        WeekReader reader = new WeekReader(WEEK);
        for (String line :
                new String[] {"", "{", "[]", "null", "{\"kind\":\"stories\"}", "{\"article_id\":5,\"reason\":\"NEW\"}"
                }) {
            reader.read(line);
        }
        assertThat(new WeeklyDigest(WEEK, Language.EN, false).write(reader)).contains("0 articles");
        assertThat(reader.unreadable()).isEqualTo(1);
    }
}

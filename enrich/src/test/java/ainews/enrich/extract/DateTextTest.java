package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rarer ways of writing a date, each with its moment or with why there is none. */
class DateTextTest {
    private static final Instant OBSERVED = Instant.parse("2026-01-20T18:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    二〇二六年一月十二日 | 2026-01-12T00:00:00Z | day
                    二〇二六年一月十二日 上午8:12 | 2026-01-12T00:12:00Z | minute
                    二〇二五年十二月廿三日 | 2025-12-23T00:00:00Z | day
                    一九九八年五月 | 1998-05-01T00:00:00Z | month
                    令和8年1月12日 | 2026-01-12T00:00:00Z | day
                    民國115年1月12日 | 2026-01-12T00:00:00Z | day
                    2026年1月12日（周一）08:12 | 2026-01-12T00:12:00Z | minute
                    2026年1月12日8点12分 | 2026-01-12T00:12:00Z | minute
                    2026년 1월 12일 오후 3:05 | 2026-01-12T07:05:00Z | minute
                    十二小时前 | 2026-01-20T06:00:00Z | hour
                    3時間前 | 2026-01-20T15:00:00Z | hour
                    3天前 | 2026-01-18T00:00:00Z | day
                    昨天下午3:20 | 2026-01-20T07:20:00Z | minute
                    yesterday at 3:20 pm | 2026-01-19T15:20:00Z | minute
                    2026-W03-1 | 2026-01-12T00:00:00Z | day
                    2026-W03 | 2026-01-01T00:00:00Z | month
                    2026-012 | 2026-01-12T00:00:00Z | day
                    /Date(1768205520000)/ | 2026-01-12T08:12:00Z | second
                    Mon Jan 12 08:12:00 +0800 2026 | 2026-01-12T00:12:00Z | second
                    January 12, 2026 08:30 AM Eastern Standard Time | 2026-01-12T13:30:00Z | minute
                    Jan 12, 2026 at 8:30pm GMT+8 | 2026-01-12T12:30:00Z | minute
                    2026-01-12 08:12 (UTC+8) | 2026-01-12T00:12:00Z | minute
                    12 января 2026, 08:12 | 2026-01-12T08:12:00Z | minute
                    12/01/2026 | 2026-01-12T00:00:00Z | day
                    """)
    void shouldReadRarerForms(String text, Instant at, String precision) {
        PublicationDate date = PublicationDate.parse(text, OBSERVED);

        assertThat(date.at()).isEqualTo(at);
        assertThat(date.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-02-30 | impossible
                    2026年2月30日 | impossible
                    2026-W99-1 | impossible
                    0001-01-01T00:00:00Z | impossible
                    二〇三六年一月十二日 | future
                    几天前 | unreadable
                    """)
    void shouldSayWhyThereIsNoDate(String text, String reason) {
        assertThat(PublicationDate.parse(text, OBSERVED).unknown()).isEqualTo(reason);
    }
}

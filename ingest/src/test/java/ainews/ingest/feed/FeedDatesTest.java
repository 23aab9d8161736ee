package ainews.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Thu, 01 Jan 2004 19:48:21 GMT            | 2004-01-01T19:48:21Z | second
            Thu, 1 Jan 2004 19:48:21 +0800           | 2004-01-01T11:48:21Z | second
            Thu,01 Jan 04 19:48:21 EST               | 2004-01-02T00:48:21Z | second
            01 Jan 2004 19:48 PDT                    | 2004-01-02T02:48:00Z | minute
            Thursday, January 1, 2004 7:48:21 PM EST | 2004-01-02T00:48:21Z | second
            Jan 1, 2004                              | 2004-01-01T00:00:00Z | day
            1 January 2004                           | 2004-01-01T00:00:00Z | day
            Thu, 01-Jan-2004 19:48:21 GMT            | 2004-01-01T19:48:21Z | second
            Thu, 01 Jan 2004 24:00:00 GMT            | 2004-01-02T00:00:00Z | second
            Thu, 01 Jan 2004 19:48:60 GMT            | 2004-01-01T19:48:59Z | second
            Mon, 12 Jan 2026 08:12:00 GMT+0800 (CST) | 2026-01-12T00:12:00Z | second
            Thu, 15 Sept 2016 10:00:00 -0000         | 2016-09-15T10:00:00Z | second
            Thu Jan  1 19:48:21 2004                 | 2004-01-01T19:48:21Z | second
            Thu Jan  1 19:48:21 EST 2004             | 2004-01-02T00:48:21Z | second
            2003-12-31T10:14:55Z                     | 2003-12-31T10:14:55Z | second
            2003-12-31T10:14:55.123456-08:00         | 2003-12-31T18:14:55.123Z | second
            2003-12-31T10:14+05:30                   | 2003-12-31T04:44:00Z | minute
            2003-12-31 10:14:55                      | 2003-12-31T10:14:55Z | second
            2003-12-31T10:14:55+0000                 | 2003-12-31T10:14:55Z | second
            2004-07-08 23:56:58.0                    | 2004-07-08T23:56:58Z | second
            2003-12-31                               | 2003-12-31T00:00:00Z | day
            20031231                                 | 2003-12-31T00:00:00Z | day
            20031231101455                           | 2003-12-31T10:14:55Z | second
            2003-12                                  | 2003-12-01T00:00:00Z | month
            2003                                     | 2003-01-01T00:00:00Z | year
            2003-335                                 | 2003-12-01T00:00:00Z | day
            2026-W03-1                               | 2026-01-12T00:00:00Z | day
            03-12-31                                 | 2003-12-31T00:00:00Z | day
            1/31/2004 10:00 PM                       | 2004-01-31T22:00:00Z | minute
            Fri, 2006/09/15 08:19:53 EDT             | 2006-09-15T12:19:53Z | second
            1768176720                               | 2026-01-12T00:12:00Z | second
            2004년 05월 28일 01:31:15                  | 2004-05-27T16:31:15Z | second
            2004-05-25 오후 11:23:17                   | 2004-05-25T14:23:17Z | second
            Κυρ, 11 Ιούλ 2004 12:00:00 EST           | 2004-07-11T17:00:00Z | second
            2004-július-13T9:15-05:00                | 2004-07-13T14:15:00Z | minute
            Mi, 14 Mär 2018 10:00:00 +0100           | 2018-03-14T09:00:00Z | second
            12 de enero de 2026                      | 2026-01-12T00:00:00Z | day
            2026年1月12日 08:12                        | 2026-01-12T00:12:00Z | minute
            2026年1月12日 下午3点05分                   | 2026-01-12T07:05:00Z | minute
            2026年1月12日                              | 2026-01-12T00:00:00Z | day
            2026年1月                                 | 2026-01-01T00:00:00Z | month
            January 7, 2026                          | 2026-01-07T00:00:00Z | day
            September 26, 2011 7:10 PM               | 2011-09-26T19:10:00Z | minute
            April 7th, 2026                          | 2026-04-07T00:00:00Z | day
            Monday, September 26, 2011 - 19:10       | 2011-09-26T19:10:00Z | minute
            Mon, 26 January 2004 16:31:00 AT         | 2004-01-26T20:31:00Z | second
            Mon, 05 Aug 2019 10:00:00 A              | 2019-08-05T11:00:00Z | second
            Mon, 05 Aug 2019 10:00:00 M              | 2019-08-05T22:00:00Z | second
            Mon, 05 Aug 2019 10:00:00 Y              | 2019-08-04T22:00:00Z | second
            Tue, 07 Apr 2026 09:05:03 America/New_York | 2026-04-07T13:05:03Z | second
            Wed, 07 Jan 2026 09:05:03 America/New_York | 2026-01-07T14:05:03Z | second
            2026-04-07T09:05:03+02:00[Europe/Berlin] | 2026-04-07T07:05:03Z | second
            Tue, 07 Apr 2026 09:05:03 Nowhere/Land   | 2026-04-07T09:05:03Z | second
            Sun Jan 4 16:29:06 2004 EST              | 2004-01-04T21:29:06Z | second
            20031231T101455Z                         | 2003-12-31T10:14:55Z | second
            2026-04-07T090503+02:00                  | 2026-04-07T07:05:03Z | second
            2026-04-07T0905Z                         | 2026-04-07T09:05:00Z | minute
            2026-04-07T09Z                           | 2026-04-07T09:00:00Z | hour
            2026-04-07t09:05:03z                     | 2026-04-07T09:05:03Z | second
            031231                                   | 2003-12-31T00:00:00Z | day
            201109                                   | 2011-09-01T00:00:00Z | month
            03335                                    | 2003-12-01T00:00:00Z | day
            -0312                                    | 2003-12-01T00:00:00Z | month
            -03-12                                   | 2003-12-01T00:00:00Z | month
            26.09.2011 19:10                         | 2011-09-26T19:10:00Z | minute
            26-09-2011                               | 2011-09-26T00:00:00Z | day
            09-26-2011                               | 2011-09-26T00:00:00Z | day
            9/26/11 7:10 PM                          | 2011-09-26T19:10:00Z | minute
            Δευ, 12 Ιουλ 2004 12:00:00 GMT           | 2004-07-12T12:00:00Z | second
            Πεμ, 17 Μαρ 2004 12:00:00 GMT            | 2004-03-17T12:00:00Z | second
            """)
    void shouldReadEveryFormThatFeedsUse(String text, Instant at, String precision) {
        assertThat(FeedDates.parse(text)).isEqualTo(new FeedDate(at, precision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "1970-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "2100-01-01T00:00:00Z",
                "Thu, 31 Jun 2004 10:00:00 GMT",
                "2004-13-01",
                "2004-02-30T10:00:00Z",
                "2004-01-01T25:00:00Z",
                "2004-01-01T10:00:00+99:00",
                "9999999999999",
                "<script>",
                "32 Januar",
                "2004-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01-01"
            })
    void shouldGiveNothingForImpossibleDates(String text) {
        FeedDate date = FeedDates.parse(text);

        assertThat(date == null || date.precision().equals("day")).isTrue();
        assertThat(date == null || text.startsWith("2004-01-01-")).isTrue();
    }
}

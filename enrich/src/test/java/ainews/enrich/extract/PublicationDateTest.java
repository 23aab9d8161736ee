package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationDateTest {
    private static final Instant OBSERVED = Instant.parse("2026-04-02T10:00:00Z");

    static Stream<Arguments> known() {
        return Stream.of(
                arguments("2026-01-12T08:12:33Z", "2026-01-12T08:12:33Z", "second"),
                arguments("2026-01-12T08:12:33.123+08:00", "2026-01-12T00:12:33Z", "second"),
                arguments("2026-01-12 08:12", "2026-01-12T08:12:00Z", "minute"),
                arguments("2026-01-12", "2026-01-12T00:00:00Z", "day"),
                arguments("2026/1/2", "2026-01-02T00:00:00Z", "day"),
                arguments("20260112", "2026-01-12T00:00:00Z", "day"),
                arguments("1775116800", "2026-04-02T08:00:00Z", "second"),
                arguments("Thu, 02 Apr 2026 07:45:07 +0000", "2026-04-02T07:45:07Z", "second"),
                arguments("Thu, 02 Apr 2026 01:45:07 EST", "2026-04-02T06:45:07Z", "second"),
                arguments(
                        "2026 26UTCamThu, 02 Apr 2026 07:45:07 +0000 4 04202643007 2 02am26",
                        "2026-04-02T07:45:07Z",
                        "second"),
                arguments("December 19, 2025", "2025-12-19T00:00:00Z", "day"),
                arguments("Published on Dec. 19th, 2025 at 3:45 PM ET", "2025-12-19T20:45:00Z", "minute"),
                arguments("19 de diciembre de 2025", "2025-12-19T00:00:00Z", "day"),
                arguments("3. März 2026", "2026-03-03T00:00:00Z", "day"),
                arguments("12/19/2025", "2025-12-19T00:00:00Z", "day"),
                arguments("19/12/2025", "2025-12-19T00:00:00Z", "day"),
                arguments("February 4, 2025 - 11 minutes", "2025-02-04T00:00:00Z", "day"),
                arguments("March 2026", "2026-03-01T00:00:00Z", "month"),
                arguments("2026年1月12日 08:12", "2026-01-12T00:12:00Z", "minute"),
                arguments("2026年1月12日下午3:05", "2026-01-12T07:05:00Z", "minute"),
                arguments("发布时间：2026-01-12 23:37:01 北京时间", "2026-01-12T15:37:01Z", "second"),
                arguments("2026年1月", "2026-01-01T00:00:00Z", "month"),
                arguments("3小时前", "2026-04-02T07:00:00Z", "hour"),
                arguments("昨天", "2026-04-01T00:00:00Z", "day"),
                arguments("昨天 12:30", "2026-04-01T04:30:00Z", "minute"),
                arguments("2 days ago", "2026-03-31T00:00:00Z", "day"),
                arguments("45 minutes ago", "2026-04-02T09:15:00Z", "minute"),
                arguments("12月30日", "2025-12-30T00:00:00Z", "day"));
    }

    @ParameterizedTest
    @MethodSource("known")
    void shouldReadDate(String raw, String at, String precision) {
        PublicationDate date = PublicationDate.parse(raw, OBSERVED);

        assertThat(date.at()).isEqualTo(Instant.parse(at));
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.unknown()).isNull();
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                arguments(null, "absent"),
                arguments("  ", "absent"),
                arguments("soon", "unreadable"),
                arguments("2026-02-30", "impossible"),
                arguments("2026-13-01", "impossible"),
                arguments("0", "unreadable"),
                arguments("1970-01-01T00:00:00Z", "impossible"),
                arguments("0000-00-00 00:00:00", "impossible"),
                arguments("2100-01-01", "impossible"),
                arguments("2026-04-04", "future"),
                arguments("2027年1月12日", "future"));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void shouldSayWhyDateIsUnknown(String raw, String reason) {
        PublicationDate date = PublicationDate.parse(raw, OBSERVED);

        assertThat(date.at()).isNull();
        assertThat(date.precision()).isNull();
        assertThat(date.unknown()).isEqualTo(reason);
    }

    static Stream<Arguments> days() {
        return Stream.of(
                arguments("2023-01-21T16:43:28-08:00", "2023-01-21"),
                arguments("2023-01-22T00:43:28Z", "2023-01-22"),
                arguments("2026-01-12T00:30:00+08:00", "2026-01-12"),
                arguments("2026年1月12日 00:30", "2026-01-12"),
                arguments("昨天 00:30", "2026-04-01"));
    }

    @ParameterizedTest
    @MethodSource("days")
    void shouldTellDayByPublishersClock(String raw, String day) {
        assertThat(PublicationDate.parse(raw, OBSERVED).day()).isEqualTo(LocalDate.parse(day));
    }

    @Test
    void shouldNotGuessRelativeDateWithoutObservation() {
        assertThat(PublicationDate.parse("3小时前", null).unknown()).isEqualTo("unreadable");
        assertThat(PublicationDate.parse("yesterday", null).unknown()).isEqualTo("unreadable");
    }
}

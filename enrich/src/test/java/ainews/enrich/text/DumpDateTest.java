package ainews.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DumpDateTest {

    private static final Instant SEEN = Instant.parse("2026-06-10T12:34:56Z");

    static Stream<Arguments> lines() {
        return Stream.of(
                argumentSet(
                        "mangled",
                        "2026 26utcamthu, 02 apr 2026 07:45:07 +0000 4 04202643007 2 02am26",
                        "2026-04-02T07:45:07Z",
                        "second"),
                argumentSet("Chinese day", "发布于 2026年1月12日", "2026-01-12T00:00:00Z", "day"),
                argumentSet("Chinese minute", "2026年1月12日 08:12", "2026-01-12T00:12:00Z", "minute"),
                argumentSet("Chinese afternoon", "2026年1月12日 下午3:05", "2026-01-12T07:05:00Z", "minute"),
                argumentSet("ISO without zone", "2026-01-12 08:12:49", "2026-01-12T00:12:49Z", "second"),
                argumentSet("ISO with zone", "2026-01-12t08:12:49z", "2026-01-12T08:12:49Z", "second"),
                argumentSet("ISO with offset", "2026-01-12t08:12:49+02:00", "2026-01-12T06:12:49Z", "second"),
                argumentSet("slashes", "2026/01/12", "2026-01-12T00:00:00Z", "day"),
                argumentSet("American", "published january 12, 2026", "2026-01-12T00:00:00Z", "day"),
                argumentSet("American with time", "jan 12, 2026 at 3:05 pm et", "2026-01-12T20:05:00Z", "minute"),
                argumentSet("British", "12th january 2026", "2026-01-12T00:00:00Z", "day"),
                argumentSet("days ago", "2d ago updated 19h ago", "2026-06-08T00:00:00Z", "day"),
                argumentSet("hours ago", "3小时前", "2026-06-10T09:00:00Z", "hour"),
                argumentSet("minutes ago", "5 minutes ago", "2026-06-10T12:29:00Z", "minute"),
                argumentSet("yesterday in China", "昨天 08:12", "2026-06-09T00:12:00Z", "minute"),
                argumentSet("yesterday", "yesterday", "2026-06-09T00:00:00Z", "day"));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldReadADate(String line, String at, String precision) {
        assertThat(DumpDate.read(line, true, SEEN)).isEqualTo(new DumpDate(Instant.parse(at), precision, null));
    }

    static Stream<Arguments> unknown() {
        return Stream.of(
                argumentSet("no date", "nothing here", "absent"),
                argumentSet("no such day", "2026-02-30", "impossible"),
                argumentSet("no such hour", "2026-02-03 25:10", "impossible"),
                argumentSet("before the web", "1970-01-01", "impossible"),
                argumentSet("future", "2100年1月1日", "future"),
                argumentSet("only an update", "updated 19h ago", "unreadable"));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void shouldSayWhyThereIsNone(String line, String reason) {
        assertThat(DumpDate.read(line, true, SEEN)).isEqualTo(new DumpDate(null, null, reason));
    }

    @Test
    void shouldNotResolveRelativeDatesWithoutAClock() {
        assertThat(DumpDate.read("2d ago", false, null).unknown()).isEqualTo("unreadable");
    }

    @Test
    void shouldTakeUniversalTimeElsewhere() {
        assertThat(DumpDate.read("2026-01-12 08:12", false, SEEN).at()).isEqualTo("2026-01-12T08:12:00Z");
    }
}

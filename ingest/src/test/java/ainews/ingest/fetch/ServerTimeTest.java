package ainews.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTimeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "Sun, 01 Mar 2026 01:00:00 GMT | PT1H",
                "Sat, 28 Feb 2026 01:00:00 GMT | -",
                "Sunday, 01-Mar-26 00:30:00 GMT | PT30M",
                "Sun Mar  1 00:30:00 2026 | PT30M",
                "Tue Mar 10 00:00:00 2026 | PT168H",
                "99999999999999 | -",
                "9999999999 | PT168H",
                "-5 | -",
                "soon | -",
                "- | -"
            })
    void shouldReadRetryAfter(String header, Duration wait) {
        assertThat(ServerTime.retryAfter(header, NOW)).isEqualTo(wait);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "max-age=600 | - | PT10M", "public, Max-Age = 60 | - | PT1M", "s-maxage=600 | - | -",
                        "no-cache, max-age=600 | - | -",
                "max-age=0 | - | -", "max-age=999999999 | - | PT24H", "- | Sun, 01 Mar 2026 00:30:00 GMT | PT30M",
                        "- | 0 | -",
                "max-age=60 | Sun, 01 Mar 2026 00:30:00 GMT | PT1M", "- | never | -", "- | - | -"
            })
    void shouldReadHowLongAnAnswerHolds(String control, String expires, Duration holds) {
        assertThat(ServerTime.maxAge(control, expires, NOW)).isEqualTo(holds);
    }
}

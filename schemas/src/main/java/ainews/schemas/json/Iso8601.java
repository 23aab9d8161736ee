package ainews.schemas.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as {@code 2026-03-01T09:30:00.000Z}, milliseconds always there; years above 9999 carry a plus sign. */
final class Iso8601 {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Iso8601() {}

    static String of(Instant time) {
        return FORMAT.format(time);
    }
}

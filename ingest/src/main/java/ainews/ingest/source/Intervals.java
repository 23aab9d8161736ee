package ainews.ingest.source;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as settings spell them: {@code 30s}, {@code 15m}, {@code 2h}, {@code 1d}. Pure. */
public final class Intervals {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})([smhd])");

    private Intervals() {}

    /** The length; null where the text is none. */
    public static Duration parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return null;
        }
        long count = Long.parseLong(written.group(1));
        return switch (written.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}

package ainews.deploy.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far long work has come, on standard error: a bar that is drawn over itself on a terminal, a line every half minute elsewhere. Not
 * thread-safe.
 */
final class ProgressBar {
    private static final int WIDTH = 24;
    private static final long TERMINAL_EVERY_MS = 250;
    private static final long LOG_EVERY_MS = 30_000;

    private final String verb;
    private final String unit;
    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier clockMs;
    private final long startedMs;
    private long drawnMs;
    private long before;

    ProgressBar(String verb, String unit) {
        this(verb, unit, System.err, isTerminal(), () -> System.nanoTime() / 1_000_000);
    }

    @SuppressWarnings("SystemConsoleNull") // newer JDKs have a console without a terminal too; those have no TERM
    private static boolean isTerminal() {
        return System.console() != null && System.getenv("TERM") != null;
    }

    ProgressBar(String verb, String unit, PrintStream err, boolean terminal, LongSupplier clockMs) {
        this.verb = verb;
        this.unit = unit;
        this.err = err;
        this.terminal = terminal;
        this.clockMs = clockMs;
        this.startedMs = clockMs.getAsLong();
        this.drawnMs = startedMs;
    }

    /** Work that was done before this run does not count for its rate. */
    void resumedAt(long count) {
        before = count;
    }

    /** @param done share of the work, 0 to 1; NaN where nobody knows */
    void at(long count, double done) {
        long now = clockMs.getAsLong();
        if (now - drawnMs >= (terminal ? TERMINAL_EVERY_MS : LOG_EVERY_MS)) {
            drawnMs = now;
            err.print(terminal ? "\r" + line(count, done, now) + "\u001b[K" : line(count, done, now) + "\n");
            err.flush();
        }
    }

    /** The last line, with the rate over all of it. */
    void end(long count) {
        long now = clockMs.getAsLong();
        err.print((terminal ? "\r\u001b[K" : "") + summary(count, now) + "\n");
        err.flush();
    }

    private String summary(long count, long now) {
        return String.format(
                Locale.ROOT,
                "%s: %,d %s in %s, %,.0f/s",
                verb,
                count,
                unit,
                time((now - startedMs) / 1e3),
                rate(count, now));
    }

    private String line(long count, double done, long now) {
        String rate = String.format(Locale.ROOT, "%s: %,d %s, %,.0f/s", verb, count, unit, rate(count, now));
        if (!(done > 0)) {
            return rate;
        }
        int filled = (int) Math.round(Math.min(1, done) * WIDTH);
        double left = (now - startedMs) / 1e3 * (1 - done) / done;
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %.0f %%, %s left",
                rate,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done * 100,
                time(left));
    }

    private double rate(long count, long now) {
        return (count - before) / Math.max(0.001, (now - startedMs) / 1e3);
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? whole + " s"
                : whole < 3600
                        ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
                        : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole / 60 % 60);
    }
}

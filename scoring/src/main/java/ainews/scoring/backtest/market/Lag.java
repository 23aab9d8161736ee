package ainews.scoring.backtest.market;

import java.time.Duration;
import java.util.List;

/**
 * How long it takes from seeing something to trading on it.
 *
 * @param name as printed: 0m, 15m, next-open, next-close
 * @param delay added to the instant at which it was seen
 * @param target which price after that
 */
public record Lag(String name, Duration delay, Target target) {

    /** Which price is taken. */
    public enum Target {
        FIRST,
        NEXT_OPEN,
        NEXT_CLOSE
    }

    /** The usual ladder: at once, 1, 5 and 15 minutes, the next open, the next close. */
    public static final List<Lag> LADDER =
            List.of(minutes(0), minutes(1), minutes(5), minutes(15), parse("next-open"), parse("next-close"));

    public static Lag minutes(int minutes) {
        return new Lag(minutes + "m", Duration.ofMinutes(minutes), Target.FIRST);
    }

    /** @throws IllegalArgumentException that says what is understood */
    public static Lag parse(String name) {
        if (name.equals("next-open")) {
            return new Lag(name, Duration.ZERO, Target.NEXT_OPEN);
        }
        if (name.equals("next-close")) {
            return new Lag(name, Duration.ZERO, Target.NEXT_CLOSE);
        }
        if (name.matches("[0-9]{1,6}m")) {
            return minutes(Integer.parseInt(name.substring(0, name.length() - 1)));
        }
        throw new IllegalArgumentException("a lag is minutes such as 5m, next-open or next-close, and not " + name);
    }
}

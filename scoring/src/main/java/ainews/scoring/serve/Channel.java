package ainews.scoring.serve;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The output topics that are served, in the order in which a {@link Cursor} counts them. */
enum Channel {
    SCORED,
    STORIES,
    SIGNALS;

    /** Name in addresses and as the event name of the stream: scored, stories, signals. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Channel> of(String label) {
        return Stream.of(values()).filter(c -> c.label().equals(label)).findFirst();
    }
}

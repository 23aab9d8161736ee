package ainews.scoring.serve;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the served topics: for each channel the next offset to send. Written as three numbers joined by dots (with
 * hyphens it could be taken for a day), which is the event id of the stream, so that a client that reconnects names exactly what it has
 * not seen.
 */
record Cursor(long scored, long stories, long signals) {

    static final Cursor START = new Cursor(0, 0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})");

    /** The cursor that {@link #toString()} wrote; empty where the text is none. */
    static Optional<Cursor> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        long[] next = Arrays.stream(new int[] {1, 2, 3})
                .mapToLong(group -> Long.parseLong(form.group(group)))
                .toArray();
        return Optional.of(new Cursor(next[0], next[1], next[2]));
    }

    long next(Channel channel) {
        return switch (channel) {
            case SCORED -> scored;
            case STORIES -> stories;
            case SIGNALS -> signals;
        };
    }

    /** True where this record has not been sent yet to whoever holds this cursor. */
    boolean isBefore(Served served) {
        return next(served.channel()) <= served.offset();
    }

    /** The cursor after the record was sent. */
    Cursor after(Served served) {
        long next = served.offset() + 1;
        return switch (served.channel()) {
            case SCORED -> new Cursor(next, stories, signals);
            case STORIES -> new Cursor(scored, next, signals);
            case SIGNALS -> new Cursor(scored, stories, next);
        };
    }

    @Override
    public String toString() {
        return scored + "." + stories + "." + signals;
    }
}

package ainews.deploy.backtest;

import java.util.Locale;

/** HTML under construction; whatever did not come from this program goes in through {@link #text} or {@link #escape}. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Markup as it stands. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Markup with numbers filled in, in the way of {@link String#format}. */
    Html raw(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
        return this;
    }

    /** Text of any origin. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean control = c < 32 && c != '\n' && c != '\t' || c == 0x7f;
                    boolean alone = c >= 0xd800 && c < 0xe000;
                    // Overrides of the writing direction could make one line read like another.
                    boolean turning = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
                    safe.appendCodePoint(control || alone || turning ? 0xfffd : c);
                }
            }
        });
        return safe.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

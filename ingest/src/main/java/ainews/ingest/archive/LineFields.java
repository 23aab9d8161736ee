package ainews.ingest.archive;

import ainews.schemas.DeadLetters.Reason;
import com.fasterxml.jackson.databind.JsonNode;

/** The fields of one line, each read as the type it must have. Unknown fields are never looked at. */
final class LineFields {
    private final JsonNode line;

    LineFields(JsonNode line) {
        this.line = line;
    }

    /** The line's id as text; numbers are taken as they are printed. Null where absent, empty or of another type. */
    String id() {
        JsonNode id = line.path("id");
        String text = id.isTextual() || id.isIntegralNumber() ? mended(id.asText()) : null;
        return text == null || text.isEmpty() ? null : text;
    }

    /** The url where it is text, else null; for naming a line that is bad for another reason. */
    String urlIfText() {
        JsonNode url = line.path("url");
        return url.isTextual() ? emptyToNull(mended(url.asText()).strip()) : null;
    }

    String kind() {
        return line.path("kind").asText("");
    }

    void requireId() {
        JsonNode id = line.path("id");
        if (isSet(id) && !id.isTextual() && !id.isIntegralNumber()) {
            throw wrongType("id", "text", id);
        }
    }

    /** Text of a field; null where absent, null or empty. */
    String text(String field) {
        JsonNode value = line.path(field);
        if (!isSet(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrongType(field, "text", value);
        }
        return emptyToNull(mended(value.asText()));
    }

    /** A whole number; null where absent or null. */
    Long count(String field, long least) {
        JsonNode value = line.path(field);
        if (!isSet(value)) {
            return null;
        }
        if (!value.isNumber() || !value.canConvertToLong() || value.doubleValue() != Math.rint(value.doubleValue())) {
            throw wrongType(field, "a whole number", value);
        }
        if (value.longValue() < least) {
            throw new BadLine(Reason.WRONG_TYPE, field + " is below " + least + ": " + shown(value));
        }
        return value.longValue();
    }

    /** A time; null where absent, null or empty. */
    LineTime time(String field) {
        JsonNode value = line.path(field);
        if (!isSet(value) || (value.isTextual() && value.asText().isBlank())) {
            return null;
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw wrongType(field, "a time (epoch milliseconds or ISO 8601)", value);
        }
        LineTime time = value.isTextual() ? LineTime.of(value.asText()) : ofNumber(value);
        if (time == null) {
            throw new BadLine(
                    Reason.IMPOSSIBLE_TIME,
                    field + " is no time between 1990 and 2100 (epoch milliseconds or ISO 8601): " + shown(value));
        }
        return time;
    }

    private static LineTime ofNumber(JsonNode value) {
        return value.canConvertToLong() ? LineTime.ofEpochMs(value.longValue()) : null;
    }

    private static boolean isSet(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    private static BadLine wrongType(String field, String wanted, JsonNode value) {
        return new BadLine(Reason.WRONG_TYPE, field + " must be " + wanted + ", found " + shown(value));
    }

    private static String shown(JsonNode value) {
        String printed = mended(value.toString());
        String kept = printed.codePointCount(0, printed.length()) <= 80
                ? printed
                : printed.substring(0, printed.offsetByCodePoints(0, 80)) + "...";
        return kept.replaceAll("\\p{Cntrl}+", " ");
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * Marks lone surrogates with U+FFFD, one for one, so that offsets hold and the text is the same before and after
     * it has been UTF-8 in a record.
     */
    static String mended(String text) {
        int at = loneSurrogate(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        while (at >= 0) {
            mended.setCharAt(at, '\uFFFD');
            at = loneSurrogate(text, at + 1);
        }
        return mended.toString();
    }

    private static int loneSurrogate(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    /** Carries the reason out of the reading of a field; never leaves this package. */
    static final class BadLine extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Reason reason;

        BadLine(Reason reason, String cause) {
            super(cause, null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}

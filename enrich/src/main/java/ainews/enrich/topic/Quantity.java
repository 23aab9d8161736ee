package ainews.enrich.topic;

/**
 * A stated number with what it counts, in indices of the normalised text.
 *
 * @param value plain decimal digits; for a date ISO 8601 cut to what is stated, or 2026-Q3
 * @param unit currency code of an amount, else empty
 */
record Quantity(Kind kind, int start, int end, String value, String unit) {
    enum Kind {
        MONEY,
        PARAMS,
        PERCENT,
        DATE,
        NUMBER
    }
}

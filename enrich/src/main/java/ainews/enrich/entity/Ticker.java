package ainews.enrich.entity;

/** @param symbol {@code EXCHANGE:SYMBOL} */
record Ticker(String symbol, Span listed) {
    /** What the record's own would say, which goes through a format: a dictionary's version is a hash over all of them. */
    @Override
    public String toString() {
        return "Ticker[symbol=" + symbol + ", listed=" + listed + "]";
    }
}

package ainews.enrich.entity;

/** @param symbol {@code EXCHANGE:SYMBOL} */
record Ticker(String symbol, Span listed) {}

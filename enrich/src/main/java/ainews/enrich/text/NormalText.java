package ainews.enrich.text;

/**
 * A text folded for matching: full-width and other compatibility forms to plain characters, case folded, Latin
 * letters without their marks, Traditional Chinese to Simplified, pronunciation glosses such as the {@code (dá)} of {@code 達(dá)} and invisible characters
 * removed, typographic quotes, hyphens and spaces unified. Line feeds stay, other control characters become spaces.
 *
 * <p>Every position of the folded text leads back to the original:
 *
 * <pre>{@code
 * NormalText text = NormalText.of("英偉達(dá)的ＧＰＵ");
 * text.value();                       // 英伟达的gpu
 * int at = text.value().indexOf("英伟达");
 * original.substring(text.start(at), text.end(at + 3)); // 英偉達(dá)
 * }</pre>
 *
 * A gloss belongs to its character, so a span that ends with the character includes it. Positions never fall inside a
 * surrogate pair. Immutable.
 */
public final class NormalText {

    private final String value;
    private final OffsetMap offsets;

    private NormalText(String value, OffsetMap offsets) {
        this.value = value;
        this.offsets = offsets;
    }

    public static NormalText of(String original) {
        FoldedText folded = new FoldedText().fold(original);
        return new NormalText(folded.toString(), folded.offsets());
    }

    public String value() {
        return value;
    }

    /**
     * Where a character of {@link #value()} starts in the original, in UTF-16 code units.
     *
     * @param i index into {@link #value()}, its length included
     */
    public int start(int i) {
        return offsets.start(i);
    }

    /**
     * Where a range of {@link #value()} ends in the original, in UTF-16 code units.
     *
     * @param i exclusive end of the range
     */
    public int end(int i) {
        return offsets.end(i);
    }
}

package ainews.enrich.extract;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** What a fuzzer asks of the reader of pages: the first byte chooses how the page is served, the others are the page. See profile {@code fuzz}. */
public final class PageFuzz {
    private static final Instant OBSERVED = Instant.parse("2026-04-02T10:00:00Z");

    /** A page may state the date of a time zone that is ahead. */
    private static final Instant LATEST = OBSERVED.plus(Duration.ofHours(14));

    private static final String[] HEADERS = {
        null,
        "text/html",
        "text/html; charset=utf-16",
        "text/html; charset=big5",
        "text/html; charset=gbk",
        "text/html; charset=shift_jis",
        "text/html; charset=windows-1251",
        "application/xhtml+xml; charset=utf-8"
    };
    private static final PageReader READER = new PageReader();

    private PageFuzz() {}

    /** Called by the fuzzer for each input; what it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String header = HEADERS[input[0] & 7];
        byte[] page = Arrays.copyOfRange(input, 1, input.length);
        PageArticle article = READER.read(page, header, "https://example.org/2026/04/01/a", OBSERVED)
                .article();
        Instant published = article.published().at();
        if (published != null && published.isAfter(LATEST)) {
            throw new IllegalStateException("published in the future: " + published);
        }
        if (article.text() != null && article.text().length() > PageReader.MAX_CHARS) {
            throw new IllegalStateException(
                    "longer than may be read: " + article.text().length());
        }
    }
}

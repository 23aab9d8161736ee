package ainews.enrich;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/** Names what reads articles: the number of the code and a checksum over its tables. The dictionary has a version of its own. */
final class EnrichVersion {
    /** To be raised when other code would read the same article by the same tables differently. */
    private static final String CODE = "4";

    static final List<String> TABLES = List.of(
            "entity/judge.tsv",
            "entity/net.tsv",
            "entity/surnames.txt",
            "text/pinyin.txt",
            "text/traditional.txt",
            "topic/cues.txt",
            "topic/event-net.tsv",
            "topic/event-traits.tsv",
            "topic/event-weights.tsv",
            "topic/meanings.tsv",
            "topic/names.txt",
            "topic/order.tsv",
            "topic/parts.tsv",
            "topic/rules.txt",
            "topic/tags.txt",
            "topic/trades.txt",
            "topic/words.txt");

    /** E.g. {@code enrich-4-1a2b3c4d}. */
    static final String NAME = "enrich-" + CODE + "-" + checksum();

    private EnrichVersion() {}

    private static String checksum() {
        CRC32 sum = new CRC32();
        for (String name : TABLES) {
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            sum.update(0);
            try (InputStream in = EnrichVersion.class.getResourceAsStream(name)) {
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
            sum.update(0);
        }
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}

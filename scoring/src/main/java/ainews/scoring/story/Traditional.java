package ainews.scoring.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The usual Simplified form of a Traditional Chinese character, so that 輝達發佈 and 辉达发布 are the same words. */
final class Traditional {
    private static final char FIRST = 0x4E00;
    private static final char[] SIMPLIFIED = load();

    private Traditional() {}

    /** The character itself where it has no other form. */
    static char simplified(char c) {
        int at = c - FIRST;
        return at >= 0 && at < SIMPLIFIED.length ? SIMPLIFIED[at] : c;
    }

    private static char[] load() {
        char[] table = new char[0xA000 - FIRST];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) (FIRST + i);
        }
        try (InputStream in = Traditional.class.getResourceAsStream("traditional.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (int i = 0; !line.startsWith("#") && i + 1 < line.length(); i += 2) {
                    table[line.charAt(i) - FIRST] = line.charAt(i + 1);
                }
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read traditional.txt", e);
        }
    }
}

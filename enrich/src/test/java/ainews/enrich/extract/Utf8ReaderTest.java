package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The characters are those of a string made of the same bytes, however few are asked for at once. */
class Utf8ReaderTest {
    private static final String TEXT = "plain words, café, 模型 and 𠮷 at the end of eight: 12345678é".repeat(3);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 64, 1000})
    void shouldGiveTheCharactersOfTheBytes(int chunk) throws IOException {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);

        assertThat(read(TextDecoder.reader(bytes, null, Integer.MAX_VALUE), chunk))
                .isEqualTo(TEXT);
        assertThat(read(TextDecoder.reader(bytes, null, 40), chunk)).isEqualTo(TEXT.substring(0, 40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caf\u00e9 in Latin",
                "overlong \u00e0\u0080\u0080 \u00e0\u0080\u0080",
                "surrogate \u00ed\u00a0\u0080",
                "cut \u00e6\u00a8"
            })
    void shouldLeaveAllOtherBytesToTheDecoder(String bytes) {
        assertThat(TextDecoder.reader(bytes.getBytes(StandardCharsets.ISO_8859_1), null, 100))
                .isNull();
    }

    private static String read(Reader reader, int chunk) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[chunk];
        for (int n = reader.read(buffer, 0, chunk); n >= 0; n = reader.read(buffer, 0, chunk)) {
            text.append(buffer, 0, n);
        }
        return text.toString();
    }
}

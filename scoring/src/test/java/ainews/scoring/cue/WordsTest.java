package ainews.scoring.cue;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.scoring.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Laying off, lays off: the buses' passes, chased red beds; don't5x O'Neil's and world’s 100% of $21.5bn",
                "英伟达发布Blackwell芯片，100% free cafés résumé's now。GPT-5、¥30",
                "a supercalifragilisticexpialidocious averyveryverylongwordofthirtytwo1 abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq's x"
            })
    void shouldReadWholeWordsAsItReadsThemCharacterByCharacter(String text) {
        Words reused = new Words();
        for (int end = 0; end <= text.length(); end++) {
            // When
            reused.read(Text.of(text, text.length()), end);
            int[] whole = reused.first(end);
            reused.read(Text.of(wide(text), text.length()), end);

            // Then
            assertThat(whole).isEqualTo(reused.first(end));
        }
    }

    /** In full-width forms, which mean the same and are read one by one. */
    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c);
        }
        return wide.toString();
    }
}

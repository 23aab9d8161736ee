package ainews.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrefixFilterTest {
    private static final String[] WORDS = {"new", "york", "times", "open", "source", "ai", "model", "the"};

    private final PrefixFilter filter = new PrefixFilter(200);

    @Test
    void shouldNeverMissAKeyByItsFirstWordAndWhatFollows() {
        Random random = new Random(3);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String key = WORDS[random.nextInt(WORDS.length)] + i;
            for (int more = random.nextInt(3); more > 0; more--) {
                key += (random.nextBoolean() ? " " : ".") + WORDS[random.nextInt(WORDS.length)];
            }
            keys.add(key);
            filter.addWord(firstWord(key), PrefixFilter.next(key, firstWord(key).length()));
        }

        for (String key : keys) {
            int word = hash(firstWord(key));
            assertThat(filter.mayBeWord(word)).as(key).isTrue();
            assertThat(filter.mayGoOn(
                            word, PrefixFilter.next(key, firstWord(key).length())))
                    .as(key)
                    .isTrue();
        }
    }

    @Test
    void shouldPassOverAWordThatNoKeyGoesOnFrom() {
        filter.addWord("new", PrefixFilter.next("new york times", 3));

        assertThat(filter.mayBeWord(hash("new"))).isTrue();
        assertThat(filter.mayGoOn(hash("new"), 'y')).isTrue();
        assertThat(filter.mayGoOn(hash("new"), 'm')).isFalse();
        assertThat(filter.mayBeAlone(hash("new"))).isFalse();
    }

    @Test
    void shouldLetAKeyOfOneWordStandBeforeAnything() {
        filter.addWord("openai", PrefixFilter.next("openai", 6));

        assertThat(filter.mayGoOn(hash("openai"), 'm')).isTrue();
        assertThat(filter.mayBeAlone(hash("openai"))).isTrue();
    }

    private static String firstWord(String key) {
        return key.split("[ .]", 2)[0];
    }

    private static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * PrefixFilter.FACTOR + word.charAt(i);
        }
        return hash;
    }
}

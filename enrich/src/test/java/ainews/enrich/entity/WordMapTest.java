package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordMapTest {

    @Test
    void shouldFindTheWordThatARangeIs() {
        WordMap<String> words = WordMap.of(List.of("the", "rack", "万"));
        FoldedText text = new FoldedText().fold("the racks 万");

        assertThat(words.contains(text, 0, 3)).isTrue();
        assertThat(words.get(text, 4, 8)).isEqualTo("rack");
        assertThat(words.contains(text, 10, 11)).isTrue();
        assertThat(words.contains(text, 4, 9)).isFalse();
        assertThat(words.contains(text, 1, 3)).isFalse();
        assertThat(words.contains(text, 3, 3)).isFalse();
    }

    @Test
    void shouldKeepTheFirstValueOfAWord() {
        WordMap<int[]> counts = new WordMap<>();

        counts.computeIfAbsent("chip", () -> new int[1])[0]++;
        counts.computeIfAbsent("chip", () -> new int[1])[0]++;

        assertThat(counts.get(new FoldedText().fold("chip"), 0, 4)).containsExactly(2);
    }

    @Test
    void shouldFindAllOfMoreWordsThanItStartsWithRoomFor() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add("w" + i * 7919);
        }

        WordMap<String> words = WordMap.of(many);

        assertThat(many).allSatisfy(word -> assertThat(words.get(new FoldedText().fold(word), 0, word.length()))
                .isEqualTo(word));
        assertThat(words.contains(new FoldedText().fold("w1"), 0, 2)).isFalse();
    }
}

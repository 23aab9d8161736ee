package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
    private static int[] names(String title, String text) {
        return Names.of(Tokens.of(title, 600), Tokens.of(text, 6000));
    }

    private static int name(String word) {
        return Tokens.hashOf(word);
    }

    @Test
    void shouldTakeLatinWordsOfAChineseText() {
        // When
        int[] names = names("深度求索开源 DeepEP 通信库", "它支持 nvlink 与 RDMA，面向推理与训练。");

        // Then
        assertThat(names).containsExactlyInAnyOrder(name("deepep"), name("nvlink"), name("rdma"));
    }

    @Test
    void shouldTakeWordsWithACapitalInsideASentence() {
        // When
        int[] names = names(
                "Harris meets the chiefs of four firms",
                "Officials said that Kamala Harris, who chaired it, had asked. Reporters waited.");

        // Then
        assertThat(names).containsExactlyInAnyOrder(name("kamala"), name("harris"));
    }

    @Test
    void shouldTakeOnlyMarkedWordsOfAHeadlineInCapitals() {
        // When
        int[] names = names("Samsung Develops Industry-First HBM3E Memory With DeepEP", "");

        // Then
        assertThat(names).containsExactlyInAnyOrder(name("hbm3e"), name("deepep"));
    }

    @Test
    void shouldFindNoneInAnEmptyArticle() {
        assertThat(Names.of(Tokens.of("", 10), Tokens.of(null, 10))).isEmpty();
    }
}

package ainews.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArticleIdTest {

    @Test
    void shouldBeTheSameForAllSpellingsOfAnAddress() {
        String id = ArticleId.ofUrl("https://example.com/a?id=1");
        assertThat(ArticleId.ofUrl("HTTPS://EXAMPLE.com:443/a?utm_source=x&id=1#top"))
                .isEqualTo(id);
        assertThat(id).matches("[0-9a-f]{32}");
    }

    @Test
    void shouldNeverChange() {
        assertThat(ArticleId.ofUrl("https://example.com/")).isEqualTo("0f115db062b7c0dd030b16878c99dea5");
    }

    @Test
    void shouldTakeTheGuidWhereThereIsNoAddress() {
        assertThat(ArticleId.ofUrl("tag:example.com,2026:1")).isNull();
        assertThat(ArticleId.ofGuid(" tag:example.com,2026:1 ")).isEqualTo(ArticleId.ofGuid("tag:example.com,2026:1"));
    }
}

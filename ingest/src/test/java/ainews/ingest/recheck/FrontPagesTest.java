package ainews.ingest.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontPagesTest {

    @ParameterizedTest
    @CsvSource({
        "/news/a, /, true",
        "/news/a, '', true",
        "/news/a, /en/, true",
        "/news/a, /zh-cn, true",
        "/news/a, /index.html, true",
        "/news/a, /404, true",
        "/news/a, /error/not-found.html, true",
        "/news/a, /news/a/, false",
        "/news/a, /news/b, false",
        "/news/a, /?p=7, false",
        "/, /, false",
        "/en, /, false",
        "/404, /404.html, false"
    })
    void shouldTellWhatStandsInForAnArticle(String asked, String answered, boolean expected) {
        assertThat(FrontPages.standsInFor(
                        URI.create("https://a.example" + asked), URI.create("https://a.example" + answered)))
                .isEqualTo(expected);
    }
}

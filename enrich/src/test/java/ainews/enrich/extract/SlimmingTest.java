package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlimmingTest {
    private static final String LONG = "var a = 1; ".repeat(100);

    private static String slim(String page) {
        return new String(Slimming.of(page.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void shouldEmptyLongScriptsAndStyles() {
        String page = "<p>a<script src=x>" + LONG + "</script>b<style>" + LONG + "</style>c<script>var b</script>";

        assertThat(slim(page)).isEqualTo("<p>a<script src=x></script>b<style></style>c<script>var b</script>");
    }

    @Test
    void shouldEmptyDrawingsOfShapesAlone() {
        String shapes = "<g><path d=\"M0 0\"/></g>".repeat(50);

        assertThat(slim("a<svg class=\"x\">" + shapes + "</svg>b")).isEqualTo("a<svg class=\"x\"></svg>b");
        assertThat(slim("a<svg>" + shapes + "<p>seen</p></svg>b")).contains("<p>seen</p>");
        assertThat(slim("a<svg title=\"1 > 0\">" + shapes + "</svg>b")).contains("M0 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>%s</script>",
                "<script>%s {\"datePublished\": 1}</script>",
                "<!-- <script> --> <p>%s</p> <script></script>",
                "<script><!-- %s </script> --></script>",
                "<script>%s",
                "<strong>%s</strong><styled-x>%s</style>"
            })
    void shouldLeaveWhatItIsNotSureOf(String page) {
        String whole = page.replace("%s", LONG);

        assertThat(slim(whole)).isEqualTo(whole);
    }
}

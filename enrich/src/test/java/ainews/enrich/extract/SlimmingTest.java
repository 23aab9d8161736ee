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

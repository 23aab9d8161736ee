package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RejectionsTest {
    static List<LabelledPages.Labelled> pages() {
        return LabelledPages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldTellArticlesFromOtherPages(LabelledPages.Labelled page) {
        Extraction extraction = new PageReader().read(page.html(), "https://circuit.example/x", null);

        Extraction.Reason reason = extraction instanceof Extraction.Rejected rejected ? rejected.reason() : null;
        assertThat(reason).isEqualTo(page.reason());
        assertThat(extraction.article().text() == null).isEqualTo(page.reason() != null);
    }
}

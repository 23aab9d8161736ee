package ainews.scoring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionsTest {

    @ParameterizedTest
    @CsvSource({
        "federalregister.gov, true",
        "mee.gov.cn, true",
        "aisi.gov.uk, true",
        "arxiv.org, true",
        "ec.europa.eu, true",
        "reuters.com, false",
        "governing.com, false",
        "openai, false"
    })
    void shouldKnowAuthoritiesAndArchivesOfPapers(String owner, boolean expected) {
        assertThat(Institutions.publish(owner)).isEqualTo(expected);
        assertThat(Institutions.publish(null)).isFalse();
    }
}

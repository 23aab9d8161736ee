package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GazetteerTest {

    @Test
    void shouldBundleASoundDictionary() {
        GazetteerSource source = GazetteerSource.bundled();
        assertThat(GazetteerCheck.problems(source)).isEmpty();
        assertThat(source.entities()).hasSizeGreaterThan(3000);
        assertThat(source.version()).matches("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}");
    }

    @Test
    void shouldChangeVersionWithContent() {
        String one = source("Acme|||2020").version();
        assertThat(source("Acme|||2020").version()).isEqualTo(one);
        assertThat(source("Acme|||2021").version()).isNotEqualTo(one);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                argumentSet("id twice", "Acme\nAcme", "id twice: company:acme"),
                argumentSet("unknown parent", "Acme||umbrella", "unknown parent: company:umbrella"),
                argumentSet("own parent", "Acme||acme", "its own parent"),
                argumentSet("ticker", "Acme||||| Acme Inc", "not EXCHANGE:SYMBOL"),
                argumentSet("form with and without ~", "Acme||||ACM;~ACM", "'ACM' with and without ~"),
                argumentSet("collision", "Acme||||ACM\nApex||||ACM", "mark it with ~ on both"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldNameEveryFault(String rows, String fault) {
        assertThat(GazetteerCheck.problems(source(rows)))
                .anySatisfy(problem -> assertThat(problem).contains(fault));
    }

    @Test
    void shouldAllowADeclaredCollision() {
        assertThat(GazetteerCheck.problems(source("Acme||||~ACM\nApex||||~ACM")))
                .isEmpty();
        assertThat(GazetteerCheck.problems(source("Acme||||ACM@..2020-01-01\nApex||||ACM@2020-01-02")))
                .isEmpty();
    }

    @Test
    void shouldSayWhichLineCannotBeRead() {
        assertThatThrownBy(() -> source("Acme\nApex|||soon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("company line 2");
    }

    @Test
    void shouldMakeVariantsEntitiesOfTheirOwn() {
        GazetteerSource source = GazetteerSource.parse(Map.of(
                "company", List.of("Acme"),
                "model", List.of("> company:acme", "Rocket 2|火箭2||2024-05-01||8B;70B@2024-07-01")));
        GazetteerEntity variant = source.entities().get(2);
        assertThat(variant.id()).isEqualTo("model:rocket-2-70b");
        assertThat(variant.parents()).containsExactly("model:rocket-2", "company:acme");
        assertThat(variant.nameZh()).isEqualTo("火箭2 70B");
    }

    private static GazetteerSource source(String rows) {
        return GazetteerSource.parse(Map.of("company", rows.lines().toList()));
    }
}

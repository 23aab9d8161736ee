package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerEntityTest {
    private static final GazetteerEntity ACME = new GazetteerEntity(
            "company:acme",
            "company",
            "Acme",
            null,
            List.of("company:a", "company:b"),
            Long.MIN_VALUE,
            List.of(new Alias("Acme", Span.ALWAYS, false), new Alias("ACM", new Span(5, 9), true)),
            List.of(
                    new Ticker("NYSE:ACM", new Span(0, 10)),
                    new Ticker("HKEX:1", new Span(5, 20)),
                    new Ticker("NYSE:ACM", new Span(8, 20))));

    @Test
    void shouldGiveTheTickersOfAnInstantEachOnce() {
        assertThat(ACME.tickersAt(4)).containsExactly("NYSE:ACM");
        assertThat(ACME.tickersAt(9)).containsExactly("NYSE:ACM", "HKEX:1");
        assertThat(ACME.tickersAt(20)).isEmpty();
    }

    /** Published dictionaries name a hash over it as their version. */
    @Test
    void shouldBeWrittenAsItWasWhenDictionariesWerePublished() {
        assertThat(ACME.toString())
                .isEqualTo("GazetteerEntity[id=company:acme, type=company, name=Acme, nameZh=null,"
                        + " parents=[company:a, company:b], firstSeen=-9223372036854775808,"
                        + " aliases=[Alias[text=Acme, used=Span[from=-9223372036854775808, to=9223372036854775807],"
                        + " ambiguous=false], Alias[text=ACM, used=Span[from=5, to=9], ambiguous=true]],"
                        + " tickers=[Ticker[symbol=NYSE:ACM, listed=Span[from=0, to=10]],"
                        + " Ticker[symbol=HKEX:1, listed=Span[from=5, to=20]],"
                        + " Ticker[symbol=NYSE:ACM, listed=Span[from=8, to=20]]]]");
    }
}

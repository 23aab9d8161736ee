package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.text.FoldedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$13 billion; MONEY; 13000000000; USD",
                "$1.5B; MONEY; 1500000000; USD",
                "€600 million; MONEY; 600000000; EUR",
                "1.7 billion euros; MONEY; 1700000000; EUR",
                "400亿美元; MONEY; 40000000000; USD",
                "0.0008元; MONEY; 0.0008; CNY",
                "10億港元; MONEY; 1000000000; HKD",
                "￥200; MONEY; 200; CNY",
                "5-billion-dollar; MONEY; 5000000000; USD",
                "4.8 billion Hong Kong dollars; MONEY; 4800000000; HKD",
                "100 billion won; MONEY; 100000000000; KRW",
                "AED 3bn; MONEY; 3000000000; AED",
                "SGD 20 million; MONEY; 20000000; SGD",
                "人民币5亿元; MONEY; 500000000; CNY",
                "3亿新加坡元; MONEY; 300000000; SGD",
                "50亿台币; MONEY; 5000000000; TWD",
                "671B; PARAMS; 671000000000; ''",
                "405-billion-parameter; PARAMS; 405000000000; ''",
                "2350亿参数; PARAMS; 235000000000; ''",
                "79.8%; PERCENT; 79.8; %",
                "1,501 points; NUMBER; 1501; ''"
            })
    void shouldReadWhatANumberCounts(String text, Quantity.Kind kind, String value, String unit) {
        Quantity quantity = QuantityReader.read(new FoldedText().fold(text), 0);

        assertThat(quantity).isNotNull();
        assertThat(quantity.kind()).isEqualTo(kind);
        assertThat(quantity.value()).isEqualTo(value);
        assertThat(quantity.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a billion dollars; MONEY; 1000000000; USD",
                "half a trillion dollars; MONEY; 500000000000; USD",
                "five billion euros; MONEY; 5000000000; EUR",
                "七百亿元; MONEY; 70000000000; CNY",
                "五千万美元; MONEY; 50000000; USD",
                "三十亿参数; PARAMS; 3000000000; ''",
                "两万亿参数; PARAMS; 2000000000000; ''",
                "万亿参数; PARAMS; 1000000000000; ''"
            })
    void shouldReadNumbersInWords(String text, Quantity.Kind kind, String value, String unit) {
        assertThat(QuantityReader.inWords(new FoldedText().fold(text), 0))
                .extracting(Quantity::kind, Quantity::value, Quantity::unit, Quantity::end)
                .containsExactly(kind, value, unit, text.length());
    }

    @ParameterizedTest
    @CsvSource({"a billion people", "三十亿人", "one day", "百分之三"})
    void shouldLeaveAloneWordsThatCountNeitherMoneyNorParameters(String text) {
        assertThat(QuantityReader.inWords(new FoldedText().fold(text), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1.2.3.4", "$", "4k2x9", "99999999999999999999999999999999"})
    void shouldLeaveAloneWhatIsNoNumber(String text) {
        assertThat(QuantityReader.read(new FoldedText().fold(text), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "march 5, 2026; 2026-03-05",
                "5 march 2026; 2026-03-05",
                "sept 2025; 2025-09",
                "q3 2026; 2026-Q3",
                "2026-01-12; 2026-01-12",
                "2025年9月1日; 2025-09-01",
                "2025年9月; 2025-09",
                "january 1; --01-01",
                "jan. 22; --01-22",
                "25 november; --11-25",
                "2月12日; --02-12",
                "2027; 2027"
            })
    void shouldReadADateAsFarAsItIsStated(String text, String value) {
        Quantity date = DateReader.read(new FoldedText().fold(text), 0);

        assertThat(date).isNotNull();
        assertThat(date.value()).isEqualTo(value);
        assertThat(date.end()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource({"may the model win", "2026b", "q5 2026", "march 2026x", "42"})
    void shouldNotGuessADate(String text) {
        assertThat(DateReader.read(new FoldedText().fold(text), 0)).isNull();
    }
}

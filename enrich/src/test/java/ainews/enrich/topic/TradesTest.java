package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.entity.Gazetteer;
import ainews.enrich.text.Resources;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TradesTest {
    @Test
    void shouldListCompaniesOfTheDictionary() {
        Set<String> known = new HashSet<>();
        Gazetteer.bundled().records().forEach(record -> known.add(record.getEntityId()));

        Trades trades = new Trades(Resources.lines(TradesTest.class, "trades.txt"));

        assertThat(known).containsAll(trades.ids());
        assertThat(trades.ids()).hasSizeGreaterThan(1000);
    }

    @Test
    void shouldKnowAThingByItsMaker() {
        Trades trades = new Trades(List.of("[chip]", "acme birch", "[car]", "cedar"));

        assertThat(trades.names()).containsExactly("chip", "car", "unknown");
        assertThat(trades.of(TopicReaderTest.named("company", "Cedar", "Cedar")))
                .isEqualTo(1);
        assertThat(trades.of(TopicReaderTest.named("company", "Elm", "Elm"))).isEqualTo(trades.unknown());
        var thing = TopicReaderTest.named("chip", "Zephyr", "Zephyr");
        thing.setParents(List.of("company:birch"));
        assertThat(trades.of(thing)).isZero();
    }
}

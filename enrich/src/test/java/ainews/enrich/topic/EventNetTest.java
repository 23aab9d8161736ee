package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ainews.enrich.text.Resources;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventNetTest {
    private static final int FUNDING = EventEvidence.TYPES.indexOf("funding");
    private static final int MERGER = EventEvidence.TYPES.indexOf("merger");

    private final FeatureSpace space = new FeatureSpace();
    private final int raises = space.add("title=raises");
    private final int billion = space.add("title=billion");
    private final EvidenceNumbers nothing = new EvidenceNumbers(new EventEvidence());

    @Test
    void shouldFindMoreInTwoTraitsThanInEachByItself() {
        // the place is above 0 only where both are there
        EventNet net = new EventNet(
                List.of(
                        row("title=raises", 96, FUNDING, 32),
                        row("title=billion", 96, FUNDING, 16),
                        place(0, 1, -1, FUNDING, 3)),
                space);

        assertThat(odds(net, FUNDING)).isZero();
        assertThat(odds(net, FUNDING, raises)).isEqualTo(1);
        assertThat(odds(net, FUNDING, billion)).isEqualTo(0.5);
        assertThat(odds(net, FUNDING, raises, billion)).isCloseTo(4.5, within(1e-6));
        assertThat(odds(net, MERGER, raises, billion)).isZero();
    }

    @Test
    void shouldForgetTheArticleBefore() {
        EventNet net = new EventNet(List.of(row("title=raises", 96, FUNDING, 32), place(0, 1, 0, FUNDING, 1)), space);
        float[] room = net.room();
        net.read(article(raises), nothing, room);
        net.read(article(billion), nothing, room);

        assertThat(net.odds(FUNDING, nothing, room)).isZero();
    }

    @Test
    void shouldRefuseARowOfAnotherLength() {
        String line = EventNet.TRAIT + "\ttitle=raises\t" + Base64.getEncoder().encodeToString(new byte[3]);
        assertThatThrownBy(() -> new EventNet(List.of(line), space)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldKnowEveryTraitAndTypeOfTheBundledLines() {
        List<String> lines = Resources.lines(EventNetTest.class, "event-net.tsv");
        assertThat(EventNet.traits(lines)).hasSizeGreaterThan(5000).doesNotHaveDuplicates();
        for (String type : EventEvidence.TYPES) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith(EventNet.OWN + "\t" + type + "\t"))
                    .hasSize(1);
        }
    }

    @Test
    void shouldLearnWhatATraitTellsTheSameWayTwice() {
        List<JudgeExample> examples = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            boolean raised = i % 2 == 0;
            LinearFit.Row traits = LinearFit.Row.of(article(raised ? raises : billion));
            examples.add(example(FUNDING, raised, traits));
            examples.add(example(MERGER, !raised, traits));
        }
        EventNetFit fit = new EventNetFit(examples, space);

        assertThat(fit.lines()).isEqualTo(new EventNetFit(examples, space).lines());
        EventNet net = new EventNet(fit.lines(), space);
        assertThat(odds(net, FUNDING, raises)).isGreaterThan(1);
        assertThat(odds(net, FUNDING, billion)).isLessThan(-1);
        assertThat(odds(net, MERGER, raises)).isLessThan(-1);
        assertThat(odds(net, MERGER, billion)).isGreaterThan(1);
        assertThat(odds(net, FUNDING, raises)).isCloseTo(fit.odds(examples.get(0)), within(0.1));
    }

    private static JudgeExample example(int type, boolean told, LinearFit.Row traits) {
        double[] numbers = new double[EvidenceNumbers.names().size()];
        return new JudgeExample("fourth", type, told, numbers, null, traits, LinearFit.Row.of(0, new double[0]), 0);
    }

    /** @param first of the vector, whose other numbers are 0 */
    private static String row(String trait, int first, int type, int worth) {
        byte[] bytes = new byte[EventNet.ROW];
        bytes[0] = (byte) first;
        bytes[EventNet.SIZE + type] = (byte) worth;
        return EventNet.TRAIT + "\t" + trait + "\t" + Base64.getEncoder().encodeToString(bytes);
    }

    private static String place(int number, double first, double added, int type, double worth) {
        List<String> decimals = new ArrayList<>();
        for (int i = 0; i < EventNet.PLACE; i++) {
            double decimal = i == 0 ? first : i == EventNet.SIZE ? added : i == EventNet.SIZE + 1 + type ? worth : 0;
            decimals.add(String.valueOf(decimal));
        }
        return EventNet.HIDDEN + "\t" + number + "\t" + String.join(" ", decimals);
    }

    private Features article(int... traits) {
        Features article = new Features(space);
        for (int trait : traits) {
            article.set(trait);
        }
        return article;
    }

    private double odds(EventNet net, int type, int... traits) {
        float[] room = net.room();
        net.read(article(traits), nothing, room);
        return net.odds(type, nothing, room);
    }
}

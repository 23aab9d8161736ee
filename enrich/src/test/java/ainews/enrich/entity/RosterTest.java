package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.text.FoldedText;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final Field TEXT = new Field("text", new FoldedText().fold("a text"), new Hits());

    private final Roster roster = new Roster();

    @Test
    void shouldCountTheLinksOfAnEntity() {
        int first = roster.add("chip:h100", link(3, 0.7), false);
        int other = roster.add("chip:h200", link(9, 0.9), true);
        int again = roster.add("chip:h100", link(20, 0.98), true);
        roster.add("chip:h100", link(40, 0.8), true);

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(roster.size()).isEqualTo(2);
        assertThat(roster.mentions(first)).isEqualTo(3);
        assertThat(roster.textMentions(first)).isEqualTo(2);
        assertThat(roster.textStart(first)).isEqualTo(20);
        assertThat(roster.confidence(first)).isEqualTo(0.98);
        assertThat(roster.first(first).spot().start()).isEqualTo(3);
        assertThat(roster.titleRank(first)).isNegative();
    }

    @Test
    void shouldForgetTheArticleBefore() {
        roster.putInTitle(roster.add("chip:h100", link(3, 0.7), true), 2, 0.5);

        roster.clear();
        int number = roster.add("chip:h100", link(8, 0.5), true);

        assertThat(roster.size()).isEqualTo(1);
        assertThat(roster.confidence(number)).isEqualTo(0.5);
        assertThat(roster.mentions(number)).isEqualTo(1);
        assertThat(roster.textStart(number)).isEqualTo(8);
        assertThat(roster.titleRank(number)).isNegative();
        assertThat(roster.titlePlace(number)).isZero();
    }

    @Test
    void shouldNumberMoreThanItStartsWithRoomFor() {
        for (int i = 0; i < 500; i++) {
            assertThat(roster.add("model:m" + i, link(i, 0.9), true)).isEqualTo(i);
        }
        for (int i = 0; i < 500; i++) {
            assertThat(roster.add("model:m" + i, link(i, 0.9), true)).isEqualTo(i);
            assertThat(roster.id(i)).isEqualTo("model:m" + i);
        }
        assertThat(roster.size()).isEqualTo(500);
    }

    private static Link link(int start, double confidence) {
        return new Link(new Spot(TEXT, start, start + 1, null, null), 0, false, confidence);
    }
}

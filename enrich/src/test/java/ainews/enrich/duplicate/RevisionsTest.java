package ainews.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.duplicate.Revisions.Decision.NewRevision;
import ainews.enrich.duplicate.Revisions.Decision.SameContent;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionsTest {

    @Test
    void shouldStartWithOneThatSupersedesNothing() {
        assertThat(Revisions.decide(List.of(), "a")).isEqualTo(new NewRevision(1, null));
    }

    @Test
    void shouldNameTheRevisionBefore() {
        assertThat(Revisions.decide(List.of("a", "b"), "c")).isEqualTo(new NewRevision(3, 2));
    }

    @Test
    void shouldRecogniseAnyEarlierContent() {
        assertThat(Revisions.decide(List.of("a", "b"), "a")).isEqualTo(new SameContent(1));
        assertThat(Revisions.decide(List.of("a", "b"), "b")).isEqualTo(new SameContent(2));
    }

    @Test
    void shouldTakeAWithdrawalAndAReturnForRevisions() {
        String gone = Fingerprint.WITHDRAWN;

        assertThat(Revisions.decide(List.of("a"), gone)).isEqualTo(new NewRevision(2, 1));
        assertThat(Revisions.decide(List.of("a", gone), gone)).isEqualTo(new SameContent(2));
        assertThat(Revisions.decide(List.of("a", gone), "a")).isEqualTo(new NewRevision(3, 2));
        assertThat(Revisions.decide(List.of("a", gone, "a"), "a")).isEqualTo(new SameContent(3));
        assertThat(Revisions.decide(List.of("a", gone, "a"), gone)).isEqualTo(new NewRevision(4, 3));
    }
}

package ainews.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Novelty;
import ainews.schemas.ScoredArticle;
import ainews.scoring.story.Digests;
import ainews.scoring.story.Member;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardShelfTest {
    /** More than stay as they are where their bytes are known. */
    private static final int MANY = 40_000;

    private final CardShelf shelf = new CardShelf();

    @Test
    void shouldKeepEveryRecordWithoutWritingAny() {
        // Given
        List<Member> members = kept(MANY);

        // Then
        for (Member member : members) {
            assertThat(member.card()).isNull();
            assertThat(shelf.read(member).getArticleId()).isEqualTo(member.id());
        }
    }

    @Test
    void shouldGiveAnOlderRecordFromItsBytesOnceTheyWereTaken() {
        // Given
        List<Member> members = kept(MANY);
        Member oldest = members.get(0);
        Member latest = members.get(MANY - 1);
        ScoredArticle old = shelf.read(oldest);
        ScoredArticle late = shelf.read(latest);

        // When
        shelf.bytes(oldest);
        shelf.bytes(latest);

        // Then
        assertThat(shelf.read(oldest)).isEqualTo(old).isNotSameAs(old);
        assertThat(shelf.read(latest)).isSameAs(late);
    }

    @Test
    void shouldDropTheRecordsWhoseBytesAreKnownAsTheyGrowOld() {
        // Given
        Member first = kept(0, 1).get(0);
        ScoredArticle record = shelf.read(first);
        shelf.bytes(first);

        // When
        kept(1, MANY);

        // Then
        assertThat(shelf.read(first)).isEqualTo(record).isNotSameAs(record);
    }

    @Test
    void shouldForgetAnArticleThatLeft() {
        // Given
        List<Member> members = kept(2);
        shelf.drop(members.get(0));

        // When
        Member next = kept(MANY, MANY + 1).get(0);

        // Then
        assertThat(shelf.read(next).getArticleId()).isEqualTo(next.id());
        assertThat(shelf.read(members.get(1)).getArticleId()).isEqualTo("a1");
    }

    private List<Member> kept(int size) {
        return kept(0, size);
    }

    private List<Member> kept(int from, int to) {
        List<Member> members = new ArrayList<>();
        for (int seq = from; seq < to; seq++) {
            EnrichedArticle article = TestEvents.article("a" + seq, "owner", "A title", TestEvents.START);
            Member member = new Member(seq, 0, Digests.of(article));
            members.add(member);
            shelf.keep(member, card(article));
        }
        return members;
    }

    private static ScoredArticle card(EnrichedArticle article) {
        ScoredArticle card = Cards.of(article, "test");
        card.setReason("NEW");
        card.setNovelty(new Novelty(true, null, article.getArticleId(), 0, 0, 0, 0, 0));
        card.setStoryId(article.getArticleId());
        card.setScoredAt(TestEvents.START);
        return card;
    }
}

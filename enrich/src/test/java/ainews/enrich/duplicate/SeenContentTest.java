package ainews.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.schemas.Change;
import ainews.schemas.EnrichedArticle;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenContentTest {
    private static final Instant OBSERVED = Instant.parse("2026-04-02T08:00:00Z");
    private static final EnrichedArticle FIRST = article("Chip ships in May", "One.\n\nTwo.\n\nThree.");

    private static EnrichedArticle article(String title, String text) {
        return EnrichedArticle.newBuilder()
                .setArticleId("a")
                .setRevision(1)
                .setSourceId("s")
                .setOwnerGroup("o")
                .setTitle(title)
                .setText(text)
                .setLang("en")
                .setObservedAt(OBSERVED)
                .setFingerprint(Fingerprint.of(title, text))
                .setDictionaryVersion("d")
                .setEnrichVersion("e")
                .build();
    }

    private static EnrichedArticle withdrawn() {
        EnrichedArticle gone = article(null, "");
        gone.setWithdrawn(true);
        gone.setRejected("withdrawn");
        gone.setFingerprint(Fingerprint.WITHDRAWN);
        return gone;
    }

    /** What is read back from the stored form of these revisions. */
    private static SeenContent after(EnrichedArticle... revisions) {
        byte[] stored = null;
        for (EnrichedArticle revision : revisions) {
            stored = SeenContent.of(stored).with(revision).bytes();
        }
        return SeenContent.of(stored);
    }

    @Test
    void shouldHaveNothingToCompareTheFirstRevisionWith() {
        assertThat(after().changes(FIRST)).isEmpty();
        assertThat(after().fingerprints()).isEmpty();
    }

    @Test
    void shouldTellWhatARevisionChanged() {
        EnrichedArticle second = article("Chip ships in June", "One.\n\nTwo, corrected.\n\nThree.\n\nFour.");
        second.setAuthor("Ann Writer");
        second.setPublishedAt(OBSERVED);

        assertThat(after(FIRST).changes(second))
                .containsExactly(
                        new Change("title", "Chip ships in May", "Chip ships in June", 0, 0, 0),
                        new Change("text", null, "Two, corrected.", 2, 1, 2),
                        new Change("author", null, "Ann Writer", 0, 0, 0),
                        new Change("published_at", null, "2026-04-02T08:00:00.000Z", 0, 0, 0));
    }

    @Test
    void shouldOverlookSpaceCaseAndOrder() {
        assertThat(after(FIRST).changes(article("Chip ships in May", "TWO.\n\none.\n\nThree. ")))
                .isEmpty();
    }

    @Test
    void shouldTellAWithdrawalAndCompareAReturnWithWhatWasThereBefore() {
        EnrichedArticle back = article("Chip ships in May", "One.\n\nTwo.");

        assertThat(after(FIRST).changes(withdrawn()))
                .containsExactly(new Change("withdrawn", "false", "true", 0, 0, 0));
        assertThat(after(FIRST, withdrawn()).changes(back))
                .containsExactly(
                        new Change("withdrawn", "true", "false", 0, 0, 0), new Change("text", null, null, 0, 1, 2));
    }

    @Test
    void shouldCompareWithTheLatestRevisionOnly() {
        EnrichedArticle second = article("Chip ships in June", FIRST.getText());
        EnrichedArticle third = article("Chip ships in July", FIRST.getText());

        assertThat(after(FIRST, second).changes(third))
                .containsExactly(new Change("title", "Chip ships in June", "Chip ships in July", 0, 0, 0));
        assertThat(after(FIRST, second).fingerprints())
                .isEqualTo(List.of(FIRST.getFingerprint(), second.getFingerprint()));
    }

    @Test
    void shouldKeepLittleOfALongArticle() {
        EnrichedArticle endless = article("\u4e2d".repeat(5000), "A paragraph.\n\n".repeat(100_000));
        endless.setAuthor("\ud83d\ude00".repeat(5000));

        byte[] stored = SeenContent.of(null).with(endless).bytes();

        assertThat(stored).hasSizeLessThan(2048);
        assertThat(SeenContent.of(stored).changes(endless)).isEmpty();
    }

    @Test
    void shouldReadWhatAnEarlierVersionStored() {
        byte[] earlier =
                ByteBuffer.allocate(17).put((byte) 1).putLong(1).putLong(2).array();

        SeenContent seen = SeenContent.of(earlier);

        assertThat(seen.fingerprints()).containsExactly("00000000000000010000000000000002");
        assertThat(seen.changes(FIRST)).isEmpty();
        assertThatThrownBy(() -> SeenContent.of(new byte[] {9, 0, 0, 0, 0, 0}))
                .isInstanceOf(IllegalStateException.class);
    }
}

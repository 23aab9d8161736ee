package ainews.scoring;

import static ainews.scoring.TestEvents.START;
import static ainews.scoring.TestEvents.about;
import static ainews.scoring.TestEvents.article;
import static ainews.scoring.TestEvents.event;
import static ainews.scoring.TestEvents.revised;
import static ainews.scoring.TestEvents.tick;
import static ainews.scoring.TestEvents.withText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ainews.schemas.Difference;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.MovedPart;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Revisions, withdrawals, articles observed late and dates of the future. */
class CorrectionsTest {
    private static final String TITLE = "Lindsay Lohan reality show debut draws few viewers";

    private final Desk desk = new Desk(DeskConfig.defaults());

    @Test
    void shouldRescoreARevisionAndStateTheDifference() {
        // Given
        EnrichedArticle thin = withText(article("a", "reuters", TITLE, START), "The show drew few viewers.");
        ScoredArticle before = scored(desk.apply(event(thin)));
        EnrichedArticle fuller = revised(thin, TITLE, START.plusSeconds(900));
        withText(fuller, "The show drew 693,000 viewers, according to Nielsen. ".repeat(20));

        // When
        ScoredArticle after = scored(desk.apply(event(fuller)));

        // Then
        assertThat(after.getReason()).isEqualTo("REVISION");
        assertThat(after.getQuality()).isGreaterThan(before.getQuality());
        assertThat(after.getChanges().get("quality")).isCloseTo(after.getQuality() - before.getQuality(), within(1e-9));
        assertThat(after.getStoryId()).isEqualTo(before.getStoryId());
        assertThat(before.getDifference()).isNull();
        Difference difference = after.getDifference();
        assertThat(difference.getRevision()).isEqualTo(1);
        assertThat(difference.getQuality()).isEqualTo(before.getQuality());
        assertThat(difference.getMoved()).extracting(MovedPart::getScore).contains("quality");
        double moved = difference.getMoved().stream()
                .filter(part -> part.getScore().equals("quality"))
                .mapToDouble(part -> part.getNow() - part.getBefore())
                .sum();
        assertThat(moved).isCloseTo(after.getQuality() - before.getQuality(), within(1e-6));
        String change = before.getQuality() + " → " + after.getQuality();
        assertThat(difference.getEn()).contains("Quality " + change + " (+");
        assertThat(difference.getZh()).contains("质量 " + change + "（+");
        MovedPart most = difference.getMoved().stream()
                .filter(part -> part.getScore().equals("quality"))
                .findFirst()
                .orElseThrow();
        String points = String.format(Locale.ROOT, "(%+.1f before, %+.1f now)", most.getBefore(), most.getNow());
        String moves = String.format(Locale.ROOT, "%+.1f from “", most.getNow() - most.getBefore());
        assertThat(difference.getEn()).contains(moves).contains(points);
        assertThat(difference.getZh())
                .contains(String.format(Locale.ROOT, "（此前%+.1f，现为%+.1f）", most.getBefore(), most.getNow()));
    }

    @Test
    void shouldTakeAWithdrawnVoiceOutOfItsStoryAndLeaveTheOthers() {
        // Given
        EnrichedArticle first = article("a", "reuters", TITLE, START);
        desk.apply(event(first));
        double alone = scored(desk.apply(event(article("b", "bbc", TITLE + " on Sunday", START.plusSeconds(60)))))
                .getHot();
        EnrichedArticle withdrawn = revised(first, TITLE, START.plusSeconds(120));
        withdrawn.setWithdrawn(true);

        // When
        List<Output> out = desk.apply(event(withdrawn));

        // Then
        assertThat(scored(out).getUnscored()).containsEntry("quality", "withdrawn");
        assertThat(scored(out).getDifference().getEn()).contains("is not given any more (withdrawn).");
        assertThat(scored(out).getDifference().getZh()).contains("现不再给出（已撤回）。");
        assertThat(story(out).getHot()).isPositive().isLessThan(alone);
        assertThat(story(out).getContributions().getHot().get(0).getEn()).startsWith("1 independent publisher in");
        assertThat(story(out).getLeadArticleId()).isEqualTo("b");
    }

    @Test
    void shouldTakeBackWhatAWithdrawnSourceIsTrustedFor() {
        // Given
        double trusted = qualityOfTheNext("tabloid", false);

        // When
        double caught = qualityOfTheNext("tabloid", true);

        // Then
        assertThat(caught).isLessThan(trusted);
    }

    private static double qualityOfTheNext(String owner, boolean withdraws) {
        Desk fresh = new Desk(DeskConfig.defaults());
        EnrichedArticle first = article("a", owner, TITLE, START);
        fresh.apply(event(first));
        EnrichedArticle second = revised(first, withdraws ? TITLE : TITLE + "!", START.plusSeconds(60));
        second.setWithdrawn(withdraws);
        fresh.apply(event(second));
        return scored(fresh.apply(
                        event(article("b", owner, "A quite different matter in Paris", START.plusSeconds(90)))))
                .getQuality();
    }

    @Test
    void shouldJoinAnArticleObservedLateAtTheClock() {
        // Given
        desk.apply(event(article("a", "reuters", TITLE, START)));
        desk.apply(tick(START.plus(Duration.ofHours(3))));

        // When
        ScoredArticle late =
                scored(desk.apply(event(article("b", "bbc", TITLE + " on Sunday", START.plus(Duration.ofHours(1))))));

        // Then
        assertThat(late.getStoryId()).isEqualTo("a");
        assertThat(late.getScoredAt()).isEqualTo(START.plus(Duration.ofHours(3)));
        assertThat(late.getObservedAt()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(late.getStoryOwners()).isEqualTo(2);
    }

    @Test
    void shouldNotLetOneFutureDateMoveTheClock() {
        // Given
        desk.apply(event(article("a", "reuters", TITLE, START)));
        EnrichedArticle future = article("b", "bbc", TITLE + " on Sunday", START.plusSeconds(60));
        future.setPublishedAt(Instant.parse("2099-01-01T00:00:00Z"));

        // When
        ScoredArticle claimed = scored(desk.apply(event(future)));
        List<Output> observed =
                desk.apply(event(article("c", "ap", "Something else", Instant.parse("2099-01-01T00:00:00Z"))));

        // Then
        assertThat(claimed.getScoredAt()).isEqualTo(START.plusSeconds(60));
        assertThat(observed).singleElement().isInstanceOfSatisfying(Output.Unplaced.class, refused -> assertThat(
                        refused.reason())
                .isEqualTo("impossible-time"));
        assertThat(desk.clock()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void shouldRiseWithinAMinuteOfABurstAndCoolWhenNobodyWrites() {
        // Given
        double lone = scored(desk.apply(event(about(article("a", "reuters", TITLE, START), "person:lohan"))))
                .getHot();

        // When
        double risen = 0;
        for (int i = 0; i < 5; i++) {
            EnrichedArticle next = article("b" + i, "owner" + i, TITLE, START.plusSeconds(10L * (i + 1)));
            risen = scored(desk.apply(event(about(
                            withText(
                                    next,
                                    "Report number " + i + " of this show, in words of its own, " + "x".repeat(i)),
                            "person:lohan"))))
                    .getHot();
        }
        double last = risen;
        boolean cooling = true;
        for (Output output : desk.apply(tick(START.plus(Duration.ofDays(4))))) {
            if (output instanceof Output.StoryChanged story) {
                cooling &= story.value().getHot() <= last;
                last = story.value().getHot();
            }
        }

        // Then
        assertThat(risen).isGreaterThan(lone + 10);
        assertThat(cooling).isTrue();
        assertThat(last).isLessThan(lone);
    }

    private static ScoredArticle scored(List<Output> out) {
        return out.stream()
                .filter(Output.Scored.class::isInstance)
                .map(each -> ((Output.Scored) each).value())
                .findFirst()
                .orElseThrow();
    }

    private static Story story(List<Output> out) {
        return out.stream()
                .filter(Output.StoryChanged.class::isInstance)
                .map(each -> ((Output.StoryChanged) each).value())
                .reduce((a, b) -> b)
                .orElseThrow();
    }
}

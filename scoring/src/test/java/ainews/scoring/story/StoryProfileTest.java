package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.TestEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryProfileTest {
    private static final String[] WORDS = {"weights", "chip", "lawsuit", "funding", "benchmark", "outage", "licence"};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000})
    void shouldCountAsIfArticlesThatLeftHadNeverBeen(int askedEach) {
        // Given
        StoryProfile profile = new StoryProfile();
        List<Member> members = new ArrayList<>();
        for (int n = 0; n < 90; n++) {
            members.add(member(n));
            profile.add(members.get(n));
        }

        // When
        while (members.size() > 1) {
            Member gone = members.remove(members.size() % 3 == 0 ? members.size() / 2 : 0);
            profile.remove(gone, members);

            // Then
            if (members.size() % askedEach == 0 || members.size() == 1) {
                assertCountsOf(profile, members);
            }
        }
    }

    @Test
    void shouldCountWhatJoinsAfterOthersHaveLeft() {
        // Given
        StoryProfile profile = new StoryProfile();
        List<Member> members = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            members.add(member(n));
            profile.add(members.get(n));
        }
        while (members.size() > 1) {
            profile.remove(members.remove(0), members);
        }

        // When
        members.add(member(5));
        profile.add(members.get(1));

        // Then
        assertCountsOf(profile, members);
        assertThat(profile.count(Tokens.hashOf(WORDS[5]))).isEqualTo(1);
    }

    private static void assertCountsOf(StoryProfile profile, List<Member> members) {
        StoryProfile anew = new StoryProfile();
        anew.rebuild(members);
        assertThat(profile.articles()).isEqualTo(anew.articles());
        for (String word : WORDS) {
            int term = Tokens.hashOf(word);
            assertThat(profile.count(term)).as(word).isEqualTo(anew.count(term));
            assertThat(profile.count(Terms.body(term))).as(word).isEqualTo(anew.count(Terms.body(term)));
        }
    }

    private static Member member(int n) {
        String word = WORDS[n % WORDS.length];
        EnrichedArticle article = TestEvents.article(
                "a" + n, "owner" + n, "The " + word + " and the " + WORDS[n / 3 % WORDS.length], TestEvents.START);
        return new Member(n, n, Digests.of(article));
    }
}

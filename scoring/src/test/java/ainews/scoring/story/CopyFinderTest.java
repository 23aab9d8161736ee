package ainews.scoring.story;

import static ainews.scoring.TestEvents.START;
import static ainews.scoring.TestEvents.article;
import static ainews.scoring.TestEvents.withText;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.rules.RuleFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopyFinderTest {
    private final Archive archive = new Archive(RuleFiles.bundled());
    private final CopyFinder copies = new CopyFinder(archive);
    private int seq;

    @Test
    void shouldFindACopyWithParagraphsInAnotherOrderAndANewHeadline() {
        // Given
        List<String> paragraphs = paragraphs(1, 12);
        take(withText(
                article("a", "reuters", "Chip maker doubles training speed", START), String.join("\n\n", paragraphs)));
        Collections.shuffle(paragraphs, new Random(2));

        // When
        Member original = copies.original(
                digest(withText(article("b", "mirror", "Other words", START), String.join("\n\n", paragraphs))));

        // Then
        assertThat(original.id()).isEqualTo("a");
    }

    @Test
    void shouldNotTakeAnotherTextForACopy() {
        // Given
        take(withText(
                article("a", "reuters", "Chip maker doubles training speed", START),
                String.join("\n\n", paragraphs(1, 12))));

        // When
        Member original = copies.original(digest(withText(
                article("b", "mirror", "Chip maker doubles training speed", START),
                String.join("\n\n", paragraphs(3, 12)))));

        // Then
        assertThat(original).isNull();
    }

    @Test
    void shouldNotTakeASwappedDeedForACopy() {
        // Given
        take(article("a", "reuters", "Acme Robotics sues Globex Semiconductors over patents on training chips", START));

        // When
        Member swapped = copies.original(digest(
                article("b", "ap", "Globex Semiconductors sues Acme Robotics over patents on training chips", START)));

        // Then
        assertThat(swapped).isNull();
    }

    private static List<String> paragraphs(long seed, int count) {
        Random random = new Random(seed);
        List<String> paragraphs = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                words.append("word").append(random.nextInt(2000)).append(' ');
            }
            paragraphs.add(words.toString());
        }
        return paragraphs;
    }

    private static Digest digest(EnrichedArticle article) {
        return Digester.digest(article, Digester.text(article));
    }

    private void take(EnrichedArticle article) {
        Member member = new Member(seq++, START.toEpochMilli(), digest(article));
        member.place(article.getArticleId());
        archive.addStory(new StoryFile(article.getArticleId(), article.getArticleId(), member.firstAt()));
        archive.add(member);
    }
}

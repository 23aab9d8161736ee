package ainews.scoring.story;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.TestEvents;
import ainews.scoring.rules.RuleFiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CosinesTest {
    private static final String[] TITLES = {
        "Northwind opens the weights of its new model",
        "The weights of a new model by Northwind are open",
        "Regulator fines a search company over its adverts",
        "A chip maker doubles its revenue"
    };

    @Test
    void shouldGiveTheSameForAPairHoweverItIsAsked() {
        // Given
        List<Digest> articles = new ArrayList<>();
        for (String title : TITLES) {
            EnrichedArticle article = TestEvents.article("a" + articles.size(), "owner", title, TestEvents.START);
            articles.add(Digests.of(article));
        }
        Cosines cosines = new Cosines(new Archive(RuleFiles.bundled()), articles);

        // When
        double[][] matrix = cosines.matrix();

        // Then
        for (int i = 0; i < TITLES.length; i++) {
            double[] row = cosines.to(articles.get(i));
            for (int k = 0; k < TITLES.length; k++) {
                assertThat(matrix[i][k]).isEqualTo(i == k ? 0 : row[k]);
            }
        }
        assertThat(matrix[0][1]).isGreaterThan(0.3);
        assertThat(matrix[0][2]).isLessThan(matrix[0][1]);
    }
}

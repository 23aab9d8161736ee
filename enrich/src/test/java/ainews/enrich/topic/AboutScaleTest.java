package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

class AboutScaleTest {
    @Test
    void shouldHandTheValuesToThoseWhoseTurnItIs() {
        List<Entity> dealt = AboutScale.apply(
                List.of(entity("a", 92), entity("b", 40), entity("c", 7)), new String[3], new double[] {0.1, -2, 3});

        assertThat(dealt).extracting(Entity::getName).containsExactly("c", "a", "b");
        assertThat(dealt).extracting(Entity::getRelevance).containsExactly(92.0, 40.0, 7.0);
    }

    @Test
    void shouldPartThoseThatAreAlike() {
        List<Entity> dealt =
                AboutScale.apply(List.of(entity("a", 30), entity("b", 30)), new String[2], new double[] {1, 2});

        assertThat(dealt).extracting(Entity::getName).containsExactly("b", "a");
        assertThat(dealt).extracting(Entity::getRelevance).containsExactly(30.0, 29.9);
    }

    @Test
    void shouldRaiseWhoPlaysAPart() {
        List<Entity> dealt = AboutScale.apply(List.of(entity("a", 50)), new String[] {"subject"}, new double[] {0});

        assertThat(dealt.get(0).getRelevance()).isEqualTo(60);
        assertThat(dealt.get(0).getRole()).isEqualTo("subject");
    }

    private static Entity entity(String name, double relevance) {
        return Entity.newBuilder()
                .setEntityId("company:" + name)
                .setType("company")
                .setName(name)
                .setRelevance(relevance)
                .setConfidence(1)
                .build();
    }
}

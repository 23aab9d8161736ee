package ainews.scoring.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ainews.schemas.ScoredArticle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NewsFilterTest {

    /** Parameters and whether the sample article, story and signal fit them. */
    static Stream<Arguments> good() {
        return Stream.of(
                argumentSet("nothing asked", Map.of(), true, true, true),
                argumentSet("entity", one("entity", "company:openai"), true, true, true),
                argumentSet("other entity", one("entity", "company:nvidia"), false, false, false),
                argumentSet(
                        "any of two", Map.of("entity", List.of("company:nvidia", "company:openai")), true, true, true),
                argumentSet("type", one("type", "company"), true, true, true),
                argumentSet("type of another", one("type", "chip"), false, false, false),
                argumentSet(
                        "entity and type of different entities",
                        Map.of("entity", List.of("company:openai"), "type", List.of("model")),
                        false,
                        false,
                        false),
                argumentSet(
                        "relevant enough",
                        Map.of("entity", List.of("company:openai"), "min_relevance", List.of("90")),
                        true,
                        true,
                        true),
                argumentSet(
                        "not relevant enough",
                        Map.of("entity", List.of("model:gpt-5"), "min_relevance", List.of("31")),
                        false,
                        false,
                        false),
                argumentSet("event type", one("event_type", "model-release"), true, true, true),
                argumentSet("other event type", one("event_type", "lawsuit"), false, false, true),
                argumentSet("tag", one("tag", "llm"), true, true, true),
                argumentSet("other tag", one("tag", "chips"), false, false, true),
                argumentSet("language", one("lang", "en"), true, true, true),
                argumentSet("language of story", one("lang", "zh"), false, true, true),
                argumentSet("hot enough", one("min_hot", "40"), true, true, true),
                argumentSet("not hot enough", one("min_hot", "40.1"), false, false, false),
                argumentSet("impact", one("min_impact", "50.1"), false, false, false),
                argumentSet("quality", one("min_quality", "60.1"), false, true, true),
                argumentSet("from, inclusive", one("from", "2026-03-02T08:00:00Z"), true, true, true),
                argumentSet("to, exclusive", one("to", "2026-03-02T08:00:00Z"), false, false, false),
                argumentSet("from a day", one("from", "2026-03-02"), true, true, true),
                argumentSet("from the next day", one("from", "2026-03-03"), false, false, false),
                argumentSet("with offset", one("to", "2026-03-02T16:00:00.001+08:00"), true, true, true));
    }

    @ParameterizedTest
    @MethodSource("good")
    void shouldLetPassWhatFits(Map<String, List<String>> given, boolean article, boolean story, boolean signal) {
        NewsFilter filter = NewsFilter.of(given);

        assertThat(filter.fits(News.scored(0, "a", "s"))).isEqualTo(article);
        assertThat(filter.fits(new Served(Channel.STORIES, 0, News.story("s")))).isEqualTo(story);
        assertThat(filter.fits(new Served(Channel.SIGNALS, 0, News.signal("company:openai", 40))))
                .isEqualTo(signal);
    }

    @Test
    void shouldNotTakeUnscoredForLow() {
        ScoredArticle unscored = News.article("a", "s");
        unscored.setHot(null);

        assertThat(NewsFilter.of(one("min_hot", "0")).fits(unscored)).isFalse();
        assertThat(NewsFilter.of(Map.of()).fits(unscored)).isTrue();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                argumentSet("word", one("min_hot", "high"), "min_hot must be a number from 0 to 100: high"),
                argumentSet("negative", one("min_hot", "-1"), "min_hot must be a number from 0 to 100"),
                argumentSet("above 100", one("min_impact", "100.5"), "min_impact must be"),
                argumentSet("no number", one("min_quality", "NaN"), "min_quality must be"),
                argumentSet("a Java literal", one("min_quality", "5d"), "min_quality must be"),
                argumentSet("empty", one("min_relevance", ""), "min_relevance must be"),
                argumentSet("no time", one("from", "yesterday"), "from must be a time such as"),
                argumentSet("no such day", one("to", "2026-02-30"), "to must be a time such as"),
                argumentSet("no offset", one("to", "2026-02-03T10:00:00"), "to must be a time such as"),
                argumentSet("beyond all clocks", one("to", "+999999999-01-01"), "to must be a time such as"),
                argumentSet("before all clocks", one("from", "-999999999-01-01"), "from must be a time such as"),
                argumentSet("twice", Map.of("min_hot", List.of("1", "2")), "min_hot may be given once"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void shouldRefuse(Map<String, List<String>> given, String message) {
        assertThatThrownBy(() -> NewsFilter.of(given))
                .isInstanceOf(NewsFilter.BadParameters.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void shouldNameAllProblemsAtOnce() {
        assertThatThrownBy(() -> NewsFilter.of(Map.of("min_hot", List.of("x"), "from", List.of("y"))))
                .hasMessageContaining("min_hot")
                .hasMessageContaining("from");
    }

    private static Map<String, List<String>> one(String name, String value) {
        return Map.of(name, List.of(value));
    }
}

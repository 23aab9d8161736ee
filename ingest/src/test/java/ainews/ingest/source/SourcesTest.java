package ainews.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    @Test
    void shouldFillInDefaults() {
        Source source = only("sources: [{id: lab-news, url: 'https://lab.example/feed', owner_group: lab}]");

        assertThat(source.name()).isEqualTo("lab-news");
        assertThat(source.kind()).isEqualTo(SourceKind.FEED);
        assertThat(source.site()).isEqualTo(URI.create("https://lab.example/feed"));
        assertThat(source.language()).isNull();
        assertThat(source.fetchPages()).isFalse();
        assertThat(source.interval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(source.include()).isEmpty();
    }

    @Test
    void shouldReadEveryProperty() {
        Source source = only(
                """
                sources:
                  - id: lab
                    name: 实验室
                    kind: sitemap
                    url: https://lab.example/sitemap.xml
                    site: https://news.lab.example/
                    owner_group: of-link
                    language: zh-Hant
                    fetch_pages: false
                    interval: 2h
                    include: [AI, 模型]
                """);

        assertThat(source)
                .isEqualTo(new Source(
                        "lab",
                        "实验室",
                        SourceKind.SITEMAP,
                        URI.create("https://lab.example/sitemap.xml"),
                        URI.create("https://news.lab.example/"),
                        "of-link",
                        "zh-Hant",
                        false,
                        false,
                        Duration.ofHours(2),
                        List.of("AI", "模型")));
        assertThat(source.ownerIsOfLink()).isTrue();
    }

    @Test
    void shouldTellAllProblemsAtOnce() {
        String yaml =
                """
                other: 1
                sources:
                  - {id: Bad Id, url: 'https://a.example/', owner_group: a}
                  - {id: b, url: 'ftp://b.example/', owner_group: b, intervall: 5m}
                  - {id: c, url: 'https://c.example/', owner_group: c, interval: 1s, kind: rss, language: English}
                  - {id: d, url: 'https://d.example/', owner_group: d, fetch_pages: 3, include: AI}
                  - {id: e, url: 'https://e.example/', owner_group: e}
                  - {id: e, url: 'https://e.example/', owner_group: e}
                  - {name: f}
                  - text
                """;

        assertThatThrownBy(() -> Sources.parse(yaml, "my.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("my.yaml: ")
                .hasMessageContainingAll(
                        "unknown property other",
                        "id must be lower case letters, digits and dashes: Bad Id",
                        "source b: url must be an http or https address: ftp://b.example/",
                        "source b: unknown property intervall",
                        "source c: interval must be like 30s, 15m, 2h or 1d, from 30s to 30d: 1s",
                        "source c: kind must be one of feed, page, sitemap, hackernews: rss",
                        "source c: language must be a BCP 47 tag: English",
                        "source d: fetch_pages must be true or false: 3",
                        "source d: include must be a list of words: AI",
                        "source e: id is used twice",
                        "source number 7: id is missing",
                        "source number 7: url is missing",
                        "source number 7: owner_group is missing",
                        "source number 8 must be a mapping: text")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'sources: [' | no YAML",
                "'' | must be a mapping",
                "'sources: 3' | must be a mapping",
                "'a: &a [x]\nb: [*a, *a]\n' | must be a mapping",
                "'sources: []\nsources: []' | no YAML",
            })
    void shouldRefuseWhatIsNoSourcesFile(String yaml, String problem) {
        assertThatThrownBy(() -> Sources.parse(yaml, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void shouldBundleManySourcesOfBothLanguages() {
        List<Source> sources = Sources.bundled().list();

        assertThat(sources).hasSizeGreaterThan(90);
        assertThat(sources.stream()
                        .filter(s -> s.language() != null && s.language().startsWith("zh")))
                .hasSizeGreaterThan(15);
        assertThat(sources.stream().map(Source::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(SourceKind.values());
        assertThat(sources.stream().map(Source::ownerGroup).distinct().count()).isGreaterThan(70);
        assertThat(sources.stream().map(Source::url).distinct().count()).isEqualTo(sources.size());
    }

    private static Source only(String yaml) {
        List<Source> sources = Sources.parse(yaml, "test").list();
        assertThat(sources).hasSize(1);
        return sources.get(0);
    }
}

package ainews.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    /** RFC 3986, section 5.4, and what feeds do besides. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            g,           http://a/b/c/g
            ./g,         http://a/b/c/g
            g/,          http://a/b/c/g/
            /g,          http://a/g
            //g,         http://g
            ?y,          http://a/b/c/d;p?y
            g?y,         http://a/b/c/g?y
            '#s',        http://a/b/c/d;p?q#s
            g#s,         http://a/b/c/g#s
            .,           http://a/b/c/
            ..,          http://a/b/
            ../g,        http://a/b/g
            ../../../g,  http://a/g
            /./g,        http://a/g
            g/../h,      http://a/b/c/h
            https://x/y, https://x/y
            mailto:a@b,  mailto:a@b
            """)
    void shouldResolveAsBrowsersDo(String reference, String expected) {
        assertThat(Links.resolve("http://a/b/c/d;p?q", reference)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            http://a/b, http:///c.example/d/, http://c.example/d/
            http://a/b, d/,                   http://a/d/
            http://a/b, javascript:alert(1),  http://a/b
            ,           d/,
            """)
    void shouldTakeOnlyUrlsAsBase(String outer, String declared, String expected) {
        assertThat(Links.resolveBase(outer, declared)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            https://lab.example/x,            lab.example
            https://user@lab.example:8080?@b, lab.example
            https://lab.example,              lab.example
            lab.example,
            https:///x,
            """)
    void shouldFindTheHost(String url, String host) {
        assertThat(Links.hostOf(url)).isEqualTo(host);
    }
}

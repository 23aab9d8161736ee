package ainews.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    static Stream<Arguments> spellings() {
        return Stream.of(
                argumentSet("scheme and host in lower case", "HTTPS://Example.COM/News", "https://example.com/News"),
                argumentSet("default port", "http://example.com:80/a", "http://example.com/a"),
                argumentSet("default port of https", "https://example.com:443", "https://example.com/"),
                argumentSet("other port stays", "https://example.com:8443/a", "https://example.com:8443/a"),
                argumentSet("empty port", "https://example.com:/a", "https://example.com/a"),
                argumentSet("empty path", "https://example.com", "https://example.com/"),
                argumentSet("query without path", "https://example.com?b=1", "https://example.com/?b=1"),
                argumentSet("fragment", "https://example.com/a#part", "https://example.com/a"),
                argumentSet(
                        "campaign parameters",
                        "https://e.com/a?utm_source=x&id=7&UTM_Medium=y",
                        "https://e.com/a?id=7"),
                argumentSet("only tracking", "https://e.com/a?fbclid=1&gclid=2&spm=a.b&ref=hn", "https://e.com/a"),
                argumentSet("query sorted", "https://e.com/a?b=2&a=1&b=1", "https://e.com/a?a=1&b=1&b=2"),
                argumentSet("blank parameters", "https://e.com/a?&&b=1&", "https://e.com/a?b=1"),
                argumentSet(
                        "a name that only starts alike", "https://e.com/a?reference=1", "https://e.com/a?reference=1"),
                argumentSet("trailing dot", "https://example.com./a", "https://example.com/a"),
                argumentSet("Chinese host", "https://新华网.中国/a", "https://xn--xkrr14bows.xn--fiqs8s/a"),
                argumentSet("dot segments", "https://e.com/a/./b/../c", "https://e.com/a/c"),
                argumentSet("dot segments above the root", "https://e.com/../../a", "https://e.com/a"),
                argumentSet("closing dot segment", "https://e.com/a/b/..", "https://e.com/a/"),
                argumentSet("encoded unreserved", "https://e.com/%7euser/%41", "https://e.com/~user/A"),
                argumentSet("lower-case hex", "https://e.com/%e4%b8%ad", "https://e.com/%E4%B8%AD"),
                argumentSet("plain Chinese path", "https://e.com/中", "https://e.com/%E4%B8%AD"),
                argumentSet("space", "https://e.com/a b", "https://e.com/a%20b"),
                argumentSet("stray percent sign", "https://e.com/100%", "https://e.com/100%25"),
                argumentSet("encoded slash stays", "https://e.com/a%2fb", "https://e.com/a%2Fb"),
                argumentSet("user name", "https://me:secret@e.com/a", "https://e.com/a"),
                argumentSet("white space around", "  https://e.com/a\n", "https://e.com/a"),
                argumentSet("line break inside", "https://e.com/\na", "https://e.com/a"),
                argumentSet("backslashes", "https:\\\\e.com\\a", "https://e.com/a"),
                argumentSet("IPv6", "http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"),
                argumentSet("trailing slash stays", "https://e.com/a/", "https://e.com/a/"),
                argumentSet("AMP keeps its identity", "https://e.com/a/amp", "https://e.com/a/amp"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void shouldGiveOneSpelling(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).isEqualTo(canonical);
        assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "/a/b",
                "example.com",
                "mailto:a@b.c",
                "javascript:alert(1)",
                "ftp://e.com/a",
                "http://",
                "http://a b/c",
                "http://e.com:99999/",
                "http://e.com:port/",
                "http://[::1/",
                "http://<script>/",
                "http://..",
                "http:e.com"
            })
    void shouldRefuseWhatIsNoAddressOfAPage(String url) {
        assertThat(CanonicalUrl.of(url)).isNull();
        assertThat(CanonicalUrl.withoutVariant(url)).isNull();
    }

    static Stream<Arguments> variants() {
        return Stream.of(
                argumentSet("amp host", "https://amp.example.com/a", "https://example.com/a"),
                argumentSet("mobile host", "https://m.example.com/a", "https://example.com/a"),
                argumentSet("mobile host in full", "https://mobile.example.com/a", "https://example.com/a"),
                argumentSet("amp at the end", "https://e.com/a/amp/", "https://e.com/a"),
                argumentSet("amp file", "https://e.com/a.amp.html", "https://e.com/a"),
                argumentSet("a page of that name", "https://e.com/amp", "https://e.com/amp"),
                argumentSet("amp in front", "https://e.com/amp/story", "https://e.com/story"),
                argumentSet("amp parameter", "https://e.com/a?amp=1&id=2", "https://e.com/a?id=2"),
                argumentSet("output type", "https://e.com/a?outputType=amp", "https://e.com/a"),
                argumentSet("viewer", "https://www.google.com/amp/s/e.com/a/amp/", "https://e.com/a"),
                argumentSet("cache", "https://e-com.cdn.ampproject.org/c/s/e.com/a?amp=1", "https://e.com/a"),
                argumentSet(
                        "redirect",
                        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fe.com%2Fa%3Fid%3D2",
                        "https://e.com/a?id=2"),
                argumentSet(
                        "a search is none",
                        "https://www.google.com/search?q=https",
                        "https://www.google.com/search?q=https"),
                argumentSet("domain of one letter", "https://m.com/a", "https://m.com/a"),
                argumentSet("a word that ends so", "https://e.com/boot-camp", "https://e.com/boot-camp"),
                argumentSet("none", "https://www.e.com/a?id=2", "https://www.e.com/a?id=2"));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void shouldNameTheFullPage(String url, String full) {
        assertThat(CanonicalUrl.withoutVariant(url)).isEqualTo(full);
    }

    @Test
    void shouldNeverThrowAndSettleAtOnce() {
        Random random = new Random(7);
        String alphabet = "htps:/\\.?#&=%@[]-_~aZ09 \u4e2d\u0130\ud83d\ude00\ud800\u00ad\n\u3002";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder url = new StringBuilder(random.nextBoolean() ? "http://" : "https://e.com/");
            for (int i = random.nextInt(30); i > 0; i--) {
                url.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String canonical = CanonicalUrl.of(url.toString());
            if (canonical != null) {
                assertThat(CanonicalUrl.of(canonical)).as("%s", url).isEqualTo(canonical);
            }
        }
    }

    @Test
    void shouldOnlyTakeForPlainWhatHasOneSpellingAlready() {
        Random random = new Random(11);
        String alphabet = "abzhtps019AZ-_./.../--xn%:@~\u4e2d";
        int plain = 0;
        for (int round = 0; round < 200_000; round++) {
            StringBuilder url = new StringBuilder(random.nextBoolean() ? "http://" : "https://e.com/");
            for (int i = random.nextInt(random.nextInt(50) == 0 ? 90 : 12); i > 0; i--) {
                url.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (PlainUrl.is(url.toString())) {
                plain++;
                assertThat(CanonicalUrl.unified(url.toString())).isEqualTo(url.toString());
            }
        }
        assertThat(plain).isGreaterThan(10_000);
        assertThat(PlainUrl.is("https://" + "a".repeat(63) + ".com/")).isTrue();
        assertThat(PlainUrl.is("https://" + "a".repeat(64) + ".com/")).isFalse();
    }

    @Test
    void shouldRefuseEndlessAddresses() {
        assertThat(CanonicalUrl.of("https://e.com/" + "a/../".repeat(100_000))).isNull();
    }
}

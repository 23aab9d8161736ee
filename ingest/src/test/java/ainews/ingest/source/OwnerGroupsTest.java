package ainews.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerGroupsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://openai.com/index/x | - | openai",
                "https://blogs.nvidia.com/blog/x | whatever | nvidia",
                "https://www.bbc.com/news/articles/x | - | bbc",
                "https://news.sina.com.cn/x | - | sina.com.cn",
                "https://a.b.co.uk/x | - | b.co.uk",
                "https://WWW.Unknown-Site.com:8443/x | - | unknown-site.com",
                "https://someone.substack.com/p/x | - | someone.substack.com",
                "https://importai.substack.com/p/x | - | jack-clark",
                "https://github.com/vllm-project/vllm/releases | - | vllm",
                "https://github.com/Somebody/thing | - | github.com/somebody",
                "https://github.com/ | - | github.com",
                "https://someone.github.io/x | - | someone.github.io",
                "http://192.0.2.7/x | - | 192.0.2.7",
                "http://[2001:db8::1]:80/x | - | [2001:db8::1]",
                "https://one.example/x | Anything | one.example",
                "https://example.com/x | Daily Bugle | daily bugle",
                "- | openai-news | openai",
                "- | Daily Bugle | daily bugle",
                "- | - | unknown",
                "no address | - | unknown",
                "https://bad host with spaces/x | - | bad host with spaces",
            })
    void shouldTellTheOwner(String url, String source, String owner) {
        assertThat(OwnerGroups.bundled().of(url, source)).isEqualTo(owner);
    }
}

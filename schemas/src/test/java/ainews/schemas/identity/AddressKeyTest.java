package ainews.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressKeyTest {

    @ParameterizedTest
    @CsvSource({
        "http://www.e.com/a/, e.com/a",
        "https://e.com/a/index.html, e.com/a",
        "https://e.com, e.com",
        "https://m.e.com/a?print=1&id=2, e.com/a?id=2",
        "https://e.com/a/print/, e.com/a",
        "https://e.com/print, e.com/print",
        "https://e.com:8443/a, e.com:8443/a",
        "https://e.com/a?from=beijing, e.com/a?from=beijing",
        "https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=0&chksm=8&scene=27, mp.weixin.qq.com/s?__biz=M&idx=1&mid=2&sn=0"
    })
    void shouldLeaveOutWhatServersTreatAlike(String url, String key) {
        assertThat(AddressKey.of(url)).isEqualTo(key);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "/a", "ftp://e.com/a"})
    void shouldHaveNoneForWhatIsNoAddressOfAPage(String url) {
        assertThat(AddressKey.of(url)).isNull();
    }
}

package ainews.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextDecoderTest {
    private static final String SIMPLIFIED = "<p>英伟达发布新的推理芯片，价格没有公布。开源模型的评测成绩也在同一天更新，社区讨论十分热烈。</p>";
    private static final String TRADITIONAL = "<p>輝達發表新的推論晶片，價格沒有公布。開源模型的評測成績也在同一天更新，社群討論十分熱烈。</p>";

    static Stream<Arguments> encodings() {
        return Stream.of(
                arguments("<meta charset=gb2312>" + SIMPLIFIED, "GB18030", null),
                arguments(
                        "<meta http-equiv=Content-Type content='text/html; charset=gbk'>" + SIMPLIFIED,
                        "GB18030",
                        null),
                arguments("<meta charset=\"big5\">" + TRADITIONAL, "Big5-HKSCS", null),
                arguments(SIMPLIFIED.repeat(5), "GB18030", null),
                arguments(TRADITIONAL.repeat(5), "Big5-HKSCS", null),
                arguments(SIMPLIFIED, "UTF-8", null),
                arguments(SIMPLIFIED, "GB18030", "text/html; charset=GBK"),
                arguments("<meta charset=utf-8><p>café déjà</p>", "windows-1252", "text/html; charset=iso-8859-1"),
                arguments("<p>日本の新しいモデルが公開された。推論の速さが評価されている。</p>", "windows-31j", "text/html; charset=Shift_JIS"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void shouldDecode(String text, String charset, String header) {
        TextDecoder.Decoded decoded = TextDecoder.decode(text.getBytes(Charset.forName(charset)), header);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.charset()).isEqualTo(charset);
        assertThat(decoded.lost()).isZero();
    }

    static Stream<Arguments> lies() {
        String english = "<p>The lab\u2019s model isn\u2019t cheap.</p>";
        return Stream.of(
                arguments(SIMPLIFIED, "GB18030", "text/html; charset=iso-8859-1"),
                arguments(TRADITIONAL, "Big5-HKSCS", "text/html; charset=iso-8859-1"),
                arguments(english, "UTF-8", "text/html; charset=iso-8859-1"),
                arguments(english, "UTF-8", "text/html; charset=gbk"),
                arguments(english, "windows-1252", null),
                arguments("<html>" + SIMPLIFIED, "UTF-16BE", null),
                arguments("<html>" + english, "UTF-16LE", "text/html; charset=utf-8"));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void shouldReadWhatIsDeclaredWronglyOrNotAtAll(String text, String charset, String header) {
        TextDecoder.Decoded decoded = TextDecoder.decode(text.getBytes(Charset.forName(charset)), header);

        assertThat(decoded.text()).isEqualTo(text);
    }

    @Test
    void shouldPreferByteOrderMark() {
        byte[] bytes = ("\ufeff" + SIMPLIFIED).getBytes(StandardCharsets.UTF_16LE);

        assertThat(TextDecoder.decode(bytes, "text/html; charset=gbk").text()).isEqualTo(SIMPLIFIED);
    }

    @Test
    void shouldNotBelieveDeclarationAgainstProof() {
        byte[] bytes = ("<meta charset=gb2312>" + SIMPLIFIED).getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoder.decode(bytes, null).charset()).isEqualTo("UTF-8");
    }

    @Test
    void shouldRepairDoubleEncodingWhereCertain() {
        String original = "<p>The lab’s model – ‘open’ and naïve – isn’t cheap.</p>";
        String broken = new String(original.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

        assertThat(TextDecoder.decode(broken.getBytes(StandardCharsets.UTF_8), null)
                        .text())
                .isEqualTo(original);
        assertThat(TextDecoder.decode("<p>Ã la carte, naïve, Â§ 3</p>".getBytes(StandardCharsets.UTF_8), null)
                        .text())
                .isEqualTo("<p>Ã la carte, naïve, Â§ 3</p>");
    }

    @Test
    void shouldMarkAndCountWhatIsLost() {
        byte[] bytes = "<p>开源 模型 芯片 发布 ?</p>".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = (byte) 0xff;

        TextDecoder.Decoded decoded = TextDecoder.decode(bytes, "text/html; charset=utf-8");

        assertThat(decoded.lost()).isEqualTo(1);
        assertThat(decoded.text()).contains("\ufffd");
    }
}

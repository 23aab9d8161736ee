package ainews.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NormalTextTest {

    static Stream<Arguments> foldings() {
        return Stream.of(
                argumentSet("case", "Nvidia GB200 NVL72", "nvidia gb200 nvl72"),
                argumentSet("full width", "ＧＰＵ：１２８Ｋ", "gpu:128k"),
                argumentSet("ideographic space", "英伟达\u3000发布", "英伟达 发布"),
                argumentSet("quotes", "\u201cO\u2019Reilly\u201d", "\"o'reilly\""),
                argumentSet("hyphens", "GPT\u20114 \u2013 Qwen\u22123", "gpt-4 - qwen-3"),
                argumentSet("ligatures", "e\uFB03cient \uFB01ne", "efficient fine"),
                argumentSet("sharp s", "STRASSE Straße", "strasse strasse"),
                argumentSet("Turkish dotted capital", "\u0130stanbul", "istanbul"),
                argumentSet("combining accent", "cafe\u0301", "cafe"),
                argumentSet("accent in one character", "CAFÉ", "cafe"),
                argumentSet("two marks", "Nguyễn", "nguyen"),
                argumentSet("stroke", "Łukasz Børge", "lukasz borge"),
                argumentSet("mark that makes no other letter of ASCII", "й ё ñ", "й ё n"),
                argumentSet("soft hyphen and zero width", "Ne\u00admo\u200btron", "nemotron"),
                argumentSet("byte order mark", "\uFEFFGemma", "gemma"),
                argumentSet("trade marks", "GeForce® RTX™", "geforce  rtx "),
                argumentSet("mathematical letters", "\uD835\uDC06emma", "gemma"),
                argumentSet("emoji stay", "AI \uD83D\uDE80!", "ai \uD83D\uDE80!"),
                argumentSet("lone surrogate", "a\uD800b", "a\uFFFDb"),
                argumentSet("half-width katakana", "\uFF76\uFF9E", "\u30AC"),
                argumentSet("Korean by letters", "\u1112\u1161\u11AB", "\uD55C"),
                argumentSet("line feeds stay", "a\r\nb\tc", "a \nb c"),
                argumentSet("Traditional", "輝達與台積電發佈晶片", "辉达与台积电发布晶片"),
                argumentSet("behind and queen", "後來皇后", "后来皇后"),
                argumentSet("hair and send", "頭髮與發展", "头发与发展"),
                argumentSet("inside", "裡面裏面", "里面里面"),
                argumentSet("dry and the emperor", "乾燥的乾隆", "干燥的乾隆"),
                argumentSet("works and looking", "著名的著作，看著", "著名的著作,看着"),
                argumentSet("the name and sinking", "沈陽與沉默", "沈阳与沉默"),
                argumentSet("gloss", "達(dá)成", "达成"),
                argumentSet("gloss in full-width parentheses", "業（yè）界", "业界"),
                argumentSet("glosses in a row", "網(wǎng)易首頁(yè)", "网易首页"),
                argumentSet("gloss without tone", "好吧(ba)", "好吧"),
                argumentSet("gloss of a word", "銀行(yín háng)", "银行"),
                argumentSet("abbreviation is no gloss", "公司(AI)", "公司(ai)"),
                argumentSet("word is no gloss", "模型(open)", "模型(open)"),
                argumentSet("reading of another character", "公司(ba)", "公司(ba)"),
                argumentSet("toned word that is no syllable", "咖啡(café)", "咖啡(cafe)"),
                argumentSet("open parenthesis at the end", "公司(", "公司("),
                argumentSet("empty parentheses", "公司()", "公司()"),
                argumentSet("Latin before", "Kimi(dá)", "kimi(da)"),
                argumentSet("nothing", "", ""));
    }

    @ParameterizedTest
    @MethodSource("foldings")
    void shouldFold(String original, String folded) {
        assertThat(NormalText.of(original).value()).isEqualTo(folded);
    }

    static Stream<Arguments> spans() {
        return Stream.of(
                argumentSet("plain", "the Nvidia chip", "nvidia", "Nvidia"),
                argumentSet("gloss at the end", "英偉達(dá)的", "英伟达", "英偉達(dá)"),
                argumentSet("gloss inside", "發(fā)布會(huì)上", "发布", "發(fā)布"),
                argumentSet("after glosses", "網(wǎng)易首頁(yè) > OpenAI", "openai", "OpenAI"),
                argumentSet("ligature", "an e\uFB03cient one", "efficient", "e\uFB03cient"),
                argumentSet("after a ligature", "\uFB01ne Gemma", "gemma", "Gemma"),
                argumentSet("part of a ligature", "e\uFB03cient", "ef", "e\uFB03"),
                argumentSet("zero width inside", "Ne\u200bmotron 3", "nemotron", "Ne\u200bmotron"),
                argumentSet("zero width before", "\u200bNemotron", "nemotron", "Nemotron"),
                argumentSet("combining", "a cafe\u0301 b", "cafe", "cafe\u0301"),
                argumentSet("after an emoji", "\uD83D\uDE80 Rubin", "rubin", "Rubin"),
                argumentSet("mathematical letters", "\uD835\uDC06\uD835\uDC04 x", "ge", "\uD835\uDC06\uD835\uDC04"));
    }

    @ParameterizedTest
    @MethodSource("spans")
    void shouldLeadBackToTheOriginal(String original, String found, String span) {
        NormalText text = NormalText.of(original);
        int at = text.value().indexOf(found);
        assertThat(original.substring(text.start(at), text.end(at + found.length())))
                .isEqualTo(span);
    }

    @Test
    void shouldMapEveryPositionOfAnyText() {
        Random random = new Random(11);
        String[] pieces = {
            "a",
            "B",
            " ",
            "\n",
            "達",
            "(dá)",
            "（yè）",
            "(",
            ")",
            "乾",
            "隆",
            "著",
            "\u200b",
            "\u00ad",
            "\u0301",
            "e",
            "\uFB03",
            "\uFF76",
            "\uFF9E",
            "\uD83D\uDE80",
            "\uD835\uDC06",
            "\uD800",
            "\uDC00",
            "\uFE0F",
            "\u1112",
            "\u1161",
            "\u11AB",
            "ß",
            "Ｇ",
            "\uFFFF",
            "\u0000",
            "\uDB40\uDC41",
            "\uF900",
            "\u3371"
        };
        for (int round = 0; round < 20_000; round++) {
            StringBuilder original = new StringBuilder();
            for (int i = random.nextInt(25); i > 0; i--) {
                original.append(pieces[random.nextInt(pieces.length)]);
            }
            checkMapping(original.toString());
        }
    }

    private static void checkMapping(String original) {
        NormalText text = NormalText.of(original);
        int length = text.value().length();
        int before = 0;
        for (int i = 0; i < length; i++) {
            int start = text.start(i);
            int end = text.end(i + 1);
            assertThat(start).as("start %d of %s", i, original).isBetween(before, original.length());
            assertThat(end).as("end %d of %s", i, original).isBetween(start + 1, original.length());
            assertThat(isInsidePair(original, start)).isFalse();
            assertThat(isInsidePair(original, end)).isFalse();
            before = start;
        }
        assertThat(text.end(length)).isLessThanOrEqualTo(original.length());
        assertThat(text.start(length)).isEqualTo(original.length());
    }

    private static boolean isInsidePair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    @Test
    void shouldTakeLongHostileTextInOnePass() {
        String marks = "e" + "\u0301".repeat(200_000);
        assertThat(NormalText.of(marks).value()).isEqualTo("e");
        String open = "達(".repeat(100_000);
        assertThat(NormalText.of(open).value()).hasSize(200_000);
        String expanding = "\uFDFA".repeat(50_000);
        assertThat(NormalText.of(expanding).value().length()).isGreaterThan(500_000);
    }
}

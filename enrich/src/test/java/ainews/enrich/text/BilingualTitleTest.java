package ainews.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BilingualTitleTest {

    static Stream<Arguments> titles() {
        return Stream.of(
                argumentSet(
                        "nothing between, a name first",
                        "Nvidia's Nemotron 3 Ultra becomes the smartest open US model, but China still leads Nvidia的Nemotron 3 Ultra成为美国最聪明的开源模型,但中国仍然领先",
                        "Nvidia's Nemotron 3 Ultra becomes the smartest open US model, but China still leads",
                        "Nvidia的Nemotron 3 Ultra成为美国最聪明的开源模型,但中国仍然领先"),
                argumentSet(
                        "a name of several words first",
                        "Why the launch of Gemma 4 is a big step for Google Gemma 4发布为何是谷歌的一大步",
                        "Why the launch of Gemma 4 is a big step for Google",
                        "Gemma 4发布为何是谷歌的一大步"),
                argumentSet(
                        "headline capitals",
                        "Google Announces the Release of Gemma 4 谷歌宣布发布Gemma 4",
                        "Google Announces the Release of Gemma 4",
                        "谷歌宣布发布Gemma 4"),
                argumentSet("bar", "OpenAI launches GPT-5 | OpenAI发布GPT-5", "OpenAI launches GPT-5", "OpenAI发布GPT-5"),
                argumentSet(
                        "slash, Chinese first",
                        "OpenAI发布GPT-5/OpenAI launches GPT-5",
                        "OpenAI launches GPT-5",
                        "OpenAI发布GPT-5"),
                argumentSet(
                        "hyphen",
                        "英伟达发布新一代平台 - Nvidia launches its next platform",
                        "Nvidia launches its next platform",
                        "英伟达发布新一代平台"),
                argumentSet(
                        "a dash within the English title",
                        "The lab tried it — and it may well work | 实验室试用新平台",
                        "The lab tried it — and it may well work",
                        "实验室试用新平台"),
                argumentSet(
                        "a quote opens the Chinese title",
                        "The new platform helps the farms of the north “厕所革命”改善环境",
                        "The new platform helps the farms of the north",
                        "“厕所革命”改善环境"),
                argumentSet(
                        "line break",
                        "Nvidia launches its next platform\n英伟达发布新一代平台",
                        "Nvidia launches its next platform",
                        "英伟达发布新一代平台"),
                argumentSet(
                        "only Chinese", "一周快速综述:开源模型集体突破;Gemini2.0悄悄加入新功能", null, "一周快速综述:开源模型集体突破;Gemini2.0悄悄加入新功能"),
                argumentSet(
                        "only English", "Nvidia launches its next platform", "Nvidia launches its next platform", null),
                argumentSet(
                        "Chinese name in English",
                        "Nvidia and 智谱 (Zhipu AI) sign a deal",
                        "Nvidia and 智谱 (Zhipu AI) sign a deal",
                        null),
                argumentSet("site behind a Chinese title", "英伟达发布Rubin - TechCrunch", null, "英伟达发布Rubin - TechCrunch"),
                argumentSet("Traditional", "輝達發表新一代平台", null, "輝達發表新一代平台"),
                argumentSet(
                        "another language", "Der Konzern stellt die neuen Chips für das Rechenzentrum vor", null, null),
                argumentSet("blank", "  ", null, null));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void shouldPartTheTwoTitles(String title, String en, String zh) {
        assertThat(BilingualTitle.of(title, null)).isEqualTo(new BilingualTitle(en, zh));
    }

    @Test
    void shouldAskTheArticleWhereThereAreOnlyNames() {
        assertThat(BilingualTitle.of("GPT-5", "zh")).isEqualTo(new BilingualTitle(null, "GPT-5"));
        assertThat(BilingualTitle.of("GPT-5", "en")).isEqualTo(new BilingualTitle("GPT-5", null));
    }
}

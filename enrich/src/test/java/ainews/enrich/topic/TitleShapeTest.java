package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleShapeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Seedance Makes A Splash, Nvidia's AI-Guided Chip Designs, Helping Robots Not Forget",
                "一周快速综述:开源模型集体突破;英伟达再不掩藏野心;Gemini2.0悄悄加入新功能"
            })
    void shouldSeeSeveralHappeningsSideBySide(String title) {
        assertThat(TitleShape.listsHappenings(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nvidia, AMD and Intel announce new chips for laptops",
                "OpenAI debuts GPT-4o, one model for voice, text and images",
                "Build production agents with computer use, the Skills API, and the Files API",
                "Nvidia open model leads, but China is ahead 英伟达开源模型领先,但中国仍然领先一步",
                "英伟达CES发布Rubin平台,推理成本降至十分之一,下半年正式出货",
                ""
            })
    void shouldSeeOneHappeningInOneSentence(String title) {
        assertThat(TitleShape.listsHappenings(title)).isFalse();
    }
}

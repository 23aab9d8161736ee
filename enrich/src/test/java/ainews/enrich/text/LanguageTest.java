package ainews.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                argumentSet("English", "Nvidia unveils its next platform for data centres", "en"),
                argumentSet("English headline without function words", "Nvidia unveils Rubin", "en"),
                argumentSet("Chinese", "英伟达发布新一代平台", "zh"),
                argumentSet("Traditional Chinese", "輝達發表新一代平台", "zh"),
                argumentSet("Chinese with many Latin names", "Nvidia发布Nemotron 3 Ultra", "zh"),
                argumentSet(
                        "English with a Chinese name", "The founder of Zhipu (智谱) says that the model is out", "en"),
                argumentSet("Japanese", "エヌビディアは新しいチップを発表した", "ja"),
                argumentSet("Chinese with one kana", "我们的の字店开业了非常热闹啊", "zh"),
                argumentSet("Korean", "엔비디아가 새로운 칩을 발표했다", "ko"),
                argumentSet("German", "Der Konzern stellt die neuen Chips für das Rechenzentrum vor", "de"),
                argumentSet("French", "Le groupe présente une nouvelle puce pour les centres de données", "fr"),
                argumentSet("Spanish", "La empresa presenta un nuevo chip para los centros de datos", "es"),
                argumentSet("Russian", "Компания представила новые чипы для центров обработки данных", "ru"),
                argumentSet("Polish", "Firma przedstawiła nowe układy scalone dla centrów danych w tym tygodniu", "pl"),
                argumentSet("Greek", "Η εταιρεία παρουσίασε νέα τσιπ", "el"),
                argumentSet("Thai", "บริษัทเปิดตัวชิปใหม่", "th"),
                argumentSet("Arabic", "أعلنت الشركة عن رقائق جديدة لمراكز البيانات", "ar"),
                argumentSet("a name", "OpenAI", "und"),
                argumentSet("figures", "12:30 - 45%", "und"),
                argumentSet("nothing", "", "und"),
                argumentSet("emoji", "\uD83D\uDE80\uD83D\uDE80", "und"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldNameTheLanguage(String text, String language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }
}

package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EntityReaderTest {
    private static final EntityReader READER = new EntityReader(Gazetteer.bundled());

    static Stream<Arguments> spellings() {
        return Stream.of(
                argumentSet("dot within a Chinese name", "萨姆·奥特曼与約翰·詹納安德里亞", "person:john-giannandrea"),
                argumentSet("hyphens", "Llama-3.1 405B is out", "model:llama-3.1-405b"),
                argumentSet("glued", "we ran llama3.1-405b", "model:llama-3.1-405b"),
                argumentSet("number glued to name", "Qwen1.5-110B", "model:qwen1.5-110b"),
                argumentSet("system of two parts", "GB200NVL72 racks", "chip:gb200-nvl72"),
                argumentSet("suffix letter", "the MI355X accelerator", "chip:mi355x"),
                argumentSet("suffix word", "DeepSeek-V3.2-Exp", "model:deepseek-v3.2-exp"),
                argumentSet("several words", "Kimi K2 Thinking", "model:kimi-k2-thinking"),
                argumentSet("not the shorter version", "GPT-5.1", "model:gpt-5.1"),
                argumentSet("plural", "a cluster of H100s", "chip:h100"),
                argumentSet("full width", "ＧＰＴ－４ｏ", "model:gpt-4o"),
                argumentSet("Latin inside Chinese", "英伟达的H100芯片", "chip:h100"),
                argumentSet("Chinese with a number", "昇腾910C量产", "chip:ascend-910c"),
                argumentSet("Traditional", "輝達發表會", "company:nvidia"),
                argumentSet("parts in another order", "Claude Sonnet 3.7", "model:claude-3.7-sonnet"),
                argumentSet("tail that is no identity", "Llama-3.3-70B-Instruct", "model:llama-3.3-70b"));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void shouldReadEverySpelling(String text, String id) {
        assertThat(ids(READER.read(null, text, null))).contains(id);
    }

    static Stream<Arguments> kin() {
        return Stream.of(
                argumentSet("maker", "Claude's maker cuts off Windsurf", "company:anthropic"),
                argumentSet("bare", "ChatGPT maker to open an office in Seoul", "company:openai"),
                argumentSet("owner", "TikTok's parent plans a chip", "company:bytedance"),
                argumentSet("developer in Chinese", "Claude的开发商暂停合作", "company:anthropic"),
                argumentSet("parent in Chinese", "豆包母公司拟自研芯片", "company:bytedance"));
    }

    @ParameterizedTest
    @MethodSource("kin")
    void shouldReadWhoIsNamedByWhatHeMakes(String text, String id) {
        assertThat(ids(READER.read(text, "", null))).contains(id);
    }

    @Test
    void shouldNotTakeAnOwnerOfAPhoneForItsMaker() {
        assertThat(ids(READER.read("An iPhone owner complains", "", null))).doesNotContain("company:apple");
        assertThat(READER.read("ChatGPT maker OpenAI hires", "", null).stream()
                        .filter(entity -> entity.getEntityId().equals("company:openai"))
                        .flatMap(entity -> entity.getMentions().stream())
                        .map(Mention::getText))
                .containsExactly("OpenAI");
    }

    static Stream<Arguments> unseen() {
        return Stream.of(
                argumentSet("glued version and size", "Alibaba trains Qwen4-72B", "model:qwen4-72b", "company:alibaba"),
                argumentSet("version", "OpenAI's GPT-7 is late", "model:gpt-7", "company:openai"),
                argumentSet(
                        "version behind a tier", "Claude Opus 7 is near", "model:claude-opus-7", "company:anthropic"),
                argumentSet("chip", "AMD's MI600X accelerator", "chip:mi600x", "company:amd"),
                argumentSet("Chinese chip", "华为昇腾 980 芯片", "chip:ascend-980", "company:huawei"),
                argumentSet("named after its maker", "DeepSeek-V7 beats all", "model:deepseek-v7", "company:deepseek"),
                argumentSet(
                        "point before the number",
                        "FLUX.3 Pro is out",
                        "model:flux-3-pro",
                        "company:black-forest-labs"),
                argumentSet("variant glued to the number", "豆包2.0Pro发布", "model:doubao-2.0-pro", "company:bytedance"),
                argumentSet("variant in lower case", "豆包 2.5 lite上线", "model:doubao-2.5-lite", "company:bytedance"),
                argumentSet("small letter, glued", "ollama pull llama5:8b", "model:llama-5", "company:meta"),
                argumentSet(
                        "small letter with a variant",
                        "OpenAI o5 Pro, a model",
                        "model:openai-o5-pro",
                        "company:openai"),
                argumentSet("size alone", "快手的Keye-VL-8B上线", "model:keye-vl-8b", "company:kuaishou"),
                argumentSet("size before a clause", "跑Wan2.2-14B，16G显存", "model:wan-2.2-14b", "company:alibaba"),
                argumentSet("mixture", "wizardlm-2-8x22b was pulled", "model:wizardlm-2-8x22b", "company:microsoft"),
                argumentSet("day", "DeepSeek-V2-0731 is cheap", "model:deepseek-v2-0731", "company:deepseek"),
                argumentSet("kind of a size", "Wan2.2-T2V-A99B", "model:wan-2.2-t2v-a99b", "company:alibaba"),
                argumentSet("rack", "Nvidia's GB400 NVL144", "chip:gb400-nvl144", "company:nvidia"),
                argumentSet("before the word for model", "华为盘古6.0大模型", "model:pangu-6.0", "company:huawei"),
                argumentSet("word that needs its maker", "阶跃星辰发布Step 4 mini", "model:step-4-mini", "company:stepfun"),
                argumentSet("without rules of its own", "可图7.0模型上线", "model:kolors-7.0", "company:kuaishou"),
                argumentSet(
                        "one letter and a number",
                        "OpenAI trains o7-mini, a model",
                        "model:openai-o7-mini",
                        "company:openai"));
    }

    @ParameterizedTest
    @MethodSource("unseen")
    void shouldLinkUnseenVersionToFamilyAndMaker(String text, String id, String maker) {
        Entity entity = find(READER.read(null, text, null), id);
        assertThat(entity.getProvisional()).isTrue();
        assertThat(entity.getParents()).contains(maker);
        assertThat(entity.getConfidence()).isBetween(0.3, 0.9);
    }

    static Stream<Arguments> nothing() {
        return Stream.of(
                argumentSet("inside a word", "The metaphor of the armchair intelligence"),
                argumentSet("host name", "Write to ai@nvidia.com or visit https://www.google.com/search"),
                argumentSet("horoscope", "Gemini horoscope: the moon enters Libra"),
                argumentSet("fruit", "苹果汁和小米粥"),
                argumentSet("count", "太阳升起，百川归海"),
                argumentSet("title of a work", "平克·弗洛伊德的《月之暗面》卖了四千万张"),
                argumentSet("version of a name that nobody lists", "Zorblatt V3 is out"),
                argumentSet("number that is no listing", "They counted 2330 geese"),
                argumentSet("plural of another word", "A famous artist stretched the canvas"),
                argumentSet("common word without its maker", "Teams meet on Monday to plan the next step"),
                argumentSet("step of a recipe", "Step 4: whisk the model eggs"),
                argumentSet("with kin", "Claude and his wife sold the model farm"),
                argumentSet("neighbour", "邻居老黄送来一筐橘子"),
                argumentSet("unit behind a number", "提问限制在1024字节以内，AI芯片宽5 字节"),
                argumentSet("S of another thing", "The H100S is no chip that we know"),
                argumentSet("name of a file", "see claude.md and notes"),
                argumentSet("empty", ""));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void shouldReadNothing(String text) {
        assertThat(READER.read(text, text, null)).isEmpty();
    }

    static Stream<Arguments> beside() {
        return Stream.of(
                argumentSet("what a model does", "Haiku answers in under a second.", "model:claude-haiku"),
                argumentSet("what there is of a chip", "Prices for Hopper capacity slid.", "chip:hopper"),
                argumentSet("what a company has", "Runway engineers said no.", "company:runway"),
                argumentSet("its like of one house", "Sonnet costs less than Opus.", "model:claude-opus"),
                argumentSet("who uses it, in Chinese", "我让通义写周报", "model:qwen"),
                argumentSet("who acts, in a Chinese clause", "理想裁掉了一半门店", "company:li-auto"),
                argumentSet("the particle twice", "美的的机器人进厂", "company:midea"),
                argumentSet("release of software", "Windsurf 1.12.41", "company:windsurf"),
                argumentSet("phrase that crosses a name", "阿里云栖大会开幕", "company:alibaba"),
                argumentSet("no version but a time", "Claude 3 months later wrote code", "model:claude"),
                argumentSet("listing in parentheses", "台積電（2330）法說會", "company:tsmc"),
                argumentSet(
                        "surname beside the house",
                        "Cursor users read a letter from Truell.",
                        "person:michael-truell"));
    }

    @ParameterizedTest
    @MethodSource("beside")
    void shouldJudgeABareNameByWhatStandsBesideIt(String text, String id) {
        assertThat(ids(READER.read(null, text, null))).contains(id);
    }

    static Stream<Arguments> derived() {
        return Stream.of(
                argumentSet("without marks", "Francois Chollet wrote it", "person:françois-chollet"),
                argumentSet("Chinese name in the other order", "Lin Junyang left Qwen", "person:junyang-lin"));
    }

    @ParameterizedTest
    @MethodSource("derived")
    void shouldReadFormsThatFollowFromListedOnes(String text, String id) {
        assertThat(ids(READER.read(null, text, null))).contains(id);
    }

    @Test
    void shouldGiveTheVeryCharactersOfTheField() {
        String title = "𝕏 说：ＯｐｅｎＡＩ 与 輝達(huī dá) 合作";
        String text = "“OpenAI’s o3-mini” runs on Nvidia's GB200 NVL72.";
        List<Entity> entities = READER.read(title, text, null);
        assertThat(ids(entities)).contains("company:openai", "model:o3-mini", "company:nvidia", "chip:gb200-nvl72");
        for (Entity entity : entities) {
            for (Mention mention : entity.getMentions()) {
                String field = mention.getField().equals("title") ? title : text;
                assertThat(field.substring(mention.getStart(), mention.getEnd()))
                        .isEqualTo(mention.getText());
            }
        }
    }

    @Test
    void shouldNotKnowAFutureName() {
        Instant then = Instant.parse("2024-01-15T00:00:00Z");
        String text = "Nano Banana, Nemotron and Ironwood TPU, AI models and chips";
        assertThat(ids(READER.read(null, text, then))).containsExactlyInAnyOrder("model:nemotron", "chip:tpu");
        assertThat(find(READER.read(null, "GPT-5 is coming", then), "model:gpt-5")
                        .getProvisional())
                .isTrue();
        assertThat(find(READER.read(null, "GPT-5 is here", Instant.parse("2025-09-01T00:00:00Z")), "model:gpt-5")
                        .getProvisional())
                .isFalse();
    }

    @Test
    void shouldGiveTheTickerOfTheTime() {
        String text = "Facebook reported earnings";
        assertThat(find(READER.read(text, null, Instant.parse("2020-05-01T00:00:00Z")), "company:meta")
                        .getTickers())
                .containsExactly("NASDAQ:FB");
        assertThat(find(READER.read(text, null, Instant.parse("2024-05-01T00:00:00Z")), "company:meta")
                        .getTickers())
                .containsExactly("NASDAQ:META");
    }

    @Test
    void shouldKeepBothReadingsWhereBothAreMeant() {
        List<Entity> entities = READER.read("Google Gemini 2.0 Flash and Microsoft Copilot", null, null);
        assertThat(ids(entities))
                .containsExactlyInAnyOrder(
                        "company:google", "model:gemini-2.0-flash", "company:microsoft", "product:microsoft-copilot");
    }

    @Test
    void shouldRankTheSubjectAboveAPassingMention() {
        String text = "Nvidia announced record revenue. Nvidia said demand is high. "
                + "The quarter was long. ".repeat(40) + "Intel was mentioned once.";
        List<Entity> entities = READER.read("Nvidia posts record quarter", text, null);
        assertThat(entities.get(0).getEntityId()).isEqualTo("company:nvidia");
        assertThat(entities.get(0).getRelevance()).isGreaterThanOrEqualTo(90);
        assertThat(find(entities, "company:intel").getRelevance()).isLessThan(20);
    }

    @Test
    void shouldSurviveHostileText() {
        String text = "GPT-".repeat(5000) + "4".repeat(5000) + "\uD800 Llama-" + "3.1.".repeat(2000) + "- - -";
        assertThat(READER.read(text, text, null)).isNotNull();
        assertThat(READER.read(null, null, null)).isEmpty();
    }

    private static List<String> ids(List<Entity> entities) {
        return entities.stream().map(Entity::getEntityId).toList();
    }

    private static Entity find(List<Entity> entities, String id) {
        return entities.stream()
                .filter(entity -> entity.getEntityId().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " not in " + ids(entities)));
    }
}

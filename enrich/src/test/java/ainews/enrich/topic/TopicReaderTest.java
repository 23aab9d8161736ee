package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TopicReaderTest {
    private static final TopicReader READER = new TopicReader();

    @Test
    void shouldTellAModelReleaseWithItsOpenWeightsAndRoles() {
        String title = "DeepSeek open-sources DeepSeek-V3, a 671B parameter model, under MIT license";

        Entity model = named("model", "DeepSeek-V3", title);
        model.setParents(List.of("company:deepseek"));

        TopicReading reading = READER.read(title, "", List.of(named("company", "DeepSeek", title), model));

        assertThat(reading.eventTypes()).extracting(EventType::getId).contains("model-release", "open-weights-release");
        EventType open = event(reading, "open-weights-release");
        assertThat(title).contains(open.getEvidence());
        assertThat(open.getSlots()).containsEntry("parameters", "671000000000");
        assertThat(event(reading, "model-release").getSlots()).containsEntry("version", "3");
        assertThat(reading.entities()).extracting(Entity::getRole).containsExactlyInAnyOrder("releaser", "subject");
    }

    @Test
    void shouldReadAmountAndCurrencyOfAFundingRoundInBothLanguages() {
        TopicReading english =
                READER.read("Anthropic raises $13 billion Series F at $183 billion valuation", "", List.of());
        TopicReading chinese = READER.read("月之暗面完成超10亿美元融资", "", List.of());

        assertThat(event(english, "funding").getSlots())
                .containsEntry("amount", "13000000000")
                .containsEntry("currency", "USD");
        assertThat(event(chinese, "funding").getSlots())
                .containsEntry("amount", "1000000000")
                .containsEntry("currency", "USD");
    }

    @Test
    void shouldNotTellWhatIsDeniedOrLongPast() {
        assertThat(READER.read("Apple denies it will acquire Perplexity", "", List.of())
                        .eventTypes())
                .extracting(EventType::getId)
                .doesNotContain("merger");
        assertThat(READER.read("Startup shuts down two years after its 2023 funding round", "", List.of())
                        .eventTypes())
                .extracting(EventType::getId)
                .doesNotContain("funding");
    }

    @Test
    void shouldBeLessSureOfARumour() {
        double stated = event(READER.read("xAI raises $6 billion", "", List.of()), "funding")
                .getConfidence();
        double rumoured = event(READER.read("xAI is in talks to raise $6 billion", "", List.of()), "funding")
                .getConfidence();

        assertThat(rumoured).isLessThan(stated - 0.2);
    }

    @Test
    void shouldReadTraditionalTextAndGivePointsOfEvidenceInTheOriginal() {
        String title = "輝達(dá)發(fā)布新一代AI晶片,華爾街關注";

        EventType chip = event(READER.read(title, "", List.of()), "chip-announcement");

        assertThat(title).contains(chip.getEvidence());
        assertThat(chip.getEvidence()).startsWith("發(fā)布");
    }

    @Test
    void shouldCallAnAnnouncedPlanARoadmap() {
        TopicReading reading = READER.read("Google plans to release a new open model next month", "", List.of());

        assertThat(reading.eventTypes().get(0).getId()).isEqualTo("roadmap");
        assertThat(reading.eventTypes())
                .noneMatch(event -> event.getId().equals("model-release") && event.getConfidence() > 0.7);
    }

    @Test
    void shouldKeepValuationApartFromTheAmountRaised() {
        EventType funding = event(
                READER.read("Startup valued at $183 billion after raising $13 billion", "", List.of()), "funding");

        assertThat(funding.getSlots())
                .containsEntry("amount", "13000000000")
                .containsEntry("valuation", "183000000000");
    }

    @Test
    void shouldChooseAtMostEightTagsInBothLanguages() {
        String text = "Robots, chips, funding, open source, data centers, privacy, video generation, music, education, "
                + "healthcare, quantum computing, gaming, layoffs, copyright and export controls.";

        TopicReading reading = READER.read(text, text, List.of());

        assertThat(reading.tags()).hasSizeLessThanOrEqualTo(8).isNotEmpty();
        assertThat(reading.tags()).allSatisfy(tag -> assertThat(tag.getZh()).isNotBlank());
    }

    @Test
    void shouldTakeFromTheLeadWhatTheTitleLeavesOut() {
        String title = "Acme buys Bolt";
        String text = "The purchase is worth $4.9 billion. Acme makes chips.";
        TopicReading reading =
                READER.read(title, text, List.of(named("company", "Acme", title), named("company", "Bolt", title)));

        assertThat(event(reading, "merger").getSlots())
                .containsEntry("amount", "4900000000")
                .containsEntry("currency", "USD")
                .containsEntry("counterpart", "Bolt");
    }

    @Test
    void shouldCountADayWithoutAYearOnlyWhereItTakesEffect() {
        TopicReading told = READER.read("DeepSeek上调API价格", "新价格2月12日起生效。", List.of());
        TopicReading spoken = READER.read("DeepSeek上调API价格", "2月12日,公司公布了消息。", List.of());

        assertThat(event(told, "pricing-change").getSlots()).containsEntry("effective_date", "--02-12");
        assertThat(event(spoken, "pricing-change").getSlots()).doesNotContainKey("effective_date");
    }

    @Test
    void shouldTellOfNoDenialWhatCameBeforeIt() {
        String title = "Nvidia denies back doors in H20 after Beijing summons";

        TopicReading reading = READER.read(title, "", List.of(named("company", "Nvidia", title)));

        assertThat(reading.eventTypes()).extracting(EventType::getId).contains("regulation");
    }

    @Test
    void shouldGiveNoPartsInARoundUp() {
        String title = "AI weekly: OpenAI launches GPT-5; Disney invests $1 billion; Meta hires";

        TopicReading reading =
                READER.read(title, "", List.of(named("company", "OpenAI", title), named("model", "GPT-5", title)));

        assertThat(reading.entities()).extracting(Entity::getRole).containsOnlyNulls();
    }

    @Test
    void shouldTellEachCompanysPartInADeal() {
        String title = "Nvidia invests $5 billion in Intel";
        TopicReading reading =
                READER.read(title, "", List.of(named("company", "Nvidia", title), named("company", "Intel", title)));

        assertThat(reading.entities()).extracting(Entity::getRole).containsExactlyInAnyOrder("investor", "subject");
    }

    @Test
    void shouldGivePartsToThoseBesideTheOneWhoseNewsItIs() {
        String title = "Acme raises $2 billion, led by Birch";
        String text = "Cedar and Dogwood also took part as strategic investors. Its customers include Elm and Fir. "
                + "Competitors are Gum and Hazel.";
        List<Entity> entities =
                new ArrayList<>(List.of(named("company", "Acme", title), named("company", "Birch", title)));
        for (String name : List.of("Cedar", "Dogwood", "Elm", "Fir", "Gum", "Hazel")) {
            entities.add(inText("company", name, text));
        }

        Map<String, String> roles = new HashMap<>();
        READER.read(title, text, entities).entities().forEach(entity -> roles.put(entity.getName(), entity.getRole()));

        assertThat(roles)
                .containsEntry("Acme", "subject")
                .containsEntry("Birch", "investor")
                .containsEntry("Cedar", "investor")
                .containsEntry("Dogwood", "investor")
                .containsEntry("Elm", "customer")
                .containsEntry("Fir", "customer")
                .containsEntry("Gum", "competitor")
                .containsEntry("Hazel", "competitor");
    }

    @Test
    void shouldPutWhatIsReleasedBeforeWhoReleasesItWhereOnlyTheTextNamesIt() {
        String title = "A day later, Acme answers";
        String text = "Acme has released Zephyr 2, a model with 123 billion parameters, above Yonder 7 and Xenon.";
        Entity thing = inText("model", "Zephyr 2", text);
        thing.setParents(List.of("company:acme"));
        List<Entity> entities = List.of(
                named("company", "Acme", title),
                thing,
                inText("model", "Yonder 7", text),
                inText("model", "Xenon", text));

        TopicReading reading = READER.read(title, text, entities);

        assertThat(reading.entities().get(0).getName()).isEqualTo("Zephyr 2");
        assertThat(reading.entities()).extracting(Entity::getRole).containsOnly("subject", "releaser", "competitor");
        assertThat(event(reading, "model-release").getSlots()).containsEntry("parameters", "123000000000");
    }

    @Test
    void shouldNotTakeForNewsWhatOnlySaysWhoSomebodyIs() {
        String title = "Acme raises $2 billion";
        String text = "Ada Byron, who left Birch, founded it.";
        List<Entity> entities = List.of(
                named("company", "Acme", title), inText("person", "Ada Byron", text), inText("company", "Birch", text));

        assertThat(READER.read(title, text, entities).eventTypes())
                .extracting(EventType::getId)
                .containsExactly("funding");
    }

    @Test
    void shouldNotCallItAReleaseWhereAnotherBringsAModel() {
        String title = "Birch brings Zephyr 2 to its customers";
        Entity model = named("model", "Zephyr 2", title);
        model.setParents(List.of("company:acme"));

        assertThat(READER.read(title, "", List.of(named("company", "Birch", title), model))
                        .eventTypes())
                .extracting(EventType::getId)
                .doesNotContain("model-release");
    }

    @Test
    void shouldTellAStakeFromAPurchase() {
        String title = "Acme buys $5 billion of Birch";

        TopicReading reading =
                READER.read(title, "", List.of(named("company", "Acme", title), named("company", "Birch", title)));

        assertThat(reading.eventTypes()).extracting(EventType::getId).containsExactly("funding");
        assertThat(reading.entities().get(0).getName()).isEqualTo("Acme");
    }

    @Test
    void shouldCallNobodyASubjectWhomTheEndOfATextBringsUp() {
        String title = "Acme launches its new model Zephyr 2";
        String text = "It was shown on Monday in a hall by the river, before a crowd of some two thousand people. "
                + "Nobody asked about the price. Dogwood raised $3 billion the same day.";

        TopicReading reading = READER.read(
                title,
                text,
                List.of(
                        named("company", "Acme", title),
                        named("model", "Zephyr 2", title),
                        inText("company", "Dogwood", text)));

        assertThat(reading.entities())
                .filteredOn(entity -> entity.getName().equals("Dogwood"))
                .extracting(Entity::getRole)
                .doesNotContain("subject");
    }

    @Test
    void shouldPutNothingFirstThatOnlyDatesTheNews() {
        String title = "Acme opens a model for the first time since Zephyr 2";

        TopicReading reading =
                READER.read(title, "", List.of(named("company", "Acme", title), named("model", "Zephyr 2", title)));

        assertThat(reading.entities())
                .filteredOn(entity -> entity.getName().equals("Zephyr 2"))
                .extracting(Entity::getRole)
                .containsOnlyNulls();
    }

    static Stream<Arguments> slots() {
        return Stream.of(
                argumentSet(
                        "what a company is worth, further down",
                        "Acme raises $6 billion in a Series C round",
                        "Two funds led. It was told in a blog post on Monday. The round values it at $40 billion.",
                        "funding",
                        "valuation",
                        "40000000000"),
                argumentSet(
                        "the larger of two sizes",
                        "Acme releases its new model",
                        "The model has 29 billion active parameters of 410 billion parameters.",
                        "model-release",
                        "parameters",
                        "410000000000"),
                argumentSet(
                        "the year that another sentence gives",
                        "生成式人工智能管理办法8月15日施行",
                        "网信办公布的办法自2023年8月15日起施行。",
                        "regulation",
                        "effective_date",
                        "2023-08-15"),
                argumentSet(
                        "a worth behind the word for it",
                        "Acme raises money",
                        "Birch took 49% of Acme for $14.3 billion, which values the firm at $29 billion. Acme raised $14.3 billion.",
                        "funding",
                        "valuation",
                        "29000000000"),
                argumentSet(
                        "what the lead states exactly",
                        "Acme reports quarterly revenue of $2.2 billion",
                        "Revenue in the second quarter was $2.209 billion.",
                        "earnings",
                        "amount",
                        "2209000000"),
                argumentSet(
                        "the price that the lead states",
                        "Acme cuts API prices",
                        "It now costs $2 per million tokens instead of $10.",
                        "pricing-change",
                        "amount",
                        "2"));
    }

    @ParameterizedTest
    @MethodSource("slots")
    void shouldStateWhatTheSentencesOfAnEventState(String title, String text, String event, String slot, String value) {
        assertThat(event(READER.read(title, text, List.of()), event).getSlots()).containsEntry(slot, value);
    }

    @Test
    void shouldNotCountWhatTheMarketPaysAsAValuation() {
        TopicReading reading = READER.read("Acme上市首日市值破3000亿元", "", List.of());
        assertThat(event(reading, "funding").getSlots()).doesNotContainKey("valuation");
    }

    @Test
    void shouldTakeAModelNameThatStandsAloneForARelease() {
        String title = "Kimi K2: open agentic intelligence";

        TopicReading reading = READER.read(title, "", List.of(named("model", "Kimi K2", title)));

        assertThat(event(reading, "model-release").getEvidence()).isEqualTo("Kimi K2");
    }

    @Test
    void shouldGiveTheSameReadingTwice() {
        String text = "Anthropic raises $13 billion. 智谱发布新模型并开源。 Judge dismisses lawsuit against OpenAI.";

        assertThat(new TopicReader().read(text, text, List.of())).isEqualTo(READER.read(text, text, List.of()));
    }

    @Test
    void shouldSurviveHostileInput() {
        String noise = "$".repeat(5000) + "9".repeat(9000) + "。".repeat(2000) + "\ud800 2026年99月 q9 $ 1.2.3.4b";
        assertThat(READER.read(noise, noise, List.of()).eventTypes()).isEmpty();
        assertThat(READER.read(null, null, List.of()).tags()).isEmpty();
    }

    private static EventType event(TopicReading reading, String id) {
        return reading.eventTypes().stream()
                .filter(event -> event.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " not in " + reading.eventTypes()));
    }

    static Entity named(String type, String name, String title) {
        return named(type, name, title, "title");
    }

    private static Entity inText(String type, String name, String text) {
        Entity entity = named(type, name, text, "text");
        entity.setRelevance(20);
        return entity;
    }

    private static Entity named(String type, String name, String in, String field) {
        List<Mention> mentions = new ArrayList<>();
        for (int at = in.indexOf(name); at >= 0; at = in.indexOf(name, at + 1)) {
            mentions.add(new Mention(at, at + name.length(), name, field));
        }
        return Entity.newBuilder()
                .setEntityId(
                        type + ":" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                .setType(type)
                .setName(name)
                .setRelevance(90)
                .setConfidence(1)
                .setMentions(mentions)
                .build();
    }
}

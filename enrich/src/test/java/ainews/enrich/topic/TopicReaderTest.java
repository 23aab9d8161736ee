package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicReaderTest {
    private static final TopicReader READER = new TopicReader();

    @Test
    void shouldTellAModelReleaseWithItsOpenWeightsAndRoles() {
        String title = "DeepSeek open-sources DeepSeek-V3, a 671B parameter model, under MIT license";

        TopicReading reading = READER.read(
                title, "", List.of(named("company", "DeepSeek", title), named("model", "DeepSeek-V3", title)));

        assertThat(reading.eventTypes()).extracting(EventType::getId).contains("model-release", "open-weights-release");
        EventType open = event(reading, "open-weights-release");
        assertThat(title).contains(open.getEvidence());
        assertThat(open.getSlots()).containsEntry("parameters", "671000000000").containsEntry("version", "3");
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
        List<Mention> mentions = new ArrayList<>();
        for (int at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
            mentions.add(new Mention(at, at + name.length(), name, "title"));
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

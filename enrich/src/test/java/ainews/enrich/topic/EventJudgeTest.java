package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.entity.EntityReader;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.text.FoldedText;
import ainews.enrich.text.Resources;
import ainews.schemas.EventType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventJudgeTest {
    private static final TopicReader READER = new TopicReader();
    private static final EntityReader ENTITIES = new EntityReader(Gazetteer.bundled());

    @Test
    void shouldLeaveTheWordsOfRulesAsTheyAreWhereCuesStand() {
        FieldScanner without = scanner(List.of());
        FieldScanner with = scanner(Resources.lines(EventJudgeTest.class, "cues.txt"));
        int cues = 0;
        for (LabelledItem item : LabelledItem.load("labelled-third.txt")) {
            List<Sentence> plain = without.scan(new FoldedText().fold(item.text()), item.entities(), "text");
            List<Sentence> cued = with.scan(new FoldedText().fold(item.text()), item.entities(), "text");
            assertThat(cued.stream().flatMap(sentence -> sentence.hits().stream()))
                    .containsExactlyElementsOf(plain.stream()
                            .flatMap(sentence -> sentence.hits().stream())
                            .toList());
            cues += cued.stream().mapToInt(sentence -> sentence.cues().size()).sum();
        }
        assertThat(cues).isGreaterThan(100);
    }

    @Test
    void shouldTakeWhatTheTextTellsInPassingForBackground() {
        assertThat(events(
                        "Nvidia's quarterly revenue rises 56% to $46.7 billion",
                        "Sales of data centre chips grew by 56 percent, the company reported on Wednesday, and beat expectations. "
                                + "The outlook for the third quarter is $54 billion. In 2020 it had bought Mellanox for $7 billion, and last year it "
                                + "took part in a funding round of xAI."))
                .containsExactly("earnings");
    }

    @Test
    void shouldTellWhatOnlyCuesSpeakFor() {
        assertThat(events(
                        "Two cents a page: Anthropic makes reading cheaper",
                        "From today developers pay half as much for input tokens of Claude Haiku 4.5, the company said. "
                                + "Output tokens cost 20 percent less."))
                .contains("pricing-change");
    }

    @Test
    void shouldNotTakeAnOrderForAMerger() {
        assertThat(events("Microsoft buys 100,000 of Nvidia's GB300 chips", "")).doesNotContain("merger");
        assertThat(events("微软买下10万颗英伟达的GB300芯片", "")).doesNotContain("merger");
        assertThat(events("Nvidia buys Run:ai for $700 million", "")).containsExactly("merger");
    }

    @Test
    void shouldGiveAProbabilityAsConfidenceAndTheWordsThatGaveItAway() {
        String title = "OpenAI raises $40 billion at a $300 billion valuation";
        EventType funding = READER.read(title, "", ENTITIES.read(title, "", null))
                .eventTypes()
                .get(0);

        assertThat(funding.getId()).isEqualTo("funding");
        assertThat(funding.getConfidence()).isBetween(0.9, 1.0);
        assertThat(title).contains(funding.getEvidence());
    }

    @Test
    void shouldNameTheWeightsAfterWhatIsWeighed() {
        List<String> names = EvidenceNumbers.names();
        for (String line : Resources.lines(EventJudgeTest.class, "event-weights.tsv")) {
            String[] cells = line.split("\t");
            assertThat(cells).hasSize(3);
            assertThat(cells[0].equals("*") || EventEvidence.TYPES.contains(cells[0]))
                    .isTrue();
            assertThat(names).contains(cells[1]);
        }
    }

    @Test
    void shouldNameTheTraitsAfterWhatIsRead() {
        List<String> lines = Resources.lines(EventJudgeTest.class, "event-traits.tsv");
        List<String> names = lines.stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        ArticleTraits traits = READER.traits(names);
        assertThat(Weights.parse(lines, traits.space()).columns()).isEqualTo(EventEvidence.TYPES);

        assertThat(traits(
                        List.of("text=led_by"),
                        "Nvidia raises prices",
                        "Series B of Mistral, led by Andreessen Horowitz."))
                .contains("text=led_by", "word:round-word", "shape:title-names-nothing");
        assertThat(traits(List.of("title=led_by"), "", "A round led by Andreessen Horowitz."))
                .doesNotContain("title=led_by");
    }

    @Test
    void shouldReadWordsAndPairsOfOneScript() {
        List<String> grams = new ArrayList<>();
        WordGrams.names(new FoldedText().fold("OpenAI 发布新 GPT model, a first"), true, grams::add);
        assertThat(grams)
                .containsExactly(
                        "title=openai",
                        "title=发_布",
                        "title=布_新",
                        "title=gpt",
                        "title=model",
                        "title=gpt_model",
                        "title=first",
                        "title=model_first");
    }

    private static Set<String> traits(List<String> grams, String title, String text) {
        ArticleTraits traits = READER.traits(grams);
        Features read = new Features(traits.space());
        READER.readTraits(traits, title, text, List.of(), read);
        Set<String> found = new HashSet<>();
        for (int i = 0; i < read.size(); i++) {
            found.add(traits.space().name(read.number(i)));
        }
        return found;
    }

    private static List<String> events(String title, String text) {
        return READER.read(title, text, ENTITIES.read(title, text, null)).eventTypes().stream()
                .map(EventType::getId)
                .toList();
    }

    private static FieldScanner scanner(List<String> cues) {
        Vocabulary words = new Vocabulary().read(Resources.lines(EventJudgeTest.class, "words.txt"));
        int firstCue = words.size();
        words.read(cues);
        int firstTag = words.size();
        words.seal(firstCue, firstTag, words.kind("neutral"));
        return new FieldScanner(words, firstCue, firstTag);
    }
}

package ainews.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.entity.PublishedDictionary.Change;
import ainews.schemas.ReferenceEntity;
import ainews.schemas.json.RecordJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedDictionaryTest {
    private static final Gazetteer BUNDLED = Gazetteer.bundled();
    private static final String ADDITION =
            """
            {"entity_id":"company:zephyr","type":"company","names":[{"text":"Zephyr Works"}],"first_seen":"2026-03-01"}""";

    @Test
    void shouldComeBackAsTheVeryDictionary() {
        PublishedDictionary published = new PublishedDictionary();

        Change last = write(published, BUNDLED);

        Gazetteer back = ((Change.Published) last).gazetteer();
        assertThat(back.version()).isEqualTo(BUNDLED.version());
        assertThat(back.records()).isEqualTo(BUNDLED.records());
    }

    @Test
    void shouldWriteOnlyWhatChanged() {
        PublishedDictionary published = new PublishedDictionary();
        write(published, BUNDLED);
        Gazetteer more =
                DictionaryDraft.of(Map.of("more.jsonl", List.of(ADDITION))).gazetteer();

        assertThat(published.towards(more))
                .extracting(Map.Entry::getKey)
                .containsExactly("company:zephyr", "dictionary:current");
        Change last = write(published, more);
        assertThat(((Change.Published) last).gazetteer().meanings("Zephyr Works"))
                .containsExactly("company:zephyr");

        assertThat(published.towards(BUNDLED))
                .extracting(Map.Entry::getKey)
                .containsExactly("company:zephyr", "dictionary:current");
        assertThat(((Change.Published) write(published, BUNDLED)).gazetteer().version())
                .isEqualTo(BUNDLED.version());
    }

    @Test
    void shouldNotTakeAPublicationInPart() {
        PublishedDictionary published = new PublishedDictionary();
        List<Map.Entry<String, ReferenceEntity>> writes = new ArrayList<>(published.towards(BUNDLED));
        writes.remove(7);

        Change last = null;
        for (Map.Entry<String, ReferenceEntity> write : writes) {
            last = published.read(write.getKey(), write.getValue());
        }

        assertThat(last).isInstanceOf(Change.Broken.class);
        assertThat(published.read("dictionary:current", null)).isInstanceOf(Change.Withdrawn.class);
    }

    @Test
    void shouldReadBackWhatIsPrinted() {
        List<String> lines = new ArrayList<>();
        BUNDLED.records().forEach(record -> lines.add(RecordJson.of(record)));
        lines.add(RecordJson.of(BUNDLED.closingRecord()));

        DictionaryDraft draft = DictionaryDraft.of(Map.of("whole.jsonl", lines));

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.version()).isEqualTo(BUNDLED.version());
    }

    @Test
    void shouldNameEveryProblemAtOnce() {
        DictionaryDraft draft = DictionaryDraft.of(Map.of(
                "company.psv", List.of("Acme|||soon", "Apex||umbrella"),
                "more.jsonl", List.of("{\"type\":\"model\"}", "[", ADDITION.replace("company:", "planet:")),
                "notes.txt", List.of()));

        assertThat(draft.problems())
                .anySatisfy(problem -> assertThat(problem).startsWith("company line 1"))
                .anySatisfy(problem -> assertThat(problem).contains("unknown parent: company:umbrella"))
                .anySatisfy(problem -> assertThat(problem).startsWith("more.jsonl line 1: no entity_id"))
                .anySatisfy(problem -> assertThat(problem).startsWith("more.jsonl line 2: not a JSON object"))
                .anySatisfy(problem -> assertThat(problem).contains("planet:zephyr is not of its type"))
                .anySatisfy(problem -> assertThat(problem).startsWith("notes.txt"));
    }

    private static Change write(PublishedDictionary published, Gazetteer gazetteer) {
        Change last = null;
        for (Map.Entry<String, ReferenceEntity> write : published.towards(gazetteer)) {
            last = published.read(write.getKey(), write.getValue());
        }
        return last;
    }
}

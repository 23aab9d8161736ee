package ainews.deploy.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.enrich.entity.DictionaryDraft;
import ainews.enrich.entity.Gazetteer;
import ainews.schemas.KeptVersion;
import ainews.scoring.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionSearchTest {
    @TempDir
    private Path folder;

    @Test
    void shouldFindWhatWasKept() throws Exception {
        // Given
        Gazetteer older = DictionaryDraft.of(Map.of(
                        "more.jsonl",
                        List.of("{\"entity_id\":\"company:zephyr\",\"type\":\"company\","
                                + "\"names\":[{\"text\":\"Zephyr Works\"}]}")))
                .gazetteer();
        RuleFiles rules = otherRules();
        VersionStore store = new VersionFolder(folder);
        // When
        store.keep(KeptVersions.of(older), KeptVersions.of(rules), KeptVersions.of(rules));
        // Then
        VersionSearch search = new VersionSearch(List.of(store));
        assertThat(search.dictionary(older.version()).records()).isEqualTo(older.records());
        assertThat(search.scoring(rules.version())).isEqualTo(rules);
        assertThat(search.dictionary(Gazetteer.bundled().version())).isSameAs(Gazetteer.bundled());
    }

    @Test
    void shouldSayWhatCanBeHad() throws Exception {
        VersionStore store = new VersionFolder(folder);
        store.keep(KeptVersions.of(otherRules()));
        VersionSearch search = new VersionSearch(List.of(store));
        assertThatThrownBy(() -> search.scoring(RuleFiles.CODE + "-00000000"))
                .hasMessageContaining(RuleFiles.bundled().version())
                .hasMessageContaining(otherRules().version());
        assertThatThrownBy(() -> search.dictionary("no-such"))
                .hasMessageContaining(Gazetteer.bundled().version());
        assertThatThrownBy(() -> search.scoring("1-00000000"))
                .hasMessageContaining("code 1")
                .hasMessageContaining("release");
    }

    @Test
    void shouldMakeAVersionOfOneChangedFile() throws Exception {
        Path file = folder.resolve("explain/calibration.tsv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, otherRules().texts().get("explain/calibration.tsv"));
        assertThat(VersionSearch.scoring(folder)).isEqualTo(otherRules());
    }

    @Test
    void shouldNoticeThatAKeptVersionWasChanged() throws Exception {
        VersionStore store = new VersionFolder(folder);
        store.keep(KeptVersions.of(otherRules()));
        Files.writeString(folder.resolve("scoring/" + otherRules().version() + "/quality/cues.tsv"), "changed");
        assertThatThrownBy(() ->
                        new VersionSearch(List.of(store)).scoring(otherRules().version()))
                .hasMessageContaining("makes up version");
    }

    @Test
    void shouldNotWriteOutsideItsFolder() {
        KeptVersion hostile = new KeptVersion("scoring", "x", Map.of("../../escaped", "x"));
        assertThatThrownBy(() -> new VersionFolder(folder.resolve("in")).keep(hostile))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    private static RuleFiles otherRules() {
        Map<String, String> texts = new java.util.TreeMap<>(RuleFiles.bundled().texts());
        texts.merge("explain/calibration.tsv", "# refitted\n", String::concat);
        return RuleFiles.of(texts);
    }
}

package ainews.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.entity.Gazetteer;
import ainews.schemas.TimelineEvent;
import ainews.scoring.DeskConfig;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit finds nothing in the true fold, and every mistake that is planted. */
class AuditTest {
    private static final int CUTS = 40;
    private static final int ENTRIES = 90;

    @TempDir
    private static Path folder;

    private static List<TimelineEvent> events;
    private static List<RawItem> items;

    @BeforeAll
    static void read() throws IOException {
        events = Demo.events(folder).subList(0, ENTRIES);
        items = new Histories(null).raw(Demo.plan(Demo.raw(folder)), ENTRIES);
    }

    @AfterAll
    static void forget() {
        events = null;
        items = null;
    }

    @Test
    void shouldFindNothingInTheDesk() throws IOException {
        AuditReport report = Audits.run(
                Demo.plan(Demo.timeline(folder, ainews.deploy.history.RecordFormat.AVRO)),
                null,
                7,
                3,
                1000,
                ReplayListener.NONE);

        assertThat(report.leaks()).isEmpty();
        JsonNode json = report.json();
        assertThat(json.get("comparisons").asLong())
                .isEqualTo(report.comparisons())
                .isGreaterThan(3000);
        assertThat(json.get("cuts")).hasSize(3);
        json.get("checks").forEach(count -> assertThat(count.asLong()).isPositive());
    }

    @Test
    void shouldFindNothingInEnricherAndDesk() throws IOException {
        AuditReport report = Audits.run(Demo.plan(Demo.raw(folder)), null, 7, 2, 150, ReplayListener.NONE);

        assertThat(report.leaks()).isEmpty();
        assertThat(report.comparisons()).isPositive();
    }

    @Test
    void shouldPlantManyMistakes() {
        List<String> leaks = new ArrayList<>(Leaks.ofTimeline().keySet());
        leaks.addAll(Leaks.ofRaw().keySet());

        System.out.println(leaks.size() + " planted leaks: " + String.join("; ", leaks));
        assertThat(leaks).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
    }

    static Set<String> timelineLeaks() {
        return Leaks.ofTimeline().keySet();
    }

    @ParameterizedTest
    @MethodSource("timelineLeaks")
    void shouldCatchInATimeline(String leak) {
        AuditReport report = new Audit<>(
                        Leaks.ofTimeline().get(leak),
                        new AuditedHistory.Timeline(),
                        events,
                        3,
                        CUTS,
                        ReplayListener.NONE)
                .run();

        assertThat(report.leaks()).isNotEmpty();
        assertThat(report.json().get("leaks")).hasSameSizeAs(report.leaks());
    }

    static Set<String> rawLeaks() {
        return Leaks.ofRaw().keySet();
    }

    @ParameterizedTest
    @MethodSource("rawLeaks")
    void shouldCatchInRawArticles(String leak) {
        AuditReport report = new Audit<>(
                        Leaks.ofRaw().get(leak),
                        new AuditedHistory.Raw(Gazetteer.bundled()),
                        items,
                        3,
                        CUTS,
                        ReplayListener.NONE)
                .run();

        assertThat(report.leaks()).isNotEmpty();
    }

    @Test
    void shouldChooseTheSameCutsForTheSameSeed() {
        AuditReport one = audit(5);
        AuditReport same = audit(5);
        AuditReport other = audit(6);

        assertThat(same.json()).isEqualTo(one.json());
        assertThat(other.json().get("cuts")).isNotEqualTo(one.json().get("cuts"));
    }

    private static AuditReport audit(long seed) {
        return new Audit<>(
                        new FoldCore(DeskConfig.defaults()),
                        new AuditedHistory.Timeline(),
                        events,
                        seed,
                        2,
                        ReplayListener.NONE)
                .run();
    }
}

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
        items = new ArrayList<>();
        try (RawOrder.Sorted sorted = new Histories(null).raw(Demo.plan(Demo.raw(folder)))) {
            while (items.size() < ENTRIES) {
                items.add(sorted.next());
            }
        }
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
    void shouldCatchInATimeline(String leak) throws IOException {
        AuditReport report = audit(Leaks.ofTimeline().get(leak), new AuditedHistory.Timeline(), events, 3, CUTS);

        assertThat(report.leaks()).isNotEmpty();
        assertThat(report.json().get("leaks")).hasSameSizeAs(report.leaks());
    }

    static Set<String> rawLeaks() {
        return Leaks.ofRaw().keySet();
    }

    @ParameterizedTest
    @MethodSource("rawLeaks")
    void shouldCatchInRawArticles(String leak) throws IOException {
        AuditReport report =
                audit(Leaks.ofRaw().get(leak), new AuditedHistory.Raw(Gazetteer.bundled()), items, 3, CUTS);

        assertThat(report.leaks()).isNotEmpty();
    }

    @Test
    void shouldChooseTheSameCutsForTheSameSeed() throws IOException {
        AuditReport one = audit(5);
        AuditReport same = audit(5);
        AuditReport other = audit(6);

        assertThat(same.json()).isEqualTo(one.json());
        assertThat(other.json().get("cuts")).isNotEqualTo(one.json().get("cuts"));
    }

    @Test
    void shouldTellWhatIsLeftOutAndWhatIsAdded() throws IOException {
        Core<TimelineEvent> fold = new FoldCore(DeskConfig.defaults());
        Core<TimelineEvent> forgetful = (history, listener) -> {
            int entries = size(history);
            fold.run(history, (index, emission) -> {
                if (entries == ENTRIES || index != 5) {
                    listener.said(index, emission);
                }
            });
        };
        Core<TimelineEvent> talkative = (history, listener) -> {
            int entries = size(history);
            fold.run(history, (index, emission) -> {
                listener.said(index, emission);
                if (entries < ENTRIES && index == 5) {
                    listener.said(index, emission);
                }
            });
        };

        AuditReport.Leak missing = audit(forgetful, new AuditedHistory.Timeline(), events, 3, CUTS)
                .leaks()
                .get(0);
        AuditReport.Leak more = audit(talkative, new AuditedHistory.Timeline(), events, 3, CUTS)
                .leaks()
                .get(0);

        assertThat(missing.check()).isEqualTo(AuditReport.Check.CUT);
        assertThat(missing.index()).isEqualTo(5);
        assertThat(missing.said()).isEqualTo("none");
        assertThat(more.check()).isEqualTo(AuditReport.Check.CUT);
        assertThat(more.index()).isEqualTo(5);
    }

    private static int size(Iterable<?> entries) {
        int size = 0;
        for (Object each : entries) {
            size += each == null ? 0 : 1;
        }
        return size;
    }

    private static AuditReport audit(long seed) throws IOException {
        return audit(new FoldCore(DeskConfig.defaults()), new AuditedHistory.Timeline(), events, seed, 2);
    }

    private static <I> AuditReport audit(Core<I> core, AuditedHistory<I> entries, List<I> history, long seed, int cuts)
            throws IOException {
        try (AuditLog<I> log = new AuditLog<>(entries)) {
            for (I entry : history) {
                log.add(entry);
            }
            return new Audit<>(core, log, seed, cuts, ReplayListener.NONE).run();
        }
    }
}

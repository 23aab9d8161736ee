package ainews.deploy.replay;

import ainews.deploy.replay.AuditReport.Check;
import ainews.deploy.replay.AuditReport.Leak;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Proves on a history that nothing said depends on what came later: the core is told the whole of it, beginnings that end at random entries,
 * beginnings that go on in another way, and the same with other dates of publication, and must say the same up to the cut. Every other cut
 * is right before a revision or an engagement update. Cuts and disturbances come from the seed; the first cut that leaks is the last.
 */
final class Audit<I> {
    private final Core<I> core;
    private final AuditedHistory<I> entries;
    private final List<I> history;
    private final long seed;
    private final int cuts;
    private final ReplayListener listener;

    Audit(Core<I> core, AuditedHistory<I> entries, List<I> history, long seed, int cuts, ReplayListener listener) {
        this.core = core;
        this.entries = entries;
        this.history = history;
        this.seed = seed;
        this.cuts = cuts;
        this.listener = listener;
    }

    AuditReport run() {
        AuditReport report = new AuditReport(seed, history.size());
        List<List<Emission>> said = tell(history);
        int runs = 3 + 2 * cuts;
        listener.at(1, 1.0 / runs);
        new Plausibility<>(entries, report).check(history, said);
        compare(Check.REPEAT, tell(history), said, history.size(), report);
        compare(Check.PUBLICATION, unpublished(tell(republished())), unpublished(said), history.size(), report);
        listener.at(3, 3.0 / runs);
        Random random = new Random(seed);
        List<Integer> again = toldAgain();
        for (int i = 0; i < cuts && history.size() > 1 && report.leaks().isEmpty(); i++) {
            int cut = i % 2 == 1 && !again.isEmpty()
                    ? again.get(random.nextInt(again.size()))
                    : 1 + random.nextInt(history.size() - 1);
            report.cut(cut);
            compare(Check.CUT, tell(history.subList(0, cut)), said, cut, report);
            compare(Check.OTHER_FUTURE, tell(otherFuture(cut)), said, cut, report);
            listener.at(5 + 2L * i, (5.0 + 2 * i) / runs);
        }
        return report;
    }

    private List<List<Emission>> tell(List<I> told) {
        List<List<Emission>> said = new ArrayList<>();
        core.run(told, (index, emission) -> {
            while (said.size() <= index) {
                said.add(new ArrayList<>());
            }
            said.get(index).add(emission);
        });
        while (said.size() < told.size()) {
            said.add(new ArrayList<>());
        }
        return said;
    }

    /** Where something is told of an article that was told of before: right before is where looking ahead pays most. */
    private List<Integer> toldAgain() {
        List<Integer> again = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < history.size(); i++) {
            String id = entries.articleId(history.get(i));
            if (id != null && !told.add(id)) {
                again.add(i);
            }
        }
        return again;
    }

    private List<I> otherFuture(int cut) {
        Random random = new Random(seed + cut);
        List<I> other = new ArrayList<>(history.subList(0, cut));
        for (I entry : history.subList(cut, history.size())) {
            other.add(entries.otherwise(entry, random));
        }
        return other;
    }

    private List<I> republished() {
        Random random = new Random(seed);
        return history.stream()
                .map(entry -> entries.publishedElsewhen(entry, random))
                .toList();
    }

    private static List<List<Emission>> unpublished(List<List<Emission>> said) {
        return said.stream()
                .map(emissions ->
                        emissions.stream().map(Plausibility::unpublished).toList())
                .toList();
    }

    private static void compare(
            Check check, List<List<Emission>> said, List<List<Emission>> expected, int until, AuditReport report) {
        ChainHash bytes = new ChainHash();
        for (int index = 0; index < until; index++) {
            List<Emission> one = expected.get(index);
            List<Emission> other = said.get(index);
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                report.compared(check);
                Emission left = i < one.size() ? one.get(i) : null;
                Emission right = i < other.size() ? other.get(i) : null;
                if (left == null || right == null || !same(bytes, left, right)) {
                    report.leak(leak(check, index, left, right));
                    return;
                }
            }
        }
    }

    private static boolean same(ChainHash bytes, Emission one, Emission other) {
        return one.topic().equals(other.topic())
                && one.timestamp() == other.timestamp()
                && java.util.Arrays.equals(bytes.bytes(one.value()), bytes.bytes(other.value()));
    }

    private static Leak leak(Check check, int index, Emission one, Emission other) {
        if (one == null || other == null || !one.topic().equals(other.topic())) {
            Emission there = one == null ? other : one;
            return new Leak(check, index, there.topic().name(), there.key(), "record", shown(one), shown(other));
        }
        FieldDifference field = FieldDifference.of(one.value(), other.value());
        return field == null
                ? new Leak(
                        check,
                        index,
                        one.topic().name(),
                        one.key(),
                        "timestamp",
                        "" + one.timestamp(),
                        "" + other.timestamp())
                : new Leak(check, index, one.topic().name(), one.key(), field.field(), field.one(), field.other());
    }

    private static String shown(Emission emission) {
        return emission == null ? "none" : emission.topic().name();
    }
}

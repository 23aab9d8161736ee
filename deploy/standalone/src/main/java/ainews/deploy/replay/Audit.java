package ainews.deploy.replay;

import ainews.deploy.replay.AuditReport.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Proves on a history that nothing said depends on what came later: the core is told the whole of it, beginnings that end at random entries,
 * beginnings that go on in another way, and the same with other dates of publication, and must say the same up to the cut. Every other cut
 * is right before a revision or an engagement update. Cuts and disturbances come from the seed; the first cut that leaks is the last. History
 * and what was said first lie in files, so that memory holds one telling's state, however long history is.
 */
final class Audit<I> {
    /** Nothing that is told now could differ any more. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super("told as far as it is compared", null, false, false);
        }
    }

    private final Core<I> core;
    private final AuditLog<I> history;
    private final long seed;
    private final List<Integer> cuts;
    private final ReplayListener listener;
    private final AuditReport report;
    private final long total;
    private long told;

    Audit(Core<I> core, AuditLog<I> history, long seed, int cuts, ReplayListener listener) {
        this.core = core;
        this.history = history;
        this.seed = seed;
        this.cuts = cuts(history, seed, cuts);
        this.listener = listener;
        this.report = new AuditReport(seed, history.size());
        this.total = 3L * history.size()
                + 2 * this.cuts.stream().mapToLong(Integer::longValue).sum();
    }

    /** Right before something more is told of a known article is where looking ahead pays most. */
    private static List<Integer> cuts(AuditLog<?> history, long seed, int count) {
        Random random = new Random(seed);
        BitSet again = history.again();
        int revisions = again.cardinality();
        List<Integer> cuts = new ArrayList<>();
        for (int i = 0; i < count && history.size() > 1; i++) {
            cuts.add(
                    i % 2 == 1 && revisions > 0
                            ? nth(again, random.nextInt(revisions))
                            : 1 + random.nextInt(history.size() - 1));
        }
        return cuts;
    }

    private static int nth(BitSet bits, int number) {
        int bit = bits.nextSetBit(0);
        for (int i = 0; i < number; i++) {
            bit = bits.nextSetBit(bit + 1);
        }
        return bit;
    }

    AuditReport run() throws IOException {
        try (Telling said = new Telling()) {
            tell(history.first(history.size()), said::add);
            new Plausibility<>(history.entries(), report).check(history.first(history.size()), said);
            compare(Check.REPEAT, history.first(history.size()), said, history.size(), UnaryOperator.identity());
            compare(Check.PUBLICATION, this::republished, said, history.size(), Plausibility::unpublished);
            for (int i = 0; i < cuts.size() && report.leaks().isEmpty(); i++) {
                int cut = cuts.get(i);
                report.cut(cut);
                compare(Check.CUT, history.first(cut), said, cut, UnaryOperator.identity());
                compare(Check.OTHER_FUTURE, () -> otherFuture(cut), said, cut, UnaryOperator.identity());
            }
            listener.at(told, 1);
            return report;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private interface Hearer {
        void said(int index, Emission emission) throws IOException;
    }

    private void tell(Iterable<I> entries, Hearer hearer) {
        long before = told;
        core.run(entries, (index, emission) -> {
            try {
                hearer.said(index, emission);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (before + index > told) {
                told = before + index;
                listener.at(told, (double) told / total);
            }
        });
    }

    private Iterator<I> otherFuture(int cut) {
        Random random = new Random(seed + cut);
        return history.changed(
                        history.size(),
                        (number, entry) ->
                                number < cut ? entry : history.entries().otherwise(entry, random))
                .iterator();
    }

    private Iterator<I> republished() {
        Random random = new Random(seed);
        return history.changed(
                        history.size(), (number, entry) -> history.entries().publishedElsewhen(entry, random))
                .iterator();
    }

    /** @param form in which both sides are compared */
    private void compare(Check check, Iterable<I> entries, Telling said, int until, UnaryOperator<Emission> form)
            throws IOException {
        long before = told;
        Comparison comparison = new Comparison(check, said, until, form, report);
        try {
            tell(entries, (index, emission) -> {
                if (comparison.failed() || index >= until) {
                    throw new Enough();
                }
                comparison.heard(index, emission);
            });
        } catch (Enough heard) {
            // The core had all of history at hand before it came so far.
        }
        comparison.end();
        told = before + until;
    }
}

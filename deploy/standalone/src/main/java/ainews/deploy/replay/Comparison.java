package ainews.deploy.replay;

import ainews.deploy.replay.AuditReport.Check;
import ainews.deploy.replay.AuditReport.Leak;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** Compares what is heard, as it is heard, with what was said at first, up to an entry. Reports the first difference. Not thread-safe. */
final class Comparison {
    private final Check check;
    private final Telling said;
    private final Telling.Reader expected;
    private final int until;
    private final UnaryOperator<Emission> form;
    private final AuditReport report;
    private boolean failed;

    /**
     * Begins with the first entry.
     *
     * @param form in which both sides are compared
     */
    Comparison(Check check, Telling said, int until, UnaryOperator<Emission> form, AuditReport report)
            throws IOException {
        this.check = check;
        this.said = said;
        this.expected = said.reader();
        this.until = until;
        this.form = form;
        this.report = report;
    }

    boolean failed() {
        return failed;
    }

    void heard(int index, Emission emission) throws IOException {
        report.compared(check);
        Telling.Said next = expected.next(until);
        Emission other = form.apply(emission);
        if (next == null) {
            fail(index, null, other);
            return;
        }
        if (next.sameAs(index, emission, said.bytes(emission))) {
            return;
        }
        Emission one = form.apply(said.emission(next));
        if (next.index() != index || !same(one, other)) {
            fail(
                    Math.min(next.index(), index),
                    next.index() <= index ? one : null,
                    next.index() >= index ? other : null);
        }
    }

    /** To be called when all has been heard. */
    void end() throws IOException {
        Telling.Said missing = failed ? null : expected.next(until);
        if (missing != null) {
            report.compared(check);
            fail(missing.index(), said.emission(missing), null);
        }
    }

    private boolean same(Emission one, Emission other) {
        return one.topic().equals(other.topic())
                && one.timestamp() == other.timestamp()
                && java.util.Arrays.equals(said.bytes(one), said.bytes(other));
    }

    private void fail(int index, Emission one, Emission other) {
        failed = true;
        report.leak(leak(index, one, other));
    }

    private Leak leak(int index, Emission one, Emission other) {
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

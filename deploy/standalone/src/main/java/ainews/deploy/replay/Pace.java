package ainews.deploy.replay;

import java.time.Duration;
import java.time.Instant;

/** How fast history passes. */
public interface Pace {
    /** As fast as it can be read. */
    Pace MAX = observedAt -> {};

    /** Waits until the moment is due. */
    void await(Instant observedAt) throws InterruptedException;

    /** So many times as fast as it happened, beginning with the first moment. */
    static Pace times(double speed) {
        return new Pace() {
            private Instant first;
            private long startedNs;

            @Override
            public void await(Instant observedAt) throws InterruptedException {
                if (first == null) {
                    first = observedAt;
                    startedNs = System.nanoTime();
                }
                double dueMs = Duration.between(first, observedAt).toMillis() / speed;
                double passedMs = (System.nanoTime() - startedNs) / 1e6;
                if (dueMs > passedMs) {
                    Thread.sleep((long) (dueMs - passedMs));
                }
            }
        };
    }
}

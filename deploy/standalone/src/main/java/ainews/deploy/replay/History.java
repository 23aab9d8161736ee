package ainews.deploy.replay;

import java.io.Closeable;
import java.io.IOException;

/** What happened, in the order in which it is folded. Read by one thread. */
interface History extends Closeable {

    /** The next step, or null at the end. */
    Step next() throws IOException;

    /** Passes over steps that were folded before. */
    default void skip(long steps) throws IOException {
        for (long i = 0; i < steps; i++) {
            if (next() == null) {
                throw new IOException("history has become shorter than it was; start again in an empty folder");
            }
        }
    }

    /** How much of it has been read, 0 to 1; NaN where nobody knows. */
    double done();

    /** State that the next steps depend on, changed since the last call, by key; null for what is gone. Empty where there is none. */
    default java.util.Map<String, byte[]> takeChanges() {
        return java.util.Map.of();
    }
}

package ainews.scoring.serve;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The output topics, read again from an earlier place. Implementations are safe for use by several threads. */
interface NewsHistory {

    /**
     * Reads every committed record from the cursor to the topics' present ends, each channel in its order.
     *
     * @param goOn asked between records; reading stops when it says no
     */
    void read(Cursor from, BooleanSupplier goOn, Consumer<Served> records) throws InterruptedException;

    /** The cursor before the first records whose scored_at is not before the time. */
    Cursor at(Instant time);

    /** The cursor after everything that is committed now. */
    Cursor end();
}

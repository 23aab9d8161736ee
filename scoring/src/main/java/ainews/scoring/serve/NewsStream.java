package ainews.scoring.serve;

import java.time.Duration;
import java.util.Set;

/**
 * One client's subscription: every record after its cursor, once, in the order of the topics, then new ones as they come.
 *
 * <pre>
 *   cursor still held by the log?  yes -> read the log, wait for more
 *                                  no  -> read the topics from the cursor to their end, then try again
 * </pre>
 *
 * Runs in a thread of its own, since a slow client may hold it up.
 */
final class NewsStream {

    /** Where the records go. */
    interface Client {
        boolean isOpen();

        /** @param cursor the place after this record, to come back with */
        void send(Served served, Cursor cursor);

        /** Sent when nothing happened for a while, so that a dead connection is noticed on both sides. */
        void sendHeartbeat();
    }

    private static final int BATCH = 500;

    private final NewsLog log;
    private final NewsHistory history;
    private final NewsFilter filter;
    private final Set<Channel> channels;
    private final Duration heartbeat;

    NewsStream(NewsLog log, NewsHistory history, NewsFilter filter, Set<Channel> channels, Duration heartbeat) {
        this.log = log;
        this.history = history;
        this.filter = filter;
        this.channels = channels;
        this.heartbeat = heartbeat;
    }

    /** Sends until the client has gone or the thread is interrupted. */
    void run(Cursor start, Client client) throws InterruptedException {
        Cursor cursor = start;
        while (client.isOpen()) {
            long place = log.placeOf(cursor);
            if (place < 0) {
                cursor = catchUp(cursor, client);
            } else {
                cursor = follow(place, cursor, client);
            }
        }
    }

    private Cursor catchUp(Cursor from, Client client) throws InterruptedException {
        Cursor[] cursor = {from};
        history.read(from, client::isOpen, served -> cursor[0] = sendOnce(served, cursor[0], client));
        return cursor[0];
    }

    private Cursor follow(long start, Cursor from, Client client) throws InterruptedException {
        Cursor cursor = from;
        long place = start;
        while (client.isOpen()) {
            NewsLog.Batch batch = log.from(place, BATCH, heartbeat);
            if (batch.lost()) {
                return cursor;
            }
            for (Served served : batch.records()) {
                cursor = sendOnce(served, cursor, client);
            }
            if (batch.records().isEmpty()) {
                client.sendHeartbeat();
            }
            place = batch.nextPlace();
        }
        return cursor;
    }

    private Cursor sendOnce(Served served, Cursor cursor, Client client) {
        if (!cursor.isBefore(served)) {
            return cursor;
        }
        Cursor after = cursor.after(served);
        if (channels.contains(served.channel()) && filter.fits(served)) {
            client.send(served, after);
        }
        return after;
    }
}

package ainews.scoring.serve;

import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.sse.SseClient;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/**
 * {@code GET /api/v1/stream}: server-sent events, one a record, named scored, stories or signals. The event id is a {@link
 * Cursor}: a client that comes back with it as {@code Last-Event-ID} (browsers do so by themselves) or {@code since=} goes on
 * with the very next record. {@code since=} also takes a time; without either the stream starts with what comes next.
 */
final class StreamEndpoint {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final NewsLog log;
    private final NewsHistory history;
    private final ExecutorService threads;

    /** @param threads one thread is taken by each client; refuses when there are too many */
    StreamEndpoint(NewsLog log, NewsHistory history, ExecutorService threads) {
        this.log = log;
        this.history = history;
        this.threads = threads;
    }

    void register(JavalinDefaultRoutingApi<?> routes) {
        routes.sse("/api/v1/stream", this::open);
    }

    private void open(SseClient client) {
        NewsFilter filter = NewsApi.filter(client.ctx(), Set.of("since", "channel"));
        Set<Channel> channels = channels(client);
        Cursor start = start(client);
        NewsStream stream = new NewsStream(log, history, filter, channels, HEARTBEAT);
        client.keepAlive();
        client.sendComment("connected");
        try {
            var running = threads.submit(() -> {
                stream.run(start, new SseSink(client));
                client.close();
                return null;
            });
            client.onClose(() -> running.cancel(true));
        } catch (RejectedExecutionException e) {
            client.close();
            throw new ServiceUnavailableResponse("too many streams are open; try again later");
        }
    }

    private static Set<Channel> channels(SseClient client) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (String label : client.ctx().queryParams("channel")) {
            channels.add(Channel.of(label)
                    .orElseThrow(() ->
                            new NewsFilter.BadParameters("channel must be scored, stories or signals: " + label)));
        }
        return channels.isEmpty() ? EnumSet.of(Channel.SCORED) : channels;
    }

    private Cursor start(SseClient client) {
        String last = client.ctx().header("Last-Event-ID");
        String since = last != null ? last : client.ctx().queryParam("since");
        if (since == null) {
            return history.end();
        }
        Optional<Cursor> cursor = Cursor.parse(since);
        if (cursor.isPresent()) {
            return cursor.get();
        }
        try {
            return history.at(NewsFilter.parseTime(since));
        } catch (DateTimeException e) {
            throw new NewsFilter.BadParameters(
                    "since must be an event id or a time such as 2026-04-02T07:45:00Z: " + since);
        }
    }

    private record SseSink(SseClient client) implements NewsStream.Client {

        @Override
        public boolean isOpen() {
            return !client.terminated();
        }

        @Override
        public void send(Served served, Cursor cursor) {
            client.sendEvent(served.channel().label(), Replies.record(served.value()), cursor.toString());
        }

        @Override
        public void sendHeartbeat() {
            client.sendComment("nothing new");
        }
    }
}

package ainews.scoring.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.sse.SseClient;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * {@code GET /api/v1/stream}: server-sent events, one a record, named scored, stories or signals. The event id is a {@link
 * Cursor}: a client that comes back with it as {@code Last-Event-ID} (browsers do so by themselves) or {@code since=} goes on
 * with the very next record. {@code since=} also takes a time; without either the stream starts with what comes next.
 */
final class StreamEndpoint {

    private static final String PATH = "/api/v1/stream";
    private static final String MEDIA_TYPE = "text/event-stream";
    private static final String ASKED = "ainews.stream.asked";
    private static final String TOO_MANY = "too many streams are open; try again later";
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final NewsLog log;
    private final NewsHistory history;
    private final ThreadPoolExecutor threads;

    /** @param threads one thread is taken by each client; refuses when there are too many */
    StreamEndpoint(NewsLog log, NewsHistory history, ThreadPoolExecutor threads) {
        this.log = log;
        this.history = history;
        this.threads = threads;
    }

    void register(JavalinDefaultRoutingApi<?> routes) {
        routes.before(PATH, this::check);
        routes.sse(PATH, this::open);
    }

    /** What is asked for. */
    private record Request(NewsFilter filter, Set<Channel> channels, Cursor start) {}

    /** Refuses what cannot be streamed; once a stream is open its status is sent. */
    private void check(Context request) {
        Request asked =
                new Request(NewsApi.filter(request, Set.of("since", "channel")), channels(request), start(request));
        if (!MEDIA_TYPE.equals(request.header("Accept"))) {
            throw new HttpResponseException(
                    HttpStatus.NOT_ACCEPTABLE.getCode(),
                    "this is a stream of events; ask with the header Accept: " + MEDIA_TYPE);
        }
        if (threads.getActiveCount() >= threads.getMaximumPoolSize()) {
            throw new ServiceUnavailableResponse(TOO_MANY);
        }
        request.attribute(ASKED, asked);
    }

    private void open(SseClient client) {
        Request asked = client.ctx().attribute(ASKED);
        NewsStream stream = new NewsStream(log, history, asked.filter(), asked.channels(), HEARTBEAT);
        client.keepAlive();
        client.sendComment("connected");
        try {
            var running = threads.submit(() -> {
                stream.run(asked.start(), new SseSink(client));
                client.close();
                return null;
            });
            client.onClose(() -> running.cancel(true));
        } catch (RejectedExecutionException e) {
            client.sendComment(TOO_MANY);
            client.close();
        }
    }

    private static Set<Channel> channels(Context request) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        for (String label : request.queryParams("channel")) {
            channels.add(Channel.of(label)
                    .orElseThrow(() ->
                            new NewsFilter.BadParameters("channel must be scored, stories or signals: " + label)));
        }
        return channels.isEmpty() ? EnumSet.of(Channel.SCORED) : channels;
    }

    private Cursor start(Context request) {
        String last = request.header("Last-Event-ID");
        String since = last != null ? last : request.queryParam("since");
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

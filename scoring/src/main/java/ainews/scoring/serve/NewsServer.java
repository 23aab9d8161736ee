package ainews.scoring.serve;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP API, the event stream and the page, over the output topics. {@link #close} ends the open streams and waits for the
 * reading thread.
 */
public final class NewsServer implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(NewsServer.class);
    private static final long CLOSE_WAIT_SECONDS = 10;

    private final Javalin http;
    private final OutputTopics topics;
    private final NewsLog log;
    private final NewsView view;
    private final ThreadPoolExecutor streams;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread reading;

    private NewsServer(
            ServeConfig config,
            Supplier<org.apache.kafka.clients.consumer.Consumer<String, SpecificRecord>> consumers,
            Consumer<Javalin> more) {
        this.topics = new OutputTopics(consumers);
        this.log = new NewsLog(config.logCapacity());
        this.view = new NewsView(config.viewCapacity());
        this.streams = new ThreadPoolExecutor(
                0, config.maxStreams(), 10, TimeUnit.SECONDS, new SynchronousQueue<>(), NewsServer::daemon);
        this.http = routes(more);
        this.reading = daemon(this::readTopics);
        reading.setName("serve-read-topics");
        try {
            http.start(config.host(), config.port());
        } catch (JavalinBindException e) {
            throw new IllegalStateException("port " + config.port() + " is taken; choose another one with --port", e);
        }
        reading.start();
    }

    /**
     * Starts serving; what is in the topics already appears as it is read.
     *
     * @param consumers makes consumers of committed records with the values' deserializer
     * @param more adds further routes, e.g. metrics and health
     */
    public static NewsServer start(
            ServeConfig config,
            Supplier<org.apache.kafka.clients.consumer.Consumer<String, SpecificRecord>> consumers,
            Consumer<Javalin> more) {
        return new NewsServer(config, consumers, more);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "serve-stream");
        thread.setDaemon(true);
        return thread;
    }

    private Javalin routes(Consumer<Javalin> more) {
        Javalin javalin = Javalin.create(settings -> {
            settings.showJavalinBanner = false;
            settings.useVirtualThreads = false;
        });
        PageFiles.register(javalin);
        new NewsApi(view).register(javalin);
        new StreamEndpoint(log, topics, streams).register(javalin);
        more.accept(javalin);
        javalin.exception(NewsFilter.BadParameters.class, (e, request) -> error(request, 400, e.getMessage()));
        javalin.exception(HttpResponseException.class, (e, request) -> error(request, e.getStatus(), e.getMessage()));
        javalin.exception(Exception.class, (e, request) -> {
            LOGGER.atWarn().setCause(e).addKeyValue("path", request.path()).log("request failed");
            error(request, 500, "the server failed on this request; its log says why");
        });
        javalin.error(404, request -> {
            if (request.result() == null
                    || request.result().isEmpty()
                    || request.result().equals("Not Found")) {
                error(request, 404, "nothing is served at " + request.path() + "; see /openapi.json");
            }
        });
        return javalin;
    }

    private static void error(Context request, int status, String message) {
        request.status(status).contentType("application/json").result(Replies.error(status, message));
    }

    private void readTopics() {
        try {
            topics.follow(
                    open::get,
                    served -> {
                        view.apply(served);
                        log.append(served);
                    },
                    caughtUp::countDown);
        } catch (InterruptException e) {
            LOGGER.atDebug().log("reading stopped");
        } catch (RuntimeException e) {
            failure.set(e);
            LOGGER.atError().setCause(e).log("reading the output topics failed; the view stands still");
        }
    }

    /** The port that it listens on. */
    public int port() {
        return http.port();
    }

    /** True once everything that was in the topics at the start is in view. */
    public boolean isReady() {
        return caughtUp.getCount() == 0 && failure.get() == null;
    }

    /** Why the view stands still, or null while it does not. */
    public Throwable failure() {
        return failure.get();
    }

    @Override
    public void close() {
        open.set(false);
        streams.shutdownNow();
        try {
            streams.awaitTermination(CLOSE_WAIT_SECONDS, TimeUnit.SECONDS);
            reading.join(TimeUnit.SECONDS.toMillis(CLOSE_WAIT_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.stop();
    }
}

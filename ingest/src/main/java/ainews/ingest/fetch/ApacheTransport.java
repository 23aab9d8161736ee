package ainews.ingest.fetch;

import ainews.ingest.fetch.FetchResult.Reason;
import ainews.ingest.fetch.GuardedResolver.AddressRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Exchanges over Apache HttpClient, chosen because its connections take their addresses from our resolver: the JDK's
 * client resolves names itself and cannot be held to the address that was checked. Thread-safe.
 */
final class ApacheTransport implements Transport {
    private static final int MAX_HEADER_LINES = 200;
    private static final int MAX_HEADER_LINE_CHARS = 16 * 1024;

    private final CloseableHttpClient client;
    private final FetchLimits limits;
    /** Ends exchanges that outlive their time, whatever they are waiting for: headers that drip as well as bodies. */
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "fetch-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    ApacheTransport(FetchLimits limits, DnsResolver resolver, String userAgent) {
        this.limits = limits;
        Timeout socket = Timeout.of(limits.total());
        Http1Config http1 = Http1Config.custom()
                .setMaxHeaderCount(MAX_HEADER_LINES)
                .setMaxLineLength(MAX_HEADER_LINE_CHARS)
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setMaxConnPerRoute(2)
                        .setMaxConnTotal(256)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connect()))
                                .setSocketTimeout(socket)
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .setTimeToLive(TimeValue.ofMinutes(5))
                                .build())
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .responseParserFactory(ignored -> new FiniteResponseParser(http1))
                                .http1Config(http1)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(socket)
                        .setConnectionRequestTimeout(socket)
                        .build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .build();
    }

    @Override
    public Answer get(URI url, Map<String, String> headers) throws ExchangeException {
        HttpUriRequestBase request = request("GET", url);
        headers.forEach(request::setHeader);
        return exchange(request);
    }

    @Override
    public Answer post(URI url, String form) throws ExchangeException {
        HttpUriRequestBase request = request("POST", url);
        request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
        return exchange(request);
    }

    private Answer exchange(HttpUriRequestBase request) throws ExchangeException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = watchdog.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                limits.total().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> read(request, response));
        } catch (IOException | RuntimeException failed) {
            throw late.get()
                    ? new ExchangeException(Reason.TIMEOUT, "not finished within " + limits.total())
                    : explained(failed);
        } finally {
            end.cancel(false);
        }
    }

    private static HttpUriRequestBase request(String method, URI url) throws ExchangeException {
        try {
            return new HttpUriRequestBase(method, url);
        } catch (IllegalArgumentException noAddress) {
            throw new ExchangeException(Reason.CONNECTION, "no usable address: " + url);
        }
    }

    private Answer read(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            headers.merge(name, header.getValue(), (first, more) -> name.equals("link") ? first + ", " + more : first);
        }
        byte[] body = new byte[0];
        boolean wanted = response.getCode() / 100 == 2 && response.getEntity() != null;
        if (wanted) {
            try (InputStream wire = response.getEntity().getContent()) {
                body = decoded(request, wire, headers.get("content-encoding"));
            }
        } else {
            // The rest of an answer nobody wants is not waited for.
            request.cancel();
        }
        return new Answer(response.getCode(), Map.copyOf(headers), body);
    }

    private byte[] decoded(HttpUriRequestBase request, InputStream wire, String coding) throws IOException {
        try {
            return BodyDecoder.decode(wire, coding, limits.maxWireBytes(), limits.maxBytes());
        } catch (IOException | RuntimeException broken) {
            // Closing a stream would read it to its end; an endless one has none.
            request.cancel();
            Reason reason = broken instanceof BodyDecoder.TooLargeException ? Reason.TOO_LARGE : Reason.BROKEN_BODY;
            throw new ExchangeException(reason, "body: " + broken.getMessage());
        }
    }

    private static ExchangeException explained(Exception failed) {
        String cause = failed.getClass().getSimpleName() + ": " + failed.getMessage();
        if (failed instanceof ExchangeException known) {
            return known;
        } else if (failed instanceof AddressRefusedException) {
            return new ExchangeException(Reason.ADDRESS_REFUSED, failed.getMessage());
        } else if (failed instanceof UnknownHostException) {
            return new ExchangeException(Reason.UNKNOWN_HOST, cause);
        } else if (failed instanceof SocketTimeoutException || failed instanceof InterruptedIOException) {
            return new ExchangeException(Reason.TIMEOUT, cause);
        }
        return new ExchangeException(Reason.CONNECTION, cause);
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}

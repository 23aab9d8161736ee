package ainews.schemas.serde;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * How to reach a registry; keys and defaults are those of Confluent's client.
 *
 * @param urls tried in this order, credentials taken out
 * @param authorization value of the Authorization header by URL, no entry for none
 */
record RegistryConfig(
        List<URI> urls,
        Map<URI, String> authorization,
        Duration connectTimeout,
        Duration readTimeout,
        int maxRetries,
        Duration retryWait,
        Duration maxRetryWait,
        Optional<InetSocketAddress> proxy,
        Optional<SSLContext> ssl) {

    static final String URL = "schema.registry.url";

    static RegistryConfig of(Map<String, ?> values) {
        Settings settings = new Settings(values);
        Map<URI, String> authorization = new LinkedHashMap<>();
        List<URI> urls = settings.list(URL).stream()
                .map(text -> parse(text, settings, authorization))
                .toList();
        if (urls.isEmpty()) {
            throw new ConfigException(URL, null, "must name at least one registry");
        }
        return new RegistryConfig(
                urls,
                Map.copyOf(authorization),
                Duration.ofMillis(settings.number("http.connect.timeout.ms", 60_000)),
                Duration.ofMillis(settings.number("http.read.timeout.ms", 60_000)),
                settings.number("max.retries", 3),
                Duration.ofMillis(settings.number("retries.wait.ms", 1_000)),
                Duration.ofMillis(settings.number("retries.max.wait.ms", 20_000)),
                proxy(settings),
                ssl(values));
    }

    private static URI parse(String text, Settings settings, Map<URI, String> authorization) {
        try {
            URI given = new URI(text);
            if (given.getHost() == null || !List.of("http", "https").contains(given.getScheme())) {
                throw new ConfigException(URL, hidden(text), "must be http://host:port or https://host:port");
            }
            String path = given.getPath() == null ? "" : given.getPath().replaceAll("/+$", "");
            URI url = new URI(given.getScheme(), null, given.getHost(), given.getPort(), path, null, null);
            String header = authorization(settings, given.getUserInfo());
            if (header != null) {
                authorization.put(url, header);
            }
            return url;
        } catch (java.net.URISyntaxException e) {
            throw new ConfigException(URL, hidden(text), e.getReason());
        }
    }

    private static String authorization(Settings settings, String userInfoOfUrl) {
        String bearer = settings.text("bearer.auth.token");
        String bearerSource = settings.text("bearer.auth.credentials.source", bearer == null ? "" : "STATIC_TOKEN");
        if (bearerSource.equals("STATIC_TOKEN")) {
            if (bearer == null) {
                throw new ConfigException("bearer.auth.token must be set for STATIC_TOKEN");
            }
            return "Bearer " + bearer;
        }
        if (!bearerSource.isEmpty()) {
            throw new ConfigException("bearer.auth.credentials.source", bearerSource, "only STATIC_TOKEN is supported");
        }
        String source = settings.text("basic.auth.credentials.source", "URL");
        String user =
                switch (source) {
                    case "URL" -> userInfoOfUrl;
                    case "USER_INFO" -> settings.text("basic.auth.user.info");
                    case "SASL_INHERIT" -> SaslCredentials.of(settings);
                    default ->
                        throw new ConfigException(
                                "basic.auth.credentials.source", source, "must be URL, USER_INFO or SASL_INHERIT");
                };
        if (user == null && !source.equals("URL")) {
            throw new ConfigException("basic.auth.credentials.source", source, "names no user and password");
        }
        return user == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<InetSocketAddress> proxy(Settings settings) {
        String host = settings.text("proxy.host");
        return host == null
                ? Optional.empty()
                : Optional.of(new InetSocketAddress(host, settings.number("proxy.port", -1)));
    }

    /** The settings {@code schema.registry.ssl.*}, read by Kafka's own code, so that every store type works. */
    private static Optional<SSLContext> ssl(Map<String, ?> values) {
        Map<String, Object> ssl = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(Settings.CLIENT_PREFIX + "ssl.") && value != null) {
                ssl.put(key.substring(Settings.CLIENT_PREFIX.length()), value);
            }
        });
        if (ssl.isEmpty()) {
            return Optional.empty();
        }
        Object identification = ssl.get("ssl.endpoint.identification.algorithm");
        if (identification != null && identification.toString().isBlank()) {
            throw new ConfigException(
                    Settings.CLIENT_PREFIX + "ssl.endpoint.identification.algorithm",
                    "",
                    "host names are always checked; use a certificate that names the registry's host");
        }
        try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
            factory.configure(SslSettings.typed(ssl));
            return Optional.of(factory.sslContext());
        }
    }

    private static String hidden(String url) {
        return url.replaceAll("//[^@/]*@", "//***@");
    }
}

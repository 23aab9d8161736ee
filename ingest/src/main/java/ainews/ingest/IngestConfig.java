package ainews.ingest;

import ainews.ingest.source.Intervals;
import ainews.ingest.source.Problems;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings of ingest, made from properties. Whatever is not listed here goes to Kafka's producer and the registry
 * client as it is ({@code bootstrap.servers}, {@code schema.registry.url}, {@code security.protocol} ...).
 *
 * @param sources {@code ingest.sources}: a {@code sources.yaml}, {@code bundled} (default) or {@code none}
 * @param dataDir {@code ingest.data.dir}: where the state of sources is kept, default {@code data/ingest}
 * @param threads {@code ingest.threads}: visits at a time, default 16
 * @param userAgent {@code ingest.user.agent}: who asks; put an address where webmasters can complain
 * @param allowPrivate {@code ingest.allow.private.addresses}: default false
 * @param pushToken {@code ingest.push.token}: bearer token of the push endpoint; none closes it
 * @param pushMaxBytes {@code ingest.push.max.bytes}: of one request, default 8 MiB
 * @param hostBudget {@code ingest.host.requests.per.hour}: to one host, default 1200
 * @param recheck {@code ingest.recheck}: when articles are looked at again, as {@code 1h,6h,24h,7d} (default), or {@code off}
 * @param websubCallback {@code ingest.websub.callback}: public address of {@code /websub} of this process; without it
 *     nothing is subscribed to
 * @param client settings of Kafka's producer and the registry
 */
public record IngestConfig(
        String sources,
        Path dataDir,
        int threads,
        String userAgent,
        boolean allowPrivate,
        String pushToken,
        int pushMaxBytes,
        int hostBudget,
        List<Duration> recheck,
        URI websubCallback,
        Map<String, String> client) {
    private static final String PREFIX = "ingest.";
    private static final String USER_AGENT = "ainews-signals/0.1 (polite news reader)";
    private static final int SHORTEST_TOKEN = 16;
    private static final Set<String> KNOWN = Set.of(
            "ingest.sources",
            "ingest.data.dir",
            "ingest.threads",
            "ingest.user.agent",
            "ingest.allow.private.addresses",
            "ingest.push.token",
            "ingest.push.max.bytes",
            "ingest.host.requests.per.hour",
            "ingest.recheck",
            "ingest.websub.callback");

    /** Checks every property; all problems come in one message. */
    public IngestConfig {
        client = Map.copyOf(client);
        recheck = List.copyOf(recheck);
        Problems problems = new Problems("ingest");
        problems.require(!sources.isBlank(), "ingest.sources must be a file, bundled or none");
        problems.require(threads >= 1 && threads <= 256, "ingest.threads must be from 1 to 256: " + threads);
        problems.require(
                userAgent.matches("[!-~][ -~]{2,300}"), "ingest.user.agent must be one line of ASCII: " + userAgent);
        problems.require(
                pushToken == null || pushToken.length() >= SHORTEST_TOKEN,
                "ingest.push.token must have at least " + SHORTEST_TOKEN + " characters");
        problems.require(
                pushMaxBytes >= 1024 && pushMaxBytes <= 64 << 20,
                "ingest.push.max.bytes must be from 1024 to " + (64 << 20) + ": " + pushMaxBytes);
        problems.require(
                hostBudget >= 10 && hostBudget <= 100_000,
                "ingest.host.requests.per.hour must be from 10 to 100000: " + hostBudget);
        problems.require(
                websubCallback == null
                        || (websubCallback.getHost() != null
                                && ("https".equals(websubCallback.getScheme())
                                        || "http".equals(websubCallback.getScheme()))),
                "ingest.websub.callback must be an http or https address: " + websubCallback);
        problems.require(client.containsKey("bootstrap.servers"), "bootstrap.servers is missing");
        problems.require(client.containsKey("schema.registry.url"), "schema.registry.url is missing");
        problems.throwIfAny();
    }

    /**
     * Reads properties.
     *
     * @throws IllegalArgumentException with every problem, property and value, in one message
     */
    public static IngestConfig of(Map<String, String> properties) {
        Problems problems = new Problems("ingest");
        Map<String, String> client = new LinkedHashMap<>();
        new TreeMap<>(properties).forEach((name, value) -> {
            if (!name.startsWith(PREFIX)) {
                client.put(name, value);
            } else {
                problems.require(KNOWN.contains(name), "unknown property " + name + ": " + value);
            }
        });
        int threads = number(properties, "ingest.threads", 16, problems);
        int pushMaxBytes = number(properties, "ingest.push.max.bytes", 8 << 20, problems);
        int hostBudget = number(properties, "ingest.host.requests.per.hour", 1200, problems);
        List<Duration> recheck = times(properties.getOrDefault("ingest.recheck", "1h,6h,24h,7d"), problems);
        URI callback = address(properties.get("ingest.websub.callback"), problems);
        boolean allowPrivate = flag(properties, "ingest.allow.private.addresses", problems);
        problems.throwIfAny();
        return new IngestConfig(
                properties.getOrDefault("ingest.sources", "bundled"),
                Path.of(properties.getOrDefault("ingest.data.dir", "data/ingest")),
                threads,
                properties.getOrDefault("ingest.user.agent", USER_AGENT),
                allowPrivate,
                properties.get("ingest.push.token"),
                pushMaxBytes,
                hostBudget,
                recheck,
                callback,
                client);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "IngestConfig[sources=" + sources + ", dataDir=" + dataDir + ", threads=" + threads + ", userAgent="
                + userAgent + ", allowPrivate=" + allowPrivate + ", push=" + (pushToken != null) + "]";
    }

    private static int number(Map<String, String> properties, String name, int otherwise, Problems problems) {
        String value = properties.get(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException noNumber) {
            problems.add(name + " must be a whole number: " + value);
            return otherwise;
        }
    }

    /** Times in order, as {@code 1h,6h}; none for {@code off}. */
    private static List<Duration> times(String value, Problems problems) {
        List<Duration> times = new ArrayList<>();
        if (!value.strip().equals("off")) {
            for (String time : value.strip().split("\\s*,\\s*")) {
                Duration read = Intervals.parse(time);
                boolean inOrder = read != null && (times.isEmpty() || read.compareTo(times.get(times.size() - 1)) > 0);
                if (!inOrder) {
                    problems.add("ingest.recheck must be off or times in order, as 1h,6h,24h,7d: " + value);
                    return List.of();
                }
                times.add(read);
            }
        }
        return times;
    }

    private static URI address(String value, Problems problems) {
        try {
            return value == null ? null : new URI(value.strip().replaceAll("/+$", ""));
        } catch (URISyntaxException unreadable) {
            problems.add("ingest.websub.callback must be an http or https address: " + value);
            return null;
        }
    }

    private static boolean flag(Map<String, String> properties, String name, Problems problems) {
        String value = properties.getOrDefault(name, "false");
        problems.require(value.equals("true") || value.equals("false"), name + " must be true or false: " + value);
        return value.equals("true");
    }
}

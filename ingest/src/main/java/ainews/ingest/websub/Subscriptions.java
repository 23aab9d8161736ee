package ainews.ingest.websub;

import ainews.ingest.fetch.FetchResult;
import ainews.ingest.state.KeptFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscriptions of all sources: asks hubs for them, answers what hubs verify, takes what they push, renews leases. Survives
 * a restart. Thread-safe; no lock is held while a hub is asked.
 */
public final class Subscriptions {
    /** When there is nothing to do for a source. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final Logger LOGGER = LoggerFactory.getLogger(Subscriptions.class);
    private static final Duration LEASE = Duration.ofDays(7);
    private static final int KEY_BYTES = 16;
    private static final int MAX_CHALLENGE = 4096;

    private final URI callback;
    private final boolean plainHubs;
    private final Hubs hubs;
    private final KeptFiles<Subscription> kept;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Deliveries deliveries = new Deliveries();
    /** All below are guarded by this. */
    private final Map<String, Subscription> bySource = new HashMap<>();

    private final Map<String, String> sourceByKey = new HashMap<>();
    private boolean left;
    private Consumer<String> waker = source -> {};

    /**
     * Takes up the subscriptions that were kept.
     *
     * @param callback public address under which {@link WebSubEndpoint} is reached; null = nothing is subscribed to
     * @param plainHubs whether a hub may be asked without TLS; else such a one is left alone, since it would be told a secret
     */
    public Subscriptions(
            URI callback, boolean plainHubs, Hubs hubs, Path folder, Collection<String> sourceIds, Clock clock)
            throws IOException {
        this.callback = callback;
        this.plainHubs = plainHubs;
        this.hubs = hubs;
        this.kept = new KeptFiles<>(folder, Subscription.class, Subscription.NONE);
        this.clock = clock;
        if (callback != null) {
            for (String id : sourceIds) {
                Subscription known = kept.load(id);
                if (!known.equals(Subscription.NONE)) {
                    put(id, known.resumed(clock.instant()));
                }
            }
        }
    }

    /** Is told of a source for which something was pushed. */
    public synchronized void wake(Consumer<String> newWaker) {
        this.waker = newWaker;
    }

    /** Whether a hub tells of the source's news. */
    public synchronized boolean isActive(String sourceId) {
        Subscription known = bySource.get(sourceId);
        return known != null && known.isActive(clock.millis());
    }

    /** Takes note of what the latest poll said; both null where the source has no hub. */
    public void offered(String sourceId, String hub, String topic) throws IOException {
        boolean usable = callback != null && hub != null && (plainHubs || hub.startsWith("https:"));
        synchronized (this) {
            Subscription known = bySource.get(sourceId);
            if (left) {
                return;
            }
            if (!usable) {
                if (known != null) {
                    forget(sourceId, known);
                }
                return;
            }
            if (known != null && known.hub().equals(hub) && known.topic().equals(topic)) {
                return;
            }
            if (known != null) {
                forget(sourceId, known);
            }
            put(
                    sourceId,
                    new Subscription(secret(), hub, topic, secret(), Subscription.State.WANTED, 0, clock.millis(), 0));
        }
    }

    /**
     * Asks the source's hub if that is due.
     *
     * @return when to come again; {@link #NEVER} where there is no subscription
     */
    public long tend(String sourceId) throws IOException, InterruptedException {
        Subscription asked;
        synchronized (this) {
            Subscription known = bySource.get(sourceId);
            if (known == null || left || known.dueMs() > clock.millis()) {
                return known == null ? NEVER : known.dueMs();
            }
            // Noted before the hub is asked: it may verify before it answers.
            asked = known.asked(clock.instant());
            put(sourceId, asked);
        }
        FetchResult.Failed failed = ask(asked, "subscribe");
        if (failed != null) {
            LOGGER.atInfo()
                    .addKeyValue("source", sourceId)
                    .addKeyValue("hub", asked.hub())
                    .addKeyValue("cause", failed.cause())
                    .log("hub did not take the subscription");
        }
        synchronized (this) {
            Subscription now = bySource.get(sourceId);
            return now == null ? NEVER : now.dueMs();
        }
    }

    private FetchResult.Failed ask(Subscription subscription, String mode) throws InterruptedException {
        String form = "hub.mode=" + mode
                + "&hub.callback=" + encoded(callback + "/" + subscription.key())
                + "&hub.topic=" + encoded(subscription.topic())
                + "&hub.secret=" + encoded(subscription.secret())
                + "&hub.lease_seconds=" + LEASE.toSeconds();
        return hubs.post(URI.create(subscription.hub()), form);
    }

    /** Answers a hub that verifies: the challenge where we have asked for this; null where we have not. */
    synchronized String verify(String key, String mode, String topic, String challenge, String leaseSeconds)
            throws IOException {
        String sourceId = sourceByKey.get(key);
        Subscription known = sourceId == null ? null : bySource.get(sourceId);
        if (known == null || mode == null || !known.topic().equals(topic)) {
            return null;
        }
        if (mode.equals("denied")) {
            put(sourceId, known.denied(clock.instant()));
            return "";
        }
        if (challenge == null || challenge.isEmpty() || challenge.length() > MAX_CHALLENGE) {
            return null;
        }
        if (mode.equals("subscribe") && known.awaitsVerification()) {
            put(sourceId, known.verified(clock.instant(), lease(leaseSeconds)));
            LOGGER.atInfo().addKeyValue("source", sourceId).log("subscribed");
            return challenge;
        }
        if (mode.equals("unsubscribe") && known.state() == Subscription.State.LEAVING) {
            forget(sourceId, known);
            notifyAll();
            return challenge;
        }
        return null;
    }

    /** Takes what a hub pushes. */
    synchronized Receipt receive(String key, String signature, String contentType, byte[] body) {
        String sourceId = sourceByKey.get(key);
        Subscription known = sourceId == null ? null : bySource.get(sourceId);
        if (known == null) {
            return Receipt.UNKNOWN;
        }
        if (!known.isActive(clock.millis()) || !Signature.isGood(signature, known.secret(), body)) {
            return Receipt.IGNORED;
        }
        if (!deliveries.add(sourceId, new Delivery(body, contentType))) {
            return Receipt.BUSY;
        }
        waker.accept(sourceId);
        return Receipt.TAKEN;
    }

    /** Takes the next document that was pushed for the source; null where there is none. */
    public Delivery next(String sourceId) {
        return deliveries.next(sourceId);
    }

    /** Asks hubs to end every subscription and waits for them to verify it, no longer than given. */
    public void leave(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        List<Subscription> leaving = new ArrayList<>();
        synchronized (this) {
            left = true;
            new ArrayList<>(bySource.entrySet()).forEach(entry -> {
                if (entry.getValue().isActive(clock.millis())) {
                    leaving.add(entry.getValue().leaving());
                    putUnchecked(entry.getKey(), entry.getValue().leaving());
                }
            });
        }
        for (Subscription subscription : leaving) {
            if (System.nanoTime() < end && ask(subscription, "unsubscribe") != null) {
                LOGGER.atInfo()
                        .addKeyValue("hub", subscription.hub())
                        .log("hub did not take the end of a subscription");
            }
        }
        synchronized (this) {
            long leftMs = (end - System.nanoTime()) / 1_000_000;
            while (leftMs > 0
                    && leaving.stream().anyMatch(subscription -> sourceByKey.containsKey(subscription.key()))) {
                wait(leftMs);
                leftMs = (end - System.nanoTime()) / 1_000_000;
            }
        }
    }

    private void putUnchecked(String sourceId, Subscription subscription) {
        try {
            put(sourceId, subscription);
        } catch (IOException notKept) {
            throw new UncheckedIOException(notKept);
        }
    }

    private synchronized void put(String sourceId, Subscription subscription) throws IOException {
        kept.save(sourceId, subscription);
        bySource.put(sourceId, subscription);
        sourceByKey.put(subscription.key(), sourceId);
    }

    private void forget(String sourceId, Subscription subscription) throws IOException {
        kept.save(sourceId, Subscription.NONE);
        bySource.remove(sourceId);
        sourceByKey.remove(subscription.key());
    }

    private String secret() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Duration lease(String seconds) {
        return seconds != null && seconds.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : LEASE;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Posts a form to a hub; null where it took it. */
    public interface Hubs {
        FetchResult.Failed post(URI hub, String form) throws InterruptedException;
    }

    /** What became of a push. */
    enum Receipt {
        TAKEN(202),
        /** Not signed by the hub, or the lease is over. The sender is not told (WebSub, section 7.1). */
        IGNORED(202),
        /** No such subscription; the hub may forget it. */
        UNKNOWN(410),
        /** Too much is waiting; the hub sends again. */
        BUSY(503);

        private final int status;

        Receipt(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}

package ainews.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.ingest.fetch.FetchResult.Failed;
import ainews.ingest.fetch.FetchResult.Reason;
import ainews.ingest.fetch.TestClock;
import ainews.ingest.websub.Subscriptions.Receipt;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SubscriptionsTest {
    private static final String HUB = "https://hub.example/";
    private static final String TOPIC = "https://lab.example/feed";
    private static final byte[] NEWS = "<rss/>".getBytes(UTF_8);

    private final TestClock clock = new TestClock();
    private final List<Map<String, String>> asked = new ArrayList<>();
    private final List<String> woken = new ArrayList<>();
    private Failed answer;

    @TempDir
    Path folder;

    @Test
    void shouldSubscribeVerifyAndTakeNews() throws Exception {
        // Given
        Subscriptions subscriptions = open();
        subscriptions.offered("lab", HUB, TOPIC);

        // When
        subscriptions.tend("lab");
        Map<String, String> form = asked.get(0);
        String challenge = subscriptions.verify(key(form), "subscribe", TOPIC, "c-1", "86400");
        Receipt receipt = subscriptions.receive(key(form), signature(form, "sha256", NEWS), "text/xml", NEWS);

        // Then
        assertThat(form)
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", TOPIC)
                .containsKeys("hub.secret", "hub.lease_seconds");
        assertThat(form.get("hub.callback")).startsWith("https://me.example/websub/");
        assertThat(challenge).isEqualTo("c-1");
        assertThat(receipt).isEqualTo(Receipt.TAKEN);
        assertThat(woken).containsExactly("lab");
        assertThat(subscriptions.isActive("lab")).isTrue();
        assertThat(subscriptions.next("lab").body()).isEqualTo(NEWS);
        assertThat(subscriptions.next("lab")).isNull();
    }

    @Test
    void shouldRenewBeforeTheLeaseEndsAndAfterARestart() throws Exception {
        // Given
        Subscriptions subscriptions = active("86400");

        // When four fifths of the lease are over, in another process
        clock.advance(Duration.ofHours(20));
        Subscriptions later = open();
        later.tend("lab");

        // Then
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).isEqualTo(asked.get(0));
        assertThat(later.isActive("lab")).isTrue();
        assertThat(later.verify(key(asked.get(1)), "subscribe", TOPIC, "again", "86400"))
                .isEqualTo("again");
        clock.advance(Duration.ofHours(10));
        assertThat(later.isActive("lab")).isTrue();
        assertThat(subscriptions.isActive("lab")).isFalse();
    }

    @Test
    void shouldAskLaterAndLaterWhereAHubDoesNotAnswer() throws Exception {
        // Given
        Subscriptions subscriptions = open();
        subscriptions.offered("lab", HUB, TOPIC);
        answer = new Failed(Reason.SERVER_ERROR, "status 500", 500, null);

        // When 20 days go by
        for (int hour = 0; hour < 24 * 20; hour++) {
            subscriptions.tend("lab");
            clock.advance(Duration.ofHours(1));
        }

        // Then
        assertThat(asked).hasSizeBetween(15, 30);
        assertThat(subscriptions.isActive("lab")).isFalse();
    }

    @Test
    void shouldRefuseWhatItDidNotAskFor() throws Exception {
        // Given
        Subscriptions subscriptions = open();
        subscriptions.offered("lab", HUB, TOPIC);
        subscriptions.tend("lab");
        String key = key(asked.get(0));

        // When, Then
        assertThat(subscriptions.verify("0".repeat(32), "subscribe", TOPIC, "c", "60"))
                .isNull();
        assertThat(subscriptions.verify(key, "subscribe", "https://victim.example/", "c", "60"))
                .isNull();
        assertThat(subscriptions.verify(key, "unsubscribe", TOPIC, "c", "60")).isNull();
        assertThat(subscriptions.verify(key, "subscribe", TOPIC, null, "60")).isNull();
        assertThat(subscriptions.verify(key, "subscribe", TOPIC, "c".repeat(100_000), "60"))
                .isNull();
        assertThat(subscriptions.verify(key, null, null, null, null)).isNull();
        assertThat(subscriptions.verify(key, "subscribe", TOPIC, "c", "-1; drop"))
                .isEqualTo("c");
        assertThat(subscriptions.verify(key, "subscribe", TOPIC, "c", "60")).isNull();
    }

    @Test
    void shouldIgnoreWhatItsHubDidNotSign() throws Exception {
        // Given
        Subscriptions subscriptions = active("86400");
        Map<String, String> form = asked.get(0);
        String good = signature(form, "sha1", NEWS);

        // When, Then
        for (String bad : new String[] {
            null,
            "",
            "=",
            "sha256",
            "sha256=",
            "sha256=zz",
            "md5=00",
            "sha256=" + "0".repeat(64),
            signature(form, "sha256", "other".getBytes(UTF_8)),
            signature(Map.of("hub.secret", "guess"), "sha256", NEWS)
        }) {
            assertThat(subscriptions.receive(key(form), bad, "text/xml", NEWS)).isEqualTo(Receipt.IGNORED);
        }
        assertThat(subscriptions.next("lab")).isNull();
        assertThat(subscriptions.receive("unknown", good, "text/xml", NEWS)).isEqualTo(Receipt.UNKNOWN);
        assertThat(subscriptions.receive(key(form), good, "text/xml", NEWS)).isEqualTo(Receipt.TAKEN);
        clock.advance(Duration.ofDays(2));
        assertThat(subscriptions.receive(key(form), good, "text/xml", NEWS)).isEqualTo(Receipt.IGNORED);
    }

    @Test
    void shouldNotPileUpWhatIsPushed() throws Exception {
        Subscriptions subscriptions = active("86400");
        Map<String, String> form = asked.get(0);
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            receipts.add(subscriptions.receive(key(form), signature(form, "sha512", NEWS), "text/xml", NEWS));
        }

        assertThat(receipts).contains(Receipt.BUSY).startsWith(Receipt.TAKEN);
        assertThat(receipts.stream().filter(Receipt.TAKEN::equals)).hasSize(8);
    }

    @Test
    void shouldWaitADayAfterADenial() throws Exception {
        Subscriptions subscriptions = active("86400");

        assertThat(subscriptions.verify(key(asked.get(0)), "denied", TOPIC, null, null))
                .isEmpty();

        assertThat(subscriptions.isActive("lab")).isFalse();
        assertThat(subscriptions.tend("lab"))
                .isEqualTo(clock.instant().plus(Duration.ofDays(1)).toEpochMilli());
    }

    @Test
    void shouldLeaveHubsAtTheEnd() throws Exception {
        // Given a hub that verifies while it is asked
        Subscriptions subscriptions = active("86400");
        String key = key(asked.get(0));

        // When
        subscriptions.leave(Duration.ofMillis(50));

        // Then
        assertThat(asked.get(1)).containsEntry("hub.mode", "unsubscribe");
        assertThat(subscriptions.isActive("lab")).isFalse();
        assertThat(subscriptions.verify(key, "unsubscribe", TOPIC, "bye", null)).isEqualTo("bye");
        assertThat(subscriptions.receive(key, "", "text/xml", NEWS)).isEqualTo(Receipt.UNKNOWN);
    }

    @Test
    void shouldFollowAFeedToAnotherHubAndForgetOneThatIsNoLongerNamed() throws Exception {
        Subscriptions subscriptions = active("86400");
        String key = key(asked.get(0));

        subscriptions.offered("lab", "https://new.example/", TOPIC);
        subscriptions.tend("lab");
        assertThat(key(asked.get(1))).isNotEqualTo(key);
        subscriptions.offered("lab", null, null);

        assertThat(subscriptions.tend("lab")).isEqualTo(Subscriptions.NEVER);
        assertThat(open().tend("lab")).isEqualTo(Subscriptions.NEVER);
    }

    @Test
    void shouldTellNoSecretWithoutTlsAndSubscribeToNothingWithoutACallback() throws Exception {
        Subscriptions subscriptions = open();
        subscriptions.offered("lab", "http://hub.example/", TOPIC);
        Subscriptions off = new Subscriptions(null, true, this::post, folder, List.of("lab"), clock);
        off.offered("lab", HUB, TOPIC);

        assertThat(subscriptions.tend("lab")).isEqualTo(Subscriptions.NEVER);
        assertThat(off.tend("lab")).isEqualTo(Subscriptions.NEVER);
        assertThat(asked).isEmpty();
    }

    private Subscriptions active(String lease) throws Exception {
        Subscriptions subscriptions = open();
        subscriptions.offered("lab", HUB, TOPIC);
        subscriptions.tend("lab");
        assertThat(subscriptions.verify(key(asked.get(0)), "subscribe", TOPIC, "c", lease))
                .isEqualTo("c");
        return subscriptions;
    }

    private Subscriptions open() throws IOException {
        Subscriptions subscriptions = new Subscriptions(
                URI.create("https://me.example/websub"), false, this::post, folder, List.of("lab"), clock);
        subscriptions.wake(woken::add);
        return subscriptions;
    }

    private Failed post(URI hub, String form) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : form.split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        asked.add(fields);
        return answer;
    }

    private static String key(Map<String, String> form) {
        String callback = form.get("hub.callback");
        return callback.substring(callback.lastIndexOf('/') + 1);
    }

    private static String signature(Map<String, String> form, String method, byte[] body) {
        String mac = "Hmac" + method.toUpperCase(java.util.Locale.ROOT);
        return method + "=" + HexFormat.of().formatHex(Signature.of(mac, form.get("hub.secret"), body));
    }
}

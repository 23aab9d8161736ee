package ainews.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ainews.schemas.Tick;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RegistryClientTest {
    private static final Schema INT = Schema.create(Schema.Type.INT);
    private static final String FOUND = "{\"schema\":\"\\\"int\\\"\"}";

    private StubRegistry registry;

    @BeforeEach
    void startRegistry() throws Exception {
        registry = StubRegistry.plain();
    }

    @AfterEach
    void stopRegistry() {
        registry.close();
    }

    @Test
    void shouldRegisterOnceAndEscapeSubject() {
        registry.then(200, "{\"id\":7,\"unknown\":{\"extra\":1}}");
        RegistryClient client = client(Map.of());

        assertThat(client.register("a/b c-value", INT, true)).isEqualTo(7);
        assertThat(client.register("a/b c-value", INT, true)).isEqualTo(7);

        assertThat(registry.requests()).hasSize(1);
        assertThat(registry.requests().get(0))
                .isEqualTo(new StubRegistry.Request(
                        "POST /subjects/a%2Fb%20c-value/versions?normalize=true",
                        null,
                        "application/vnd.schemaregistry.v1+json",
                        "{\"schemaType\":\"AVRO\",\"schema\":\"\\\"int\\\"\"}"));
    }

    @Test
    void shouldAskForEachIdOnce() {
        registry.then(200, FOUND);
        RegistryClient client = client(Map.of());

        assertThat(client.byId(3, "t-value")).isEqualTo(INT);
        assertThat(client.byId(3, null)).isEqualTo(INT);

        assertThat(registry.requests())
                .extracting(StubRegistry.Request::line)
                .containsExactly("GET /schemas/ids/3?fetchMaxId=false&subject=t-value");
    }

    @Test
    void shouldTryAgainWhatMayPass() {
        registry.then(503, "busy").then(429, "{}").then(200, FOUND);

        assertThat(client(Map.of()).byId(3, null)).isEqualTo(INT);
        assertThat(registry.requests()).hasSize(3);
    }

    @Test
    void shouldGiveUpAfterRetries() {
        registry.then(500, "{\"error_code\":50001,\"message\":\"store is down\"}");
        RegistryClient client = client(Map.of("max.retries", "2"));

        RegistryException refused = catchThrowableOfType(RegistryException.class, () -> client.byId(3, null));

        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.errorCode()).isEqualTo(50001);
        assertThat(refused).hasMessageContaining("store is down");
        assertThat(registry.requests()).hasSize(3);
    }

    @Test
    void shouldNotRepeatWhatWasRefused() {
        registry.then(409, "{\"error_code\":40901,\"message\":\"incompatible\"}");
        RegistryClient client = client(Map.of());

        RegistryException refused =
                catchThrowableOfType(RegistryException.class, () -> client.register("t-value", INT, false));

        assertThat(refused.errorCode()).isEqualTo(40901);
        assertThat(registry.requests()).hasSize(1);
    }

    @Test
    void shouldUseNextUrlAndStayThere() throws Exception {
        StubRegistry dead = StubRegistry.plain();
        dead.close();
        registry.then(200, FOUND);
        RegistryClient client = client(Map.of("schema.registry.url", dead.url() + "," + registry.url() + "/"));

        assertThat(client.byId(3, null)).isEqualTo(INT);
        assertThat(client.byId(4, null)).isEqualTo(INT);
        assertThat(registry.requests()).hasSize(2);
    }

    @Test
    void shouldSayThatNobodyAnswers() {
        registry.close();
        RegistryClient client = client(Map.of("max.retries", 0));

        assertThatThrownBy(() -> client.byId(3, null))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("registry " + registry.url() + " does not answer");
    }

    @Test
    void shouldCopeWithAnswersThatAreNotTheRegistrys() {
        registry.then(404, "<html>not found</html>").then(200, "<html>").then(200, "{\"schema\":\"nonsense\"}");
        RegistryClient client = client(Map.of());

        RegistryException refused = catchThrowableOfType(RegistryException.class, () -> client.byId(3, null));
        assertThat(refused.errorCode()).isEqualTo(50005);
        assertThat(refused.isUnknownSchema()).isFalse();
        assertThatThrownBy(() -> client.byId(3, null)).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> client.byId(3, null)).isInstanceOf(RegistryException.class);
    }

    @Test
    void shouldSendCredentials() {
        registry.then(200, FOUND);

        client(Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "me:secret"))
                .byId(1, null);
        client(Map.of("schema.registry.url", "http://you:secret@" + registry.hostAndPort()))
                .byId(1, null);
        client(Map.of("bearer.auth.token", "token")).byId(1, null);
        client(Map.of(
                        "basic.auth.credentials.source",
                        "SASL_INHERIT",
                        "sasl.jaas.config",
                        "PlainLoginModule required username=\"she\" password=\"secret\";"))
                .byId(1, null);
        client(Map.of(
                        "schema.registry.basic.auth.credentials.source",
                        "USER_INFO",
                        "schema.registry.basic.auth.user.info",
                        "he:secret"))
                .byId(1, null);

        assertThat(registry.requests())
                .extracting(StubRegistry.Request::authorization)
                .containsExactly(
                        basic("me:secret"),
                        basic("you:secret"),
                        "Bearer token",
                        basic("she:secret"),
                        basic("he:secret"));
    }

    @Test
    void shouldRefuseWrongSettings() {
        for (Map<String, String> wrong : List.of(
                Map.of("schema.registry.url", ""),
                Map.of("schema.registry.url", "localhost:8081"),
                Map.of("max.retries", "many"),
                Map.of("http.read.timeout.ms", "-1"),
                Map.of("basic.auth.credentials.source", "USER_INFO"),
                Map.of("bearer.auth.credentials.source", "OAUTHBEARER"),
                Map.of("schema.registry.ssl.endpoint.identification.algorithm", ""))) {
            assertThatThrownBy(() -> client(wrong)).as(wrong.toString()).isInstanceOf(ConfigException.class);
        }
        assertThatThrownBy(() -> client(Map.of("schema.registry.url", "ftp://me:secret@host")))
                .isInstanceOf(ConfigException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void shouldTellUnknownSchemaFromRegistryInTrouble() {
        registry.then(404, "{\"error_code\":40403,\"message\":\"Schema 9 not found\"}")
                .then(503, "{}");
        Map<String, Object> settings = settings(Map.of("max.retries", "0"));
        byte[] record = {0, 0, 0, 0, 9, 2};
        try (Serde<Tick> serde = ValueSerdes.of(Tick.class, settings)) {
            assertThatThrownBy(() -> serde.deserializer().deserialize("t", record))
                    .isInstanceOf(SerializationException.class)
                    .isNotInstanceOf(RegistryException.class)
                    .hasMessageContaining("schema 9, which the registry does not know");
            assertThatThrownBy(() -> serde.deserializer().deserialize("t", record))
                    .isInstanceOf(RegistryException.class);
        }
    }

    private RegistryClient client(Map<String, ?> more) {
        return new RegistryClient(settings(more));
    }

    private Map<String, Object> settings(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("schema.registry.url", registry.url());
        settings.put("retries.wait.ms", "0");
        settings.putAll(more);
        return settings;
    }

    private static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }
}

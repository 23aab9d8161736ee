package ainews.deploy.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.deploy.node.SharedNode;
import ainews.schemas.Story;
import ainews.schemas.serde.RegistryClient;
import java.util.List;
import java.util.Map;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.apache.flink.formats.avro.registry.confluent.ConfluentSchemaRegistryCoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Confluent's own client against this registry. */
@Timeout(120)
class ConfluentClientIT {
    private static final String ONE =
            "{\"type\":\"record\",\"name\":\"C\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}";
    private static final String TWO = ONE.replace("]}", ",{\"name\":\"b\",\"type\":\"int\",\"default\":0}]}");
    private static final String BROKEN = ONE.replace("]}", ",{\"name\":\"c\",\"type\":\"int\"}]}");

    private final CachedSchemaRegistryClient client =
            new CachedSchemaRegistryClient(SharedNode.get().registryUrl(), 100);

    @Test
    void shouldRegisterAndFind() throws Exception {
        String subject = "confluent-find-value";
        int id = client.register(subject, new AvroSchema(ONE));
        int second = client.register(subject, new AvroSchema(TWO));

        CachedSchemaRegistryClient other =
                new CachedSchemaRegistryClient(SharedNode.get().registryUrl(), 100);
        assertThat(other.getSchemaById(id).canonicalString()).isEqualTo(ONE);
        assertThat(other.getSchemaBySubjectAndId(subject, second).canonicalString())
                .isEqualTo(TWO);
        assertThat(other.getId(subject, new AvroSchema(TWO))).isEqualTo(second);
        assertThat(other.getVersion(subject, new AvroSchema(TWO))).isEqualTo(2);
        assertThat(other.getLatestSchemaMetadata(subject).getId()).isEqualTo(second);
        assertThat(other.getSchemaMetadata(subject, 1).getSchema()).isEqualTo(ONE);
        assertThat(other.getAllVersions(subject)).containsExactly(1, 2);
        assertThat(other.getAllSubjects()).contains(subject);
        assertThat(other.getAllSubjectsById(id)).contains(subject);
        assertThat(other.getAllVersionsById(second)).hasSize(1);
    }

    @Test
    void shouldTestCompatibilityAndConfigure() throws Exception {
        String subject = "confluent-config-value";
        client.register(subject, new AvroSchema(ONE));

        assertThat(client.testCompatibility(subject, new AvroSchema(TWO))).isTrue();
        assertThat(client.testCompatibility(subject, new AvroSchema(BROKEN))).isFalse();
        assertThat(client.testCompatibilityVerbose(subject, new AvroSchema(BROKEN)))
                .isEqualTo(messagesOfConfluent());
        assertThat(client.updateCompatibility(subject, "FULL_TRANSITIVE")).isEqualTo("FULL_TRANSITIVE");
        assertThat(client.getCompatibility(subject)).isEqualTo("FULL_TRANSITIVE");
        assertThat(client.getConfig(subject)).isEqualTo(new Config("FULL_TRANSITIVE"));
        client.deleteCompatibility(subject);
        assertThat(client.setMode("READONLY", subject)).isEqualTo("READONLY");
        assertThat(client.getMode(subject)).isEqualTo("READONLY");
        client.deleteMode(subject);
        assertThat(client.getMode()).isEqualTo("READWRITE");
    }

    /** What Confluent's own checker says, with the circumstances that its server adds. */
    private static List<String> messagesOfConfluent() {
        List<String> messages =
                new java.util.ArrayList<>(new AvroSchema(BROKEN).isBackwardCompatible(new AvroSchema(ONE)));
        messages.add("{oldSchemaVersion: 1}");
        messages.add("{oldSchema: '" + ONE + "'}");
        messages.add("{validateFields: 'false', compatibility: 'BACKWARD'}");
        return messages.stream()
                .map(message -> message.replaceFirst("%s", "new").replaceFirst("%s", "old"))
                .toList();
    }

    @Test
    void shouldReportRefusals() throws Exception {
        String subject = "confluent-refusal-value";
        client.register(subject, new AvroSchema(ONE));

        assertThatThrownBy(() -> client.register(subject, new AvroSchema(BROKEN)))
                .isInstanceOfSatisfying(RestClientException.class, e -> {
                    assertThat(e.getStatus()).isEqualTo(409);
                    assertThat(e.getErrorCode()).isEqualTo(40901);
                });
        assertThatThrownBy(() -> client.getSchemaById(99_999))
                .isInstanceOfSatisfying(RestClientException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo(40403));
        assertThatThrownBy(() -> client.getId("confluent-none-value", new AvroSchema(ONE)))
                .isInstanceOfSatisfying(RestClientException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo(40401));
    }

    @Test
    void shouldDelete() throws Exception {
        String subject = "confluent-delete-value";
        client.register(subject, new AvroSchema(ONE));
        client.register(subject, new AvroSchema(TWO));

        assertThat(client.deleteSchemaVersion(subject, "1", false)).isEqualTo(1);
        assertThat(client.deleteSubject(subject, false)).containsExactly(2);
        assertThat(client.deleteSubject(subject, true)).containsExactly(1, 2);
    }

    @Test
    void shouldAgreeWithOurClientOnIds() throws Exception {
        String subject = "confluent-ours-value";
        RegistryClient ours = new RegistryClient(
                Map.of("schema.registry.url", SharedNode.get().registryUrl()));

        int id = ours.register(subject, Story.getClassSchema(), false);

        assertThat(client.getId(subject, new AvroSchema(Story.getClassSchema().toString())))
                .isEqualTo(id);
        assertThat(ours.lookUp(subject, Story.getClassSchema(), false)).isEqualTo(id);
        assertThat(ours.latest(subject).id()).isEqualTo(id);
        assertThat(new ConfluentSchemaRegistryCoder(subject, client)).isNotNull();
    }
}

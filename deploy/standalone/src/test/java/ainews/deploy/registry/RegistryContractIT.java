package ainews.deploy.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.deploy.node.SharedNode;
import ainews.deploy.registry.RegistryCalls.Answer;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;

/** The registry's REST interface, as recorded from Confluent's. */
@Timeout(120)
class RegistryContractIT {
    private static final RegistryCalls REGISTRY =
            new RegistryCalls(SharedNode.get().registryUrl());

    private String subject;
    private String name;

    @BeforeEach
    void nameSubject(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName();
        subject = name + "-value";
    }

    @Test
    void shouldRegisterOnceAndAnswerLookUps() throws Exception {
        Answer first = register(schema("int:a"));
        int id = first.body().get("id").intValue();

        assertThat(first.status()).isEqualTo(200);
        assertThat(REGISTRY.postSchema(versions(), "  " + schema("int:a").replace(",", " ,\n "))
                        .body())
                .isEqualTo(first.body());
        assertThat(REGISTRY.get(versions()).body().toString()).isEqualTo("[1]");
        assertThat(REGISTRY.get(versions() + "/latest").body()).isEqualTo(first.body());
        assertThat(REGISTRY.get(versions() + "/-1").body()).isEqualTo(first.body());
        assertThat(REGISTRY.get(versions() + "/1?deleted=false")
                        .body()
                        .get("subject")
                        .asText())
                .isEqualTo(subject);
        Answer found = REGISTRY.postSchema("/subjects/" + subject + "?normalize=false&deleted=false", schema("int:a"));
        assertThat(found.body().get("id").intValue()).isEqualTo(id);
        assertThat(found.body().get("version").intValue()).isEqualTo(1);
        assertThat(REGISTRY.get("/schemas/ids/" + id + "?fetchMaxId=false&subject=wrong")
                        .body()
                        .get("schema")
                        .asText())
                .isEqualTo(schema("int:a"));
        assertThat(REGISTRY.get("/schemas/ids/" + id).body().has("maxId")).isFalse();
        assertThat(REGISTRY.get("/schemas/ids/" + id + "?fetchMaxId=true")
                        .body()
                        .get("maxId")
                        .intValue())
                .isGreaterThanOrEqualTo(id);
        assertThat(REGISTRY.get("/schemas/ids/" + id + "/schema")
                        .body()
                        .get("type")
                        .asText())
                .isEqualTo("record");
        assertThat(REGISTRY.get(versions() + "/1/schema").body().get("type").asText())
                .isEqualTo("record");
        assertThat(REGISTRY.get(versions() + "/1/referencedby").body().toString())
                .isEqualTo("[]");
        assertThat(REGISTRY.get("/subjects").body().toString()).contains("\"" + subject + "\"");
    }

    @Test
    void shouldGiveOneIdToSameSchemaInAllSubjects() throws Exception {
        int id = register(schema("int:a")).body().get("id").intValue();
        REGISTRY.postSchema("/subjects/" + name + "%2Fother-value/versions", schema("int:a"));

        assertThat(REGISTRY.get("/schemas/ids/" + id + "/subjects").body().toString())
                .isEqualTo("[\"" + subject + "\",\"" + name + "/other-value\"]");
        assertThat(REGISTRY.get("/schemas/ids/" + id + "/versions?deleted=false")
                        .body()
                        .findValuesAsText("version"))
                .containsExactly("1", "1");
    }

    @Test
    void shouldAnswerErrorsInRegistrysWords() throws Exception {
        assertThat(REGISTRY.get("/subjects/none/versions").error()).isEqualTo("404 40401 Subject 'none' not found.");
        assertThat(REGISTRY.get("/subjects/none/versions/latest").error())
                .isEqualTo("404 40401 Subject 'none' not found.");
        assertThat(REGISTRY.get("/schemas/ids/99999").error()).isEqualTo("404 40403 Schema 99999 not found");
        register(schema("int:a"));
        assertThat(REGISTRY.get(versions() + "/9").error()).isEqualTo("404 40402 Version 9 not found.");
        assertThat(REGISTRY.get(versions() + "/0").error()).startsWith("422 42202 ");
        assertThat(REGISTRY.get(versions() + "/one").error()).startsWith("422 42202 ");
        assertThat(REGISTRY.postSchema("/subjects/" + subject, schema("int:other"))
                        .error())
                .isEqualTo("404 40403 Schema not found");
        assertThat(register("{\"type\":\"nonsense\"}").error()).startsWith("422 42201 ");
        assertThat(register("").error()).startsWith("422 42201 ");
        assertThat(REGISTRY.post(versions(), "{\"schemaType\":\"XML\",\"schema\":\"<a/>\"}")
                        .error())
                .isEqualTo("422 42201 Invalid schema type XML");
        assertThat(REGISTRY.post(versions(), "{not json").error()).startsWith("400 400 ");
        assertThat(REGISTRY.post(versions(), "[]").error()).startsWith("400 400 ");
        assertThat(REGISTRY.post(versions(), "{\"schema\":\"" + " ".repeat(5 << 20) + "\"}")
                        .error())
                .startsWith("422 42209 ");
        assertThat(REGISTRY.send("POST", versions(), "<a/>", "text/xml").status())
                .isEqualTo(415);
        assertThat(REGISTRY.put("/subjects", "{}").error()).isEqualTo("405 405 HTTP 405 Method Not Allowed");
    }

    @Test
    void shouldAnswerUnknownPathsAsNotFound() throws Exception {
        String association = "/associations/resources/-/news.raw?resourceType=topic&associationType=value";
        for (String path : new String[] {association, "/no/such/path", "/schemas/guids/1", "/schemas/ids/x", "/%2F"}) {
            assertThat(REGISTRY.get(path).error()).as(path).isEqualTo("404 404 HTTP 404 Not Found");
        }
        assertThat(REGISTRY.get("/").body().toString()).isEqualTo("{}");
        assertThat(REGISTRY.get("/schemas/types").body().toString()).isEqualTo("[\"JSON\",\"PROTOBUF\",\"AVRO\"]");
    }

    @Test
    void shouldRefuseIncompatibleSchemaWithDetails() throws Exception {
        register(schema("int:a"));
        register(schema("int:a", "int:b=1"));

        Answer refused = register(schema("int:a", "int:b=1", "int:req"));

        assertThat(refused.error())
                .startsWith("409 40901 Schema being registered is incompatible with an earlier schema for subject \""
                        + subject
                        + "\", details: [{errorType:'READER_FIELD_MISSING_DEFAULT_VALUE', description:'The field 'req'"
                        + " at path '/fields/2' in the new schema has no default value and is missing in the old schema',"
                        + " additionalInfo:'req'}, {oldSchemaVersion: 2}, {oldSchema: '")
                .endsWith("{validateFields: 'false', compatibility: 'BACKWARD'}]");
    }

    @Test
    void shouldCheckAgainstAllVersionsWhenTransitive() throws Exception {
        REGISTRY.put("/config/" + subject, "{\"compatibility\":\"none\"}");
        register(schema("int:a"));
        register(schema("int:a", "string:b"));
        REGISTRY.put("/config/" + subject, "{\"compatibility\":\"BACKWARD\"}");
        String third = schema("int:a", "string:b");

        assertThat(compatible("latest", third)).isTrue();
        assertThat(compatible("1", third)).isFalse();
        REGISTRY.put("/config/" + subject, "{\"compatibility\":\"BACKWARD_TRANSITIVE\"}");
        assertThat(register(schema("int:a", "string:b", "int:c=0")).error()).startsWith("409 40901 ");
        Answer verbose = REGISTRY.postSchema(
                "/compatibility/subjects/" + subject + "/versions?verbose=true", schema("int:a", "string:b"));
        assertThat(verbose.body().get("is_compatible").booleanValue()).isFalse();
        assertThat(verbose.body().get("messages")).isNotEmpty();
        assertThat(REGISTRY.postSchema("/compatibility/subjects/none/versions/latest", third)
                        .body()
                        .toString())
                .isEqualTo("{\"is_compatible\":true}");
    }

    @Test
    void shouldCheckBothWaysWhenFull() throws Exception {
        REGISTRY.put("/config/" + subject, "{\"compatibility\":\"FULL\"}");
        register(schema("int:a", "int:b"));

        assertThat(register(schema("int:a")).error())
                .contains("in the old schema has no default value and is missing in the new schema");
        assertThat(register(schema("int:a", "int:b", "int:c=0")).status()).isEqualTo(200);
    }

    @Test
    void shouldKeepLevelOfSubject() throws Exception {
        String config = "/config/" + subject;

        assertThat(REGISTRY.get(config + "?defaultToGlobal=false").error())
                .isEqualTo("404 40408 Subject '" + subject + "' does not have subject-level compatibility configured");
        assertThat(REGISTRY.get(config + "?defaultToGlobal=true").body().toString())
                .isEqualTo("{\"compatibilityLevel\":\"BACKWARD\"}");
        assertThat(REGISTRY.put(config, "{\"compatibility\":\"full\"}").body().toString())
                .isEqualTo("{\"compatibility\":\"FULL\"}");
        assertThat(REGISTRY.get(config).body().toString()).isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
        assertThat(REGISTRY.put(config, "{\"compatibility\":\"HALF\"}").error()).startsWith("422 42203 ");
        assertThat(REGISTRY.delete(config).body().toString()).isEqualTo("{\"compatibilityLevel\":\"FULL\"}");
        assertThat(REGISTRY.get(config).error()).startsWith("404 40408 ");
        assertThat(REGISTRY.get("/config").body().toString()).isEqualTo("{\"compatibilityLevel\":\"BACKWARD\"}");
    }

    @Test
    void shouldKeepModeOfSubject() throws Exception {
        String mode = "/mode/" + subject;
        Answer first = register(schema("int:a"));

        assertThat(REGISTRY.get(mode).error()).startsWith("404 40409 ");
        assertThat(REGISTRY.put(mode, "{\"mode\":\"READONLY\"}").body().toString())
                .isEqualTo("{\"mode\":\"READONLY\"}");
        assertThat(register(schema("int:a")).body()).isEqualTo(first.body());
        assertThat(register(schema("int:a", "int:b=0")).error())
                .isEqualTo("422 42205 Subject " + subject + " is in read-only mode");
        assertThat(REGISTRY.delete("/subjects/" + subject).error()).startsWith("422 42205 ");
        assertThat(REGISTRY.put(mode, "{\"mode\":\"IMPORT\"}").error())
                .isEqualTo("422 42205 Cannot import since found existing subjects");
        assertThat(REGISTRY.put(mode, "{\"mode\":\"SLEEP\"}").error()).startsWith("422 42204 ");
        assertThat(REGISTRY.delete(mode).body().toString()).isEqualTo("{\"mode\":\"READONLY\"}");
        assertThat(REGISTRY.get("/mode").body().toString()).isEqualTo("{\"mode\":\"READWRITE\"}");
    }

    @Test
    void shouldImportWithGivenIdAndVersion() throws Exception {
        REGISTRY.put("/mode/" + subject, "{\"mode\":\"IMPORT\"}");
        String text = schema("int:imported").replace("\"", "\\\"");

        Answer answer = REGISTRY.post(versions(), "{\"schema\":\"" + text + "\",\"id\":70001,\"version\":5}");

        assertThat(answer.body().get("id").intValue()).isEqualTo(70001);
        assertThat(REGISTRY.get(versions()).body().toString()).isEqualTo("[5]");
        REGISTRY.delete("/mode/" + subject);
        assertThat(REGISTRY.post(versions(), "{\"schema\":\"\\\"int\\\"\",\"id\":70002}")
                        .error())
                .startsWith("422 42205 ");
    }

    @Test
    void shouldDeleteInTwoSteps() throws Exception {
        int id = register(schema("int:del")).body().get("id").intValue();
        register(schema("int:del", "int:b=0"));

        assertThat(REGISTRY.delete(versions() + "/1?permanent=true").error())
                .isEqualTo("404 40407 Subject '" + subject
                        + "' Version 1 was not deleted first before being permanently deleted");
        assertThat(REGISTRY.delete(versions() + "/1").body().toString()).isEqualTo("1");
        assertThat(REGISTRY.delete(versions() + "/1").error()).startsWith("404 40406 ");
        assertThat(REGISTRY.get(versions()).body().toString()).isEqualTo("[2]");
        assertThat(REGISTRY.get(versions() + "?deleted=true").body().toString()).isEqualTo("[1,2]");
        assertThat(REGISTRY.get("/schemas/ids/" + id).body().get("deleted").booleanValue())
                .isTrue();

        assertThat(register(schema("int:del")).body().get("version").intValue()).isEqualTo(3);
        assertThat(REGISTRY.postSchema("/subjects/" + subject, schema("int:del"))
                        .body()
                        .get("id")
                        .intValue())
                .isEqualTo(id);

        assertThat(REGISTRY.delete("/subjects/" + subject + "?permanent=true").error())
                .startsWith("404 40405 ");
        assertThat(REGISTRY.delete("/subjects/" + subject).body().toString()).isEqualTo("[2,3]");
        assertThat(REGISTRY.delete("/subjects/" + subject).error()).startsWith("404 40404 ");
        assertThat(REGISTRY.get(versions()).error()).startsWith("404 40401 ");
        assertThat(REGISTRY.get("/subjects?deleted=true").body().toString()).contains(subject);
        assertThat(REGISTRY.delete("/subjects/" + subject + "?permanent=true")
                        .body()
                        .toString())
                .isEqualTo("[1,2,3]");
        assertThat(REGISTRY.get("/schemas/ids/" + id).error()).startsWith("404 40403 ");
        assertThat(REGISTRY.delete("/subjects/" + subject).error()).startsWith("404 40401 ");
    }

    @Test
    void shouldHaveEverythingAgainAfterRestart() throws Exception {
        register(schema("int:kept"));
        register(schema("int:kept", "int:b=0"));
        REGISTRY.delete(versions() + "/1");
        REGISTRY.put("/config/" + subject, "{\"compatibility\":\"FULL_TRANSITIVE\"}");
        REGISTRY.put("/mode/" + subject, "{\"mode\":\"READONLY\"}");
        REGISTRY.postSchema("/subjects/" + name + "-gone/versions", schema("int:gone"));
        REGISTRY.delete("/subjects/" + name + "-gone");

        try (EmbeddedRegistry restarted =
                EmbeddedRegistry.start(SharedNode.get().bootstrapServers(), 0)) {
            RegistryCalls again = new RegistryCalls(restarted.url());
            for (String path : new String[] {
                "/subjects",
                "/subjects?deleted=true",
                versions() + "?deleted=true",
                versions() + "/latest",
                versions() + "/1?deleted=true",
                "/subjects/" + name + "-gone/versions",
                "/config/" + subject,
                "/mode/" + subject
            }) {
                assertThat(again.get(path)).as(path).isEqualTo(REGISTRY.get(path));
            }
        }
    }

    private Answer register(String schema) throws IOException, InterruptedException {
        return REGISTRY.postSchema(versions() + "?normalize=false", schema);
    }

    private boolean compatible(String version, String schema) throws IOException, InterruptedException {
        return REGISTRY.postSchema("/compatibility/subjects/" + subject + "/versions/" + version, schema)
                .body()
                .get("is_compatible")
                .booleanValue();
    }

    private String versions() {
        return "/subjects/" + subject + "/versions";
    }

    /** A record of this test's own name; fields as {@code type:name} or {@code type:name=default}. */
    private String schema(String... fields) {
        return Stream.of(fields)
                .map(field -> field.split("[:=]"))
                .map(parts -> "{\"name\":\"" + parts[1] + "\",\"type\":\"" + parts[0] + "\""
                        + (parts.length > 2 ? ",\"default\":" + parts[2] : "") + "}")
                .collect(Collectors.joining(",", "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[", "]}"));
    }
}

package ainews.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.Test;

class TrustedRecordsTest {
    @Test
    void shouldCopyRecordsWithoutFlags() {
        Schema schema = Tag.getClassSchema();
        Tag tag = Tag.newBuilder().setId("a").setEn("b").setZh("c").build();

        assertThat(Tag.newBuilder(tag).build()).isEqualTo(tag);
        assertThat(SpecificData.get().deepCopy(schema, tag)).isInstanceOf(Tag.class);
    }

    @Test
    void shouldStillForbidOtherClasses() {
        ClassSecurityValidator.validate(Tag.class);

        assertThatThrownBy(() -> ClassSecurityValidator.validate(java.util.logging.FileHandler.class))
                .isInstanceOf(SecurityException.class);
    }
}

package ainews.deploy.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlTest {
    @TempDir
    private Path folder;

    private String run(String statement) throws IOException {
        Files.writeString(
                folder.resolve("scored.jsonl"), "{\"title\":\"a\",\"hot\":1.5}\n{\"title\":\"b\",\"hot\":null}\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sql.run(statement, List.of(folder), Sql.Form.CSV, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void shouldAnswer() throws IOException {
        assertThat(run("select title, hot from scored order by title")).isEqualTo("title,hot\na,1.5\nb,\n");
    }

    @Test
    void shouldSayWhyAStatementCannotBeRun() {
        assertThatThrownBy(() -> run("select heat from scored"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("heat");
        assertThatThrownBy(() -> run("select title from scores"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("scores");
    }
}

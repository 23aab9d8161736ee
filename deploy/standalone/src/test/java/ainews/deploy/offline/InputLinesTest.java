package ainews.deploy.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class InputLinesTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    void shouldReadAPipeGivenAsAPath() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(isMade(pipe), "skipped: no mkfifo here");
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(pipe));

        InputLines lines = InputLines.open(pipe.toString(), InputStream.nullInputStream());
        int read = 0;
        while (lines.next() != null) {
            read++;
            lines.isReady();
        }

        writer.get(10, TimeUnit.SECONDS);
        assertThat(read).isEqualTo(2);
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void write(Path pipe) {
        try {
            Files.writeString(pipe, "{}\n{}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

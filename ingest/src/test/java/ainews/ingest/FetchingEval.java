package ainews.ingest;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps 10,000 feeds fresh as far as the real sink, whose producer acknowledges at once. */
@Tag("eval")
class FetchingEval {
    @TempDir
    Path folder;

    @Test
    void shouldKeepTenThousandFeedsFresh() throws Exception {
        FetchingExam.run(folder, RawTopic::new, "real sink and serdes, a producer that acknowledges at once");
    }
}

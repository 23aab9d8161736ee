package ainews.deploy.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed for the beginning of a file does not depend on the rest of it. */
class RankPrefixTest {
    private static final List<String> LINES =
            new String(Samples.demo(), StandardCharsets.UTF_8).lines().toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldPrintBeginningForBeginning(long seed) throws IOException {
        List<String> whole = Samples.rank(bytes(LINES));
        int cut = 1 + new Random(seed).nextInt(LINES.size() - 1);

        List<String> printed = Samples.rank(bytes(LINES.subList(0, cut)));

        assertThat(printed).isNotEmpty().isEqualTo(whole.subList(0, printed.size()));
        assertThat(printed.size()).isLessThanOrEqualTo(whole.size());
    }

    @Test
    void shouldPrintTheSameEveryTime() throws IOException {
        assertThat(Samples.rank(Samples.hostile())).isEqualTo(Samples.rank(Samples.hostile()));
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

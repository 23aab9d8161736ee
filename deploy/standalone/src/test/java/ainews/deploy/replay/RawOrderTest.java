package ainews.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RawOrderTest {
    private static final byte[] MEGABYTE = new byte[1 << 20];

    /** More than is held in memory. */
    private static final int ITEMS = 200;

    @Test
    void shouldGiveAllItemsInOrderFromFilesThatNobodyHasToRemove() throws IOException {
        Set<String> before = temporaryFiles();
        RawOrder order = new RawOrder(Span.ALL);
        for (int i = 0; i < ITEMS; i++) {
            order.add(1_700_000_000_000L + i * 77L % ITEMS, RawItem.Kind.ARTICLE, "a" + i, MEGABYTE);
        }
        try (RawOrder.Sorted sorted = order.sorted()) {
            assertThat(temporaryFiles()).isSubsetOf(before);
            assertThat(sorted.size()).isEqualTo(ITEMS);
            for (int i = 0; i < ITEMS; i++) {
                RawItem item = sorted.next();
                assertThat(item.time()).isEqualTo(1_700_000_000_000L + i);
                assertThat(item.bytes()).hasSize(MEGABYTE.length);
            }
            assertThat(sorted.next()).isNull();
        }
    }

    private static Set<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".run"))
                    .collect(Collectors.toSet());
        }
    }
}

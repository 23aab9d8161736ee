package ainews.scoring.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NewsLogTest {
    private final NewsLog log = new NewsLog(3);

    @Test
    void shouldHoldTheNewest() throws InterruptedException {
        append(0, 5);

        NewsLog.Batch batch = log.from(2, 10, Duration.ZERO);

        assertThat(batch.lost()).isFalse();
        assertThat(batch.records()).extracting(Served::offset).containsExactly(2L, 3L, 4L);
        assertThat(batch.nextPlace()).isEqualTo(5);
    }

    @Test
    void shouldSayThatRecordsAreLost() throws InterruptedException {
        append(0, 5);

        NewsLog.Batch batch = log.from(1, 10, Duration.ZERO);

        assertThat(batch.lost()).isTrue();
        assertThat(batch.records()).isEmpty();
    }

    @Test
    void shouldGiveAtMostAsManyAsAsked() throws InterruptedException {
        append(0, 3);

        NewsLog.Batch batch = log.from(0, 2, Duration.ZERO);

        assertThat(batch.records()).hasSize(2);
        assertThat(batch.nextPlace()).isEqualTo(2);
    }

    @Test
    void shouldFindPlaceOnlyWhereEverythingAfterCursorIsHeld() {
        append(0, 3);
        assertThat(log.placeOf(Cursor.START)).isZero();

        append(3, 5);

        assertThat(log.placeOf(Cursor.START)).isEqualTo(-1);
        assertThat(log.placeOf(new Cursor(1, 0, 0))).isEqualTo(-1);
        assertThat(log.placeOf(new Cursor(2, 0, 0))).isEqualTo(2);
        assertThat(log.placeOf(new Cursor(99, 0, 0))).isEqualTo(2);
    }

    @Test
    void shouldWakeWhoWaits() throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        try {
            var waiting = threads.submit(() -> log.from(0, 1, Duration.ofMinutes(1)));
            append(0, 1);
            assertThat(waiting.get().records()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldAnswerEmptyAfterTheWait() throws InterruptedException {
        assertThat(log.from(0, 1, Duration.ofMillis(1)).records()).isEqualTo(List.of());
    }

    private void append(long from, long to) {
        LongStream.range(from, to).forEach(offset -> log.append(News.scored(offset, "a" + offset, "s")));
    }
}

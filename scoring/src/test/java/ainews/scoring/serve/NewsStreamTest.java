package ainews.scoring.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class NewsStreamTest {
    private static final int RECORDS = 300;
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final NewsFilter ALL = NewsFilter.of(Map.of());

    /** The output topics in memory: everything so far, in the order of arrival. */
    private static final class Topics implements NewsHistory {
        private final List<Served> records = new ArrayList<>();
        private final Map<Channel, Long> ends = new EnumMap<>(Channel.class);
        private int reads;

        synchronized Served append(Channel channel) {
            long offset = ends.merge(channel, 1L, Long::sum) - 1;
            Served served = new Served(
                    channel,
                    offset,
                    switch (channel) {
                        case SCORED -> News.article("a" + offset, "s");
                        case STORIES -> News.story("s" + offset);
                        case SIGNALS -> News.signal("company:" + offset, 1);
                    });
            records.add(served);
            return served;
        }

        @Override
        public void read(Cursor from, BooleanSupplier goOn, Consumer<Served> to) {
            List<Served> present;
            synchronized (this) {
                reads++;
                present = List.copyOf(records);
            }
            // A consumer promises the order within a topic only.
            for (Channel channel : Channel.values()) {
                for (Served served : present) {
                    if (goOn.getAsBoolean() && served.channel() == channel && from.isBefore(served)) {
                        to.accept(served);
                    }
                }
            }
        }

        @Override
        public Cursor at(Instant time) {
            return Cursor.START;
        }

        @Override
        public synchronized Cursor end() {
            return new Cursor(end(Channel.SCORED), end(Channel.STORIES), end(Channel.SIGNALS));
        }

        private long end(Channel channel) {
            return ends.getOrDefault(channel, 0L);
        }
    }

    /** Takes so many records, then hangs up; remembers where to come back. */
    private static final class Reader implements NewsStream.Client {
        private final List<Served> got = new ArrayList<>();
        private final Set<Channel> channels;
        private final int until;
        private Cursor cursor;
        private int left;

        Reader(Cursor start, Set<Channel> channels, int until) {
            this.cursor = start;
            this.channels = channels;
            this.until = until;
        }

        @Override
        public boolean isOpen() {
            return left > 0 && got.size() < until;
        }

        @Override
        public void send(Served served, Cursor after) {
            if (isOpen()) {
                assertThat(channels).contains(served.channel());
                got.add(served);
                cursor = after;
                left--;
            }
        }

        @Override
        public void sendHeartbeat() {
            left = 0;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldLoseAndRepeatNothingAcrossReconnects(long seed) throws InterruptedException {
        Random random = new Random(seed);
        Topics topics = new Topics();
        NewsLog log = new NewsLog(1 + random.nextInt(20));
        Set<Channel> channels = seed % 2 == 0 ? EnumSet.of(Channel.SCORED) : EnumSet.allOf(Channel.class);
        NewsStream stream = new NewsStream(log, topics, ALL, channels, Duration.ofMillis(1));
        Reader reader = new Reader(Cursor.START, channels, Integer.MAX_VALUE);
        int written = 0;
        while (written < RECORDS) {
            for (int burst = random.nextInt(30); burst > 0; burst--) {
                log.append(topics.append(CHANNELS.get(random.nextInt(CHANNELS.size()))));
                written++;
            }
            reader.left = 1 + random.nextInt(25);
            // The client comes back with the id of the last event that it got.
            stream.run(Cursor.parse(reader.cursor.toString()).orElseThrow(), reader);
        }
        reader.left = Integer.MAX_VALUE;
        stream.run(reader.cursor, reader);

        for (Channel channel : channels) {
            assertThat(reader.got.stream().filter(s -> s.channel() == channel).toList())
                    .extracting(Served::offset)
                    .isEqualTo(topics.records.stream()
                            .filter(s -> s.channel() == channel)
                            .map(Served::offset)
                            .toList());
        }
        assertThat(topics.reads).isPositive();
    }

    @Test
    void shouldCatchUpWithWriterThatIsFasterThanTheRing() throws Exception {
        Topics topics = new Topics();
        NewsLog log = new NewsLog(4);
        NewsStream stream = new NewsStream(log, topics, ALL, EnumSet.of(Channel.SCORED), Duration.ofSeconds(20));
        Reader reader = new Reader(Cursor.START, EnumSet.of(Channel.SCORED), 2_000);
        reader.left = Integer.MAX_VALUE;
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 2_000; i++) {
                log.append(topics.append(Channel.SCORED));
            }
        });
        writer.start();

        stream.run(Cursor.START, reader);

        writer.join();
        assertThat(reader.got).hasSize(2_000).isEqualTo(topics.records);
    }

    @Test
    void shouldMoveCursorOverWhatDoesNotFit() throws InterruptedException {
        Topics topics = new Topics();
        NewsLog log = new NewsLog(10);
        for (int i = 0; i < 5; i++) {
            log.append(topics.append(Channel.STORIES));
        }
        log.append(topics.append(Channel.SCORED));
        Reader reader = new Reader(Cursor.START, EnumSet.of(Channel.SCORED), 10);
        reader.left = 10;

        new NewsStream(log, topics, ALL, EnumSet.of(Channel.SCORED), Duration.ofMillis(1)).run(Cursor.START, reader);

        assertThat(reader.cursor).isEqualTo(new Cursor(1, 5, 0));
    }
}

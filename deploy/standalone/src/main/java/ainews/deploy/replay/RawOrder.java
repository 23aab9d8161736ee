package ainews.deploy.replay;

import ainews.schemas.Tick;
import ainews.scoring.Desk;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Puts any number of items in order: sorted runs in temporary files, merged when they are read. A replay that is killed leaves none of them behind. Not thread-safe. */
final class RawOrder implements Closeable {
    private static final long RUN_BYTES = 96L * 1024 * 1024;
    private static final int ITEM_OVERHEAD = 150;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final Duration LEAP = Duration.ofDays(Desk.MAX_JUMP_DAYS);

    private final Span span;
    private final List<FileChannel> runs = new ArrayList<>();
    private List<RawItem> items = new ArrayList<>();
    private long held;
    private long count;
    private boolean goesOn;

    /** @param span what was not observed within it is left out */
    RawOrder(Span span) {
        this.span = span;
    }

    void add(long time, RawItem.Kind kind, String id, byte[] bytes) throws IOException {
        Instant observedAt = Instant.ofEpochMilli(time);
        if (span.ends(observedAt)) {
            goesOn |= observedAt.isBefore(span.end().plus(LEAP));
            return;
        }
        if (span.isBeforeWarmUp(observedAt)) {
            return;
        }
        items.add(new RawItem(time, kind, id, count++, bytes));
        held += bytes.length + ITEM_OVERHEAD;
        if (held >= RUN_BYTES) {
            spill();
        }
    }

    private void spill() throws IOException {
        items.sort(RawItem.ORDER);
        FileChannel run = FileChannel.open(
                Files.createTempFile("ainews-replay", ".run"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        runs.add(run);
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(run), BUFFER_BYTES));
        for (RawItem item : items) {
            item.write(out);
        }
        out.flush();
        items = new ArrayList<>();
        held = 0;
    }

    /** All items in order; nothing can be added after this. Closing it removes the files. */
    Sorted sorted() throws IOException {
        if (goesOn && count > 0) {
            // Time is known to have passed until the end.
            Instant tick = span.lastMinute();
            add(tick.toEpochMilli(), RawItem.Kind.TICK, "", RawInput.TICKS.write(new Tick(tick)));
        }
        if (!runs.isEmpty()) {
            spill();
        }
        items.sort(RawItem.ORDER);
        return new Sorted();
    }

    @Override
    public void close() throws IOException {
        for (FileChannel run : runs) {
            run.close();
        }
    }

    /** The items in order. */
    final class Sorted implements Closeable {
        private final PriorityQueue<Run> queue =
                new PriorityQueue<>(Comparator.comparing((Run run) -> run.head, RawItem.ORDER));
        private int next;

        private Sorted() throws IOException {
            for (FileChannel run : runs) {
                Run begun = new Run(run);
                if (begun.head != null) {
                    queue.add(begun);
                }
            }
        }

        long size() {
            return count;
        }

        /** The next item, or null after the last. */
        RawItem next() throws IOException {
            if (runs.isEmpty()) {
                return next < items.size() ? items.set(next++, null) : null;
            }
            Run run = queue.poll();
            if (run == null) {
                return null;
            }
            RawItem item = run.head;
            run.advance();
            if (run.head != null) {
                queue.add(run);
            }
            return item;
        }

        @Override
        public void close() throws IOException {
            RawOrder.this.close();
        }
    }

    private static final class Run {
        private final DataInputStream in;
        private RawItem head;

        Run(FileChannel file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file.position(0)), BUFFER_BYTES));
            advance();
        }

        private void advance() throws IOException {
            in.mark(1);
            if (in.read() < 0) {
                head = null;
                return;
            }
            in.reset();
            head = RawItem.read(in);
        }
    }
}

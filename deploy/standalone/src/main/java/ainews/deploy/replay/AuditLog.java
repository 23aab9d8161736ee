package ainews.deploy.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;

/** The history that an audit tells again and again, in a temporary file. Not thread-safe. */
final class AuditLog<I> implements Closeable {
    /** Ids are told apart by so many bits; two that are taken for one make a cut fall elsewhere, no more. */
    private static final int ID_BITS = 26;

    private final AuditedHistory<I> entries;
    private final Spool spool = new Spool();
    private final BitSet told = new BitSet();
    private final BitSet again = new BitSet();

    AuditLog(AuditedHistory<I> entries) throws IOException {
        this.entries = entries;
    }

    void add(I entry) throws IOException {
        String id = entries.articleId(entry);
        if (id != null) {
            int bit = (id.hashCode() * 0x9E3779B1) >>> (Integer.SIZE - ID_BITS);
            again.set(spool.size(), told.get(bit));
            told.set(bit);
        }
        spool.add(entries.write(entry));
    }

    AuditedHistory<I> entries() {
        return entries;
    }

    int size() {
        return spool.size();
    }

    /** Numbers of the entries that tell of an article that was told of before. */
    BitSet again() {
        return again;
    }

    /** The first so many entries, in order. */
    Iterable<I> first(int count) {
        return changed(count, (number, entry) -> entry);
    }

    /** The same, each as the change makes it of its number and itself; asked in order. */
    Iterable<I> changed(int count, BiFunction<Integer, I, I> change) {
        return () -> iterator(count, change);
    }

    private Iterator<I> iterator(int count, BiFunction<Integer, I, I> change) {
        try {
            Spool.Cursor cursor = spool.cursor();
            return new Iterator<>() {
                private int number;

                @Override
                public boolean hasNext() {
                    return number < count;
                }

                @Override
                public I next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    try {
                        return change.apply(number++, entries.read(cursor.next()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }
}

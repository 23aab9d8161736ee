package ainews.enrich.topic;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;

/**
 * The hits of a sentence, which never change. Every step walks over them again and again: lists of one class, which compilers see through,
 * take half the time of lists that may be of any.
 */
final class HitList extends AbstractList<Hit> implements RandomAccess {
    private final Hit[] hits;

    HitList(List<Hit> hits) {
        this.hits = hits.toArray(new Hit[0]);
    }

    @Override
    public Hit get(int index) {
        return hits[index];
    }

    @Override
    public int size() {
        return hits.length;
    }

    @Override
    public Iterator<Hit> iterator() {
        return new Walk(hits);
    }

    @Override
    public Spliterator<Hit> spliterator() {
        return Spliterators.spliterator(hits, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    }

    private static final class Walk implements Iterator<Hit> {
        private final Hit[] hits;
        private int next;

        Walk(Hit[] hits) {
            this.hits = hits;
        }

        @Override
        public boolean hasNext() {
            return next < hits.length;
        }

        @Override
        public Hit next() {
            if (next >= hits.length) {
                throw new NoSuchElementException();
            }
            return hits[next++];
        }
    }
}

package ainews.enrich.entity;

import java.util.Arrays;

/** What {@link Scanner} found in one field, by start, shorter before longer. Offsets count in the normal form. */
final class Hits {
    private static final int KEPT = 1 << 14;

    private int[] data = new int[96];
    private int size;

    void add(int start, int end, int surface, boolean complete) {
        if (size * 3 == data.length) {
            data = Arrays.copyOf(data, data.length * 2);
        }
        data[size * 3] = start;
        data[size * 3 + 1] = end;
        data[size * 3 + 2] = complete ? surface : ~surface;
        size++;
    }

    /** Forgets everything, and the room that one giant text has taken. */
    void clear() {
        size = 0;
        if (data.length > KEPT) {
            data = new int[96];
        }
    }

    int size() {
        return size;
    }

    int start(int i) {
        return data[i * 3];
    }

    int end(int i) {
        return data[i * 3 + 1];
    }

    int surface(int i) {
        int surface = data[i * 3 + 2];
        return surface < 0 ? ~surface : surface;
    }

    /** False for a family's name with a number right behind it, such as the qwen of qwen4. */
    boolean complete(int i) {
        return data[i * 3 + 2] >= 0;
    }

    /** Index of the first hit that starts at or after an offset. */
    int firstFrom(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

package ainews.scoring.state;

import java.util.ArrayList;
import java.util.List;

/** Reads what {@link PieceWriter} wrote, in the same order. */
public final class PieceReader {
    private final byte[] bytes;
    private int at;

    /**
     * Opens a piece.
     *
     * @throws IllegalArgumentException if the piece has another format than {@code format}
     */
    public PieceReader(byte[] bytes, int format) {
        this.bytes = bytes;
        int found = bytes.length == 0 ? -1 : bytes[at++];
        if (found != format) {
            throw new IllegalArgumentException("state piece of format " + found + " where " + format + " is read");
        }
    }

    public long number() {
        long value = 0;
        int shift = 0;
        while (true) {
            byte b = bytes[at++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
            shift += 7;
        }
    }

    public int integer() {
        return (int) number();
    }

    public double real() {
        long bits = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            bits |= (bytes[at++] & 0xFFL) << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    public boolean flag() {
        return bytes[at++] != 0;
    }

    public String text() {
        int length = integer();
        if (length < 0) {
            return null;
        }
        char[] chars = new char[length];
        for (int i = 0; i < length; i++) {
            byte b = bytes[at++];
            if (b >= 0) {
                chars[i] = (char) b;
            } else {
                chars[i] = (char) (((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF));
                at += 2;
            }
        }
        return new String(chars);
    }

    public List<String> texts() {
        int size = integer();
        List<String> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(text());
        }
        return values;
    }

    public int[] ints() {
        int[] values = new int[integer()];
        long before = 0;
        for (int i = 0; i < values.length; i++) {
            before += number();
            values[i] = (int) before;
        }
        return values;
    }

    public long[] longs() {
        long[] values = new long[integer()];
        long before = 0;
        for (int i = 0; i < values.length; i++) {
            before += number();
            values[i] = before;
        }
        return values;
    }

    public byte[] raw() {
        byte[] value = new byte[integer()];
        System.arraycopy(bytes, at, value, 0, value.length);
        at += value.length;
        return value;
    }
}

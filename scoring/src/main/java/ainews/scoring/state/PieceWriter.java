package ainews.scoring.state;

import java.util.Arrays;
import java.util.List;

/** Writes one piece of the fold's state: a format version, then values in a fixed order, compactly. Strings are kept by UTF-16 units, so lone surrogates survive. */
public final class PieceWriter {
    private byte[] bytes = new byte[256];
    private int size;

    public PieceWriter(int format) {
        write(format);
    }

    private void write(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    /** Any number; small ones, negative too, take little room. */
    public PieceWriter number(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        write((int) rest);
        return this;
    }

    public PieceWriter real(double value) {
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < 64; shift += 8) {
            write((int) (bits >>> shift));
        }
        return this;
    }

    public PieceWriter flag(boolean value) {
        write(value ? 1 : 0);
        return this;
    }

    /** Null is told from empty. */
    public PieceWriter text(String value) {
        if (value == null) {
            return number(-1);
        }
        number(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                write(c);
            } else {
                write(0x80);
                write(c >>> 8);
                write(c);
            }
        }
        return this;
    }

    public PieceWriter texts(List<String> values) {
        number(values.size());
        values.forEach(this::text);
        return this;
    }

    public PieceWriter ints(int[] values) {
        number(values.length);
        long before = 0;
        for (int value : values) {
            number(value - before);
            before = value;
        }
        return this;
    }

    public PieceWriter longs(long[] values) {
        number(values.length);
        long before = 0;
        for (long value : values) {
            number(value - before);
            before = value;
        }
        return this;
    }

    public PieceWriter raw(byte[] value) {
        number(value.length);
        for (byte b : value) {
            write(b);
        }
        return this;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}

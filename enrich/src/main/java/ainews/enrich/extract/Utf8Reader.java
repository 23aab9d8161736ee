package ainews.enrich.extract;

import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Hands out the characters of bytes that a {@link Utf8Scan} found sound, without making a string of them first. Not thread-safe. */
final class Utf8Reader extends Reader {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int charsLeft;
    private char second;

    /**
     * @param end where the bytes end; a sequence that begins before is whole
     * @param maxChars characters beyond so many are not handed out
     */
    Utf8Reader(byte[] bytes, int end, int maxChars) {
        this.bytes = bytes;
        this.end = end;
        this.charsLeft = maxChars;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        int wanted = Math.min(length, charsLeft);
        int to = offset + wanted;
        int put = offset;
        if (second != 0 && put < to) {
            into[put++] = second;
            second = 0;
        }
        while (put < to && at < end) {
            int lead = bytes[at];
            if (lead >= 0) {
                put = ascii(into, put, to);
            } else {
                put = beyondAscii(lead, into, put, to);
            }
        }
        charsLeft -= put - offset;
        return put == offset && length > 0 ? -1 : put - offset;
    }

    private int ascii(char[] into, int from, int to) {
        int put = from;
        int i = at;
        int last = Math.min(end, i + to - put);
        while (i + 8 <= last && ((long) LONG.get(bytes, i) & BEYOND_ASCII) == 0) {
            for (int k = 0; k < 8; k++) {
                into[put + k] = (char) bytes[i + k];
            }
            i += 8;
            put += 8;
        }
        while (i < last && bytes[i] >= 0) {
            into[put++] = (char) bytes[i++];
        }
        at = i;
        return put;
    }

    private int beyondAscii(int lead, char[] into, int from, int to) {
        int put = from;
        if (lead < (byte) 0xe0) {
            into[put++] = (char) ((lead & 0x1f) << 6 | bytes[at + 1] & 0x3f);
            at += 2;
        } else if (lead < (byte) 0xf0) {
            into[put++] = (char) ((lead & 0x0f) << 12 | (bytes[at + 1] & 0x3f) << 6 | bytes[at + 2] & 0x3f);
            at += 3;
        } else {
            int point = (lead & 0x07) << 18
                    | (bytes[at + 1] & 0x3f) << 12
                    | (bytes[at + 2] & 0x3f) << 6
                    | bytes[at + 3] & 0x3f;
            into[put++] = Character.highSurrogate(point);
            second = Character.lowSurrogate(point);
            at += 4;
            if (put < to) {
                into[put++] = second;
                second = 0;
            }
        }
        return put;
    }

    @Override
    public void close() {}
}

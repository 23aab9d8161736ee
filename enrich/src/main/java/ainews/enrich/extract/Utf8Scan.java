package ainews.enrich.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What a strict reading as UTF-8 finds.
 *
 * @param wide sequences of three bytes or more, which by chance hardly any other encoding gives
 * @param doubled characters of U+00C0 to U+00FF with another one beyond ASCII right after them: signs of a double encoding
 * @param lost characters that the page itself holds as U+FFFD
 */
record Utf8Scan(int sequences, int wide, int faults, int doubled, int lost) {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    static Utf8Scan of(byte[] b) {
        int sequences = 0;
        int faults = 0;
        int doubled = 0;
        int wide = 0;
        int lost = 0;
        int n = Math.min(b.length, PageReader.MAX_BYTES);
        for (int i = 0; i < n; i++) {
            int c = b[i];
            if (c >= 0) {
                while (i + 9 <= n && ((long) LONG.get(b, i + 1) & BEYOND_ASCII) == 0) {
                    i += 8;
                }
                continue;
            }
            int follow = (c & 0xe0) == 0xc0 && (c & 0x1e) != 0
                    ? 1
                    : (c & 0xf0) == 0xe0 ? 2 : (c & 0xf8) == 0xf0 && (c & 7) < 5 ? 3 : 0;
            if (follow == 0) {
                faults++;
                continue;
            }
            if (i + follow >= n) {
                break;
            }
            int k = 1;
            while (k <= follow && (b[i + k] & 0xc0) == 0x80) {
                k++;
            }
            if (k <= follow) {
                faults++;
            } else {
                sequences++;
                wide += follow > 1 ? 1 : 0;
                if (c == (byte) 0xc3 && i + k < n && b[i + k] < 0) {
                    doubled++;
                } else if (c == (byte) 0xef && b[i + 1] == (byte) 0xbf && b[i + 2] == (byte) 0xbd) {
                    lost++;
                }
            }
            i += k - 1;
        }
        return new Utf8Scan(sequences, wide, faults, doubled, lost);
    }

    boolean ascii() {
        return sequences == 0 && faults == 0;
    }

    boolean wellFormed() {
        return faults == 0;
    }

    boolean mostlyFine() {
        return faults * 20 < sequences;
    }

    boolean mostlyBroken() {
        return faults > sequences;
    }
}

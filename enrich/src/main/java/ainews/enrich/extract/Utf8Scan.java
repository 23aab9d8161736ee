package ainews.enrich.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What a strict reading as UTF-8 finds.
 *
 * @param wide sequences of three bytes or more, which by chance hardly any other encoding gives
 * @param odd sequences that are too long for their character or stand for none, which only a strict reading refuses
 * @param doubled characters of U+00C0 to U+00FF with another one beyond ASCII right after them: signs of a double encoding
 * @param lost characters that the page itself holds as U+FFFD
 * @param end where the last whole character ends
 */
record Utf8Scan(int sequences, int wide, int faults, int odd, int doubled, int lost, int end) {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    static Utf8Scan of(byte[] b) {
        int sequences = 0;
        int faults = 0;
        int doubled = 0;
        int wide = 0;
        int lost = 0;
        int odd = 0;
        int n = Math.min(b.length, PageReader.MAX_BYTES);
        int i = 0;
        for (; i < n; i++) {
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
                odd += follow > 1 && isOdd(c & 0xff, b[i + 1] & 0xff) ? 1 : 0;
                if (c == (byte) 0xc3 && i + k < n && b[i + k] < 0) {
                    doubled++;
                } else if (c == (byte) 0xef && b[i + 1] == (byte) 0xbf && b[i + 2] == (byte) 0xbd) {
                    lost++;
                }
            }
            i += k - 1;
        }
        return new Utf8Scan(sequences, wide, faults, odd, doubled, lost, i);
    }

    private static boolean isOdd(int lead, int next) {
        return switch (lead) {
            case 0xe0 -> next < 0xa0;
            case 0xed -> next >= 0xa0;
            case 0xf0 -> next < 0x90;
            case 0xf4 -> next >= 0x90;
            default -> false;
        };
    }

    /** Whether every byte up to the limit belongs to a character as UTF-8 writes it. */
    boolean isSound(int length) {
        return faults == 0 && odd == 0 && end == length;
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

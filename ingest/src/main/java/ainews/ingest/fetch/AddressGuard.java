package ainews.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Says which addresses are of the public net. The rest would let a feed make this machine ask its neighbours. */
final class AddressGuard {
    private AddressGuard() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(b, 0) : isPublic6((Inet6Address) address, b);
    }

    /** The special-purpose blocks of RFC 6890 that the class library does not name. */
    private static boolean isPublic4(byte[] b, int at) {
        int first = b[at] & 0xFF;
        int second = b[at + 1] & 0xFF;
        int third = b[at + 2] & 0xFF;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> (second & 0xC0) != 64;
            case 169 -> second != 254;
            case 172 -> (second & 0xF0) != 16;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> (second & 0xFE) != 18 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    private static boolean isPublic6(Inet6Address address, byte[] b) {
        int head = (b[0] & 0xFF) << 8 | (b[1] & 0xFF);
        int next = (b[2] & 0xFF) << 8 | (b[3] & 0xFF);
        if (head == 0x2002) { // 6to4 carries an IPv4 address
            return isPublic4(b, 2);
        }
        if (head == 0x0064
                && next == 0xFF9B) { // NAT64 as well, but for the prefixes that a net gives itself (RFC 8215)
            return isWellKnownNat64(b) && isPublic4(b, 12);
        }
        // Only 2000::/3 is global unicast; Teredo, ORCHID and the documentation blocks lie within it.
        boolean global = (head & 0xE000) == 0x2000;
        boolean special = (head == 0x2001 && (next < 0x0200 || next == 0x0DB8)) || (head == 0x3FFF && next < 0x1000);
        return global && !special && !address.isIPv4CompatibleAddress();
    }

    private static boolean isWellKnownNat64(byte[] b) {
        for (int i = 4; i < 12; i++) {
            if (b[i] != 0) {
                return false;
            }
        }
        return true;
    }
}

package ainews.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once for each connection and hands on only what was checked: the client connects to the very
 * addresses returned here, so a name that changes its address between check and use gains nothing. Literal addresses
 * come through here too. The name itself still goes into the Host header, TLS and the certificate check.
 */
final class GuardedResolver implements DnsResolver {
    private final DnsResolver names;
    private final boolean allowPrivate;

    GuardedResolver(DnsResolver names, boolean allowPrivate) {
        this.names = names;
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (allowPrivate || found == null) {
            return found;
        }
        InetAddress[] open = Arrays.stream(found).filter(AddressGuard::isPublic).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new AddressRefusedException(host);
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** No address of the host is of the public net. */
    static final class AddressRefusedException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        AddressRefusedException(String host) {
            super(host + " has no public address");
        }
    }
}

package ainews.ingest.fetch;

import ainews.ingest.fetch.Transport.ExchangeException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** The real fetcher over real sockets to loopback, under a clock that only the simulation moves. */
public final class VirtualFetching {
    private VirtualFetching() {}

    /** Every name that the net knows leads to loopback. */
    public static Fetcher open(FetchLimits limits, Clock clock, Net net) {
        SystemDefaultDnsResolver names = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (!net.knows(host)) {
                    throw new UnknownHostException(host);
                }
                return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
            }
        };
        Transport real = new ApacheTransport(limits, new GuardedResolver(names, true), "ainews-test/1");
        return new Fetcher(
                new TimedTransport(real, net),
                new HostGate(clock, net::pass, limits.hostPause(), limits.hostBudget()),
                new RobotsCache(clock, "ainews-test", null),
                limits,
                clock);
    }

    /** The net as the simulation has it. */
    public interface Net {
        boolean knows(String host);

        /** An exchange begins now; how long it takes, null where it never ends. */
        Duration begin(URI url);

        /** It has ended now. */
        void end(URI url);

        /** Time goes by. */
        void pass(Duration time);
    }

    private record TimedTransport(Transport real, Net net) implements Transport {
        private static final Duration NEVER_ENDS = Duration.ofSeconds(30);

        @Override
        public Answer get(URI url, Map<String, String> headers) throws ExchangeException {
            Duration takes = net.begin(url);
            try {
                if (takes == null) {
                    throw new ExchangeException(FetchResult.Reason.TIMEOUT, "virtual time is over");
                }
                return real.get(url, headers);
            } finally {
                net.pass(takes == null ? NEVER_ENDS : takes);
                net.end(url);
            }
        }

        @Override
        public Answer post(URI url, String form) throws ExchangeException {
            return real.post(url, form);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}

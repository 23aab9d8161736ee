package ainews.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HostGateTest {
    private final TestClock clock = new TestClock();

    @Test
    void shouldLetOneRequestAtATimeThroughToAHost() throws Exception {
        // Given
        HostGate gate = new HostGate(clock, clock::advance, Duration.ofSeconds(1), 1000);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        // When
        List<Future<?>> fetches = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            fetches.add(threads.submit(() -> {
                HostGate.Pass pass = gate.enter("host");
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                inFlight.decrementAndGet();
                pass.close();
                return null;
            }));
        }
        for (Future<?> fetch : fetches) {
            fetch.get();
        }
        threads.shutdown();

        // Then
        assertThat(most).hasValue(1);
        assertThat(clock.instant()).isEqualTo(new TestClock().instant().plusSeconds(199));
    }

    @Test
    void shouldKeepHostsApart() throws Exception {
        HostGate gate = new HostGate(clock, clock::advance, Duration.ofSeconds(1), 1000);

        gate.enter("a");
        HostGate.Pass other = gate.enter("b");
        gate.block("b", Duration.ofMinutes(1));

        assertThat(gate.blockedFor("a")).isNull();
        assertThat(gate.blockedFor("b")).isEqualTo(Duration.ofMinutes(1));
        other.close();
        clock.advance(Duration.ofMinutes(1));
        assertThat(gate.blockedFor("b")).isNull();
    }

    @Test
    void shouldKeepToTheBudgetOfAHost() {
        HostGate gate = new HostGate(clock, clock::advance, Duration.ZERO, 40);
        int let = 0;
        for (int second = 0; second < 3600; second++) {
            let += gate.spend("a") == null ? 1 : 0;
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(let).isBetween(40, 51);
        assertThat(gate.spend("b")).isNull();
    }

    @Test
    void shouldKeepHalfOfTheBudgetForWhatIsUrgent() {
        HostGate gate = new HostGate(clock, clock::advance, Duration.ZERO, 40);

        int notUrgent = 0;
        while (gate.hasRoom("a")) {
            gate.spend("a");
            notUrgent++;
        }
        int urgent = 0;
        while (gate.spend("a") == null) {
            urgent++;
        }

        assertThat(notUrgent).isBetween(5, 6);
        assertThat(urgent).isEqualTo(5);
        clock.advance(Duration.ofMinutes(15));
        assertThat(gate.hasRoom("a")).isTrue();
    }
}

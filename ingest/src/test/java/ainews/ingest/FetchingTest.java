package ainews.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A small version of {@link FetchingEval}: conditions only, no figures that depend on the machine. */
@Timeout(300)
class FetchingTest {
    @TempDir
    Path folder;

    @Test
    void shouldReadASmallWebPolitelyForAnHour() throws Exception {
        try (Simulation simulation = new Simulation(300, 8, Duration.ofMinutes(90), folder, RawTopic::new)) {
            // Given a first look at every feed
            simulation.run(Duration.ofMinutes(30));
            simulation.measureFromNow();

            // When
            simulation.run(Duration.ofHours(1));

            // Then
            SimulatedWeb.Books books = simulation.web().books();
            assertThat(books.early).isZero();
            assertThat(books.inFlightTwice).isZero();
            assertThat(books.unchanged).isGreaterThan(100);
            assertThat((double) books.notModified / books.unchanged).isGreaterThan(0.9);
            assertThat(simulation.mostUnderWay()).isLessThanOrEqualTo(8);
            assertThat(simulation.delivered()).isPositive();
        }
    }
}
